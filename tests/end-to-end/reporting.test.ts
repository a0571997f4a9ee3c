import { reportedWorkbook } from "../operations/real-workbook";
import { axeFindings, openPreview, setStage, type Stage } from "./open-preview";
import { goTo, writeSummaries } from "./quarter";

const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
let stage: Stage;
let book: Uint8Array;

beforeAll(async () => {
  [stage, book] = await Promise.all([
    setStage(),
    reportedWorkbook({
      县林业局: { 完成状态: "进展滞后", 完成比例: 0.4, 存在问题: "资料收集滞后" },
      县委宣传部: { 完成状态: "已完成", 完成比例: 1, 进展情况: "开展宣传三次" },
    }).then(({ host }) => host.save()),
  ]);
}, 60_000);

afterAll(async () => {
  await stage.close();
});

test("an edited table is shown with its changes before it is written anew, and a figure leads to its rows", async () => {
  const { page, context, faults } = await openPreview(stage, { width: 1280 });
  await page
    .locator("input[type=file][accept]")
    .setInputFiles({ name: "汇总.xlsx", mimeType: spreadsheet, buffer: Buffer.from(book) });
  await page.getByText(/^已打开“汇总\.xlsx”/).waitFor();
  await page.getByRole("button", { name: "导入（已完成）" }).waitFor();
  await page.getByRole("button", { name: "关闭" }).click();
  await writeSummaries(page);

  const bulletin = page.getByRole("region", { name: "通报" });
  // Word joiners keep a figure and its punctuation on one line.
  const said = (await bulletin.innerText()).replaceAll("\u2060", "");
  expect(said).toContain("共45项任务，其中已完成");
  await bulletin
    .getByRole("button", { name: /^3项，占6\.7%：/ })
    .first()
    .click();
  const rows = bulletin.getByRole("region", { name: "进展滞后（3）" });
  await rows
    .getByRole("button", { name: /县林业局/ })
    .first()
    .click();
  await page.getByRole("tab", { selected: true, name: "附件3进展情况汇总表 2021Q4" }).waitFor();

  await page.getByRole("button", { name: "滞后事项清单 2021Q4" }).click();
  await page.getByRole("gridcell", { name: "资料收集滞后" }).first().click();
  await page.keyboard.type("人改的问题");
  await page.keyboard.press("Enter");
  await page.getByRole("gridcell", { name: "人改的问题" }).waitFor();
  await page.getByRole("button", { name: "重新生成上报表" }).click();
  await page.getByText(/^有 1 张上报表生成后被改过/).waitFor();
  const edited = page.getByRole("region", { name: "被改过的上报表（1）" });
  await expect(edited.innerText()).resolves.toMatch(/现表 人改的问题\s*新表 资料收集滞后/);
  expect(await axeFindings(page)).toEqual([]);
  await edited.getByRole("button", { name: "保留我的修改，新表写到旁边" }).click();
  await page.getByRole("button", { name: "滞后事项清单 2021Q4 新" }).waitFor();

  await page.getByLabel("上报日期").fill("2021-12-28");
  await page.getByRole("button", { name: "标记已上报" }).click();
  await page.getByText("已于2021年12月28日上报").first().waitFor();
  await goTo(page, "report");
  await page.getByRole("button", { name: "复制给县教育局的催报信息" }).waitFor();
  expect(faults).toEqual([]);
  await context.close();
}, 60_000);
