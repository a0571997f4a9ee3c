import { openPreview, setStage, type Stage } from "./open-preview";
import {
  check,
  fillForm,
  issueForms,
  loadSample,
  pickReturns,
  saveWorkbook,
  textsOf,
  writeSummaries,
} from "./quarter";

let stage: Stage;

beforeAll(async () => {
  stage = await setStage();
}, 60_000);

afterAll(async () => {
  await stage.close();
});

test("a clerk takes the sample notice through a whole quarter in the preview", async () => {
  const { page, context, faults } = await openPreview(stage, { width: 1280 });
  await loadSample(page);

  await check(page);
  const counts = await page.locator("main table tbody tr").allInnerTexts();
  expect(counts.map((row) => row.replace(/\s+/g, " "))).toEqual([
    expect.stringMatching(/^附件1 .*39项.* 39 38 少 1 项$/),
    expect.stringMatching(/^附件2 .*4项.* 4 4 一致$/),
    expect.stringMatching(/^附件3 .*47项.* 47 45 少 2 项$/),
  ]);
  await page
    .getByRole("button", { name: /附件2第1项/ })
    .first()
    .click();
  await expect(page.getByRole("tab", { selected: true }).innerText()).resolves.toBe("附件2");

  const forms = await issueForms(page);
  expect(forms.size).toBe(48);
  const filled = [
    fillForm(forms, "县委宣传部", {
      完成状态: "已完成",
      完成比例: 1,
      进展情况: "十月上旬开展长三角主题宣传三次",
      填报人: "甲",
    }),
    fillForm(forms, "县林业局", {
      完成状态: "序时推进",
      完成比例: 0.8,
      进展情况: "已完成湿地调查，正在编制方案",
      存在问题: "资料收集滞后",
      填报人: "乙",
    }),
  ];
  await pickReturns(page, filled);
  const received = page.getByRole("region", { name: "报送期" });
  await expect(received.innerText()).resolves.toMatch(/已报\s*2/);
  await writeSummaries(page);

  const book = await saveWorkbook(page);
  expect(book.SheetNames).toEqual(
    expect.arrayContaining(["通知正文", "附件1", "附件2", "附件3", "单位名录"])
  );
  const everything = book.SheetNames.flatMap((sheet) => textsOf(book, sheet).flat());
  expect(everything).toContainEqual(expect.stringContaining("十月上旬开展长三角主题宣传三次"));
  expect(everything).toContainEqual(expect.stringContaining("已完成湿地调查，正在编制方案"));
  expect(everything).toContainEqual(expect.stringContaining("资料收集滞后"));
  const third = textsOf(book, "附件3");
  expect(third.filter((row) => /^\d+$/.test(row[0] ?? ""))).toHaveLength(45);
  expect(faults).toEqual([]);
  await context.close();
}, 180_000);
