import { write } from "@e965/xlsx";
import type { Locator, Page } from "playwright-core";
import { openPreview, setStage, type Stage } from "./open-preview";
import { check, goTo, loadSample, saveWorkbook, textsOf } from "./quarter";

let stage: Stage;

beforeAll(async () => {
  stage = await setStage();
}, 60_000);

afterAll(async () => {
  await stage.close();
});

const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** 0-based row → what is typed into the unit cell of 附件1 there. */
const typed = {
  3: "发改委、县交通局、各乡镇",
  4: "县公安局、县交通局",
  5: "县教育局、县水利水电局",
  6: "县教育局、县发改委县财政局",
};

const cell = (page: Page, row: number): Locator =>
  page.locator(`[data-row="${row}"][data-column="2"]`);

const button = (page: Page, name: string | RegExp): Locator =>
  page.getByRole("button", { name, exact: true });

/** Unfolds what can be done about the first issue of a kind at a place. */
async function actOn(page: Page, kind: RegExp, place: string): Promise<void> {
  // The same kind may stand under several severities, the gravest first.
  const head = button(page, kind).first();
  if ((await head.getAttribute("aria-expanded")) === "false") await head.click();
  await head
    .locator("xpath=..")
    .getByRole("button", { name: `处理：${place}` })
    .first()
    .click();
}

async function open(page: Page, buffer: Buffer): Promise<void> {
  await page
    .locator("input[type=file][accept]")
    .setInputFiles({ name: "分工.xlsx", mimeType: spreadsheet, buffer });
  await page.getByText("已打开“分工.xlsx”").waitFor();
}

test("a clerk acts on what the check found, and the workbook remembers it", async () => {
  const { page, context, faults } = await openPreview(stage, { width: 1280, height: 1000 });
  await loadSample(page);
  await page.getByRole("tab", { name: "附件1" }).click();
  for (const [row, text] of Object.entries(typed)) {
    await cell(page, Number(row)).click();
    await page.keyboard.type(text);
    await page.keyboard.press("Enter");
  }
  await check(page);

  // One fix, seen before it is made.
  await actOn(page, /^单位连写/, "附件1第4项（附件1!C7）");
  await page.locator("ins", { hasText: "、" }).waitFor();
  await button(page, "改正").click();
  await page.getByText("已改 1 处", { exact: true }).waitFor();
  await expect(cell(page, 6).innerText()).resolves.toBe("县教育局、县发改委、县财政局");
  // The pressed button is gone with its finding; whoever works by keyboard is not sent to the top.
  await page.waitForFunction(() => document.activeElement !== document.body);

  // All of a kind, and back.
  await button(page, /^单位名称不规范/).click();
  await button(page, "全部改正（3）").click();
  await page.getByText("将改动 2 个单元格，请先核对").waitFor();
  await button(page, "确认改正").click();
  await page.getByText("已改 2 处", { exact: true }).waitFor();
  await expect(cell(page, 3).innerText()).resolves.toBe("县发改委、县交运局、各乡镇");
  await button(page, "撤销").click();
  await page.getByText("已撤销 2 处", { exact: true }).waitFor();
  await expect(cell(page, 3).innerText()).resolves.toBe(typed[3]);

  // Put aside with a reason of one's own.
  await actOn(page, /^单位未列全/, "附件2第1项（附件2!D4）");
  await button(page, "忽略…").click();
  await page.getByLabel("忽略的原因").selectOption("其他原因…");
  await page.getByPlaceholder("写明原因").fill("已电话问过县科技经信局");
  await page.keyboard.press("Enter");
  await page.getByText(/^已忽略 1 条/).waitFor();

  // Of two tables that name other units for one task, one goes by the other.
  await actOn(page, /^同一事项责任单位不同/, "附件1第23项（附件1!C26）");
  await button(page, "责任单位以附件1第23项为准").click();
  await button(page, "改正").click();
  await page.getByText("已改 1 处", { exact: true }).waitFor();
  await expect(button(page, /^处理：附件1第23项（附件1!C26）/).count()).resolves.toBe(0);

  // A pair is one task.
  await actOn(page, /^重复出现的事项/, "附件1第5项（附件1!B8）");
  await button(page, "关联，只报一次").click();
  await page.getByText("已关联 1 对事项").waitFor();

  const saved = write(await saveWorkbook(page), { type: "buffer", bookType: "xlsx" }) as Buffer;
  expect(faults).toEqual([]);
  await context.close();
  await continueWith(saved);
}, 60_000);

async function continueWith(saved: Buffer): Promise<void> {
  const { page, context, faults } = await openPreview(stage, { width: 1280, height: 1000 });
  await open(page, saved);
  await goTo(page, "check");
  await check(page);
  await button(page, "已忽略（1）").click();
  await page.getByText("原因：已电话问过县科技经信局").waitFor();
  await button(page, "已定的重复事项（1）").click();
  await page.getByText("已关联，只报一次").waitFor();
  await button(page, "恢复：附件2第1项（附件2!D4）").click();
  await page.getByText("已恢复，重新列入问题清单").waitFor();

  // The register learns a name: first one that it finds by itself, then one that is looked for.
  await actOn(page, /^单位不在名录/, "附件1第3项（附件1!C6）");
  await page.getByRole("radio", { name: "其他单位…" }).click();
  await page.getByPlaceholder("查找单位").fill("水务");
  await button(page, "县水务局").click();
  await button(page, "记为“县水务局”的别名").click();
  await page.getByText("已在“单位名录”把“县水利水电局”记为“县水务局”的别名").waitFor();

  await button(page, "写校验报告").click();
  await page.getByText(/^已写入工作表“校验报告”/).waitFor();
  const book = await saveWorkbook(page);
  expect(textsOf(book, "校验报告").slice(2, 4)).toEqual([
    ["级别", "类别", "位置", "说明", "建议"],
    expect.arrayContaining(["错误", "事项数不符", "附件1（附件1!A3）"]) as string[],
  ]);
  const aliases = textsOf(book, "单位名录").find(([name]) => name === "县水务局");
  expect(aliases?.join()).toContain("县水利水电局");
  expect(faults).toEqual([]);
  await context.close();
}
