import { write } from "@e965/xlsx";
import { openPreview, setStage, type Stage } from "./open-preview";
import { fillForm, issueForms, loadSample, pickReturns, saveWorkbook } from "./quarter";

let stage: Stage;

beforeAll(async () => {
  stage = await setStage();
}, 60_000);

afterAll(async () => {
  await stage.close();
});

const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

test("a saved workbook is opened by a colleague and continues where it was", async () => {
  const first = await openPreview(stage, { width: 1280 });
  await loadSample(first.page);
  const forms = await issueForms(first.page);
  await pickReturns(first.page, [
    fillForm(forms, "县林业局", { 完成状态: "已完成", 完成比例: 1, 进展情况: "已编制湿地方案" }),
  ]);
  // Another program saves it in between.
  const saved = write(await saveWorkbook(first.page), {
    type: "buffer",
    bookType: "xlsx",
  }) as Buffer;
  await first.context.close();

  const { page, context, faults } = await openPreview(stage, { width: 1280 });
  await page
    .locator("input[type=file][accept]")
    .setInputFiles({ name: "汇总.xlsx", mimeType: spreadsheet, buffer: saved });
  await page.getByText("已打开“汇总.xlsx”").waitFor();
  await page.getByRole("button", { name: "导入（已完成）" }).waitFor();
  const due = page.getByRole("region", { name: "报送期" });
  await due.getByText("已报").waitFor();
  expect(await due.innerText()).toMatch(/已报\s*1/);
  // Once something is done, that it was opened takes no more room.
  await page.getByRole("tab", { name: "单位名录" }).click();
  await page.getByRole("gridcell", { name: "县林业局" }).first().click();
  await page.keyboard.type("县林业局（林长办）");
  await page.keyboard.press("Enter");
  await page.getByText("已打开“汇总.xlsx”").waitFor({ state: "hidden" });
  expect(faults).toEqual([]);
  await context.close();
}, 120_000);

test("one form opens in a tab of its own, where only the answers can be changed", async () => {
  const { page, context } = await openPreview(stage, { width: 1280 });
  await loadSample(page);
  await issueForms(page);
  const [tab] = await Promise.all([
    context.waitForEvent("page"),
    page.getByRole("button", { name: "在新工作簿中打开县教育局的填报表" }).click(),
  ]);
  await tab.getByRole("tab", { name: /附件3/ }).click();
  await tab
    .getByRole("gridcell", { name: "重点任务" })
    .or(tab.getByRole("gridcell", { name: "主要内容" }))
    .first()
    .click();
  await tab.keyboard.type("改写");
  await tab.keyboard.press("Enter");
  await tab.getByText(/^单元格已锁定/).waitFor();
  await context.close();
}, 120_000);

test("what is no workbook is refused with a way on, and nothing is lost", async () => {
  const { page, context } = await openPreview(stage, { width: 1280 });
  await loadSample(page);
  await page
    .locator("input[type=file][accept]")
    .setInputFiles({ name: "坏文件.xlsx", mimeType: spreadsheet, buffer: Buffer.from("PK??") });
  await page.getByText(/打不开“坏文件.xlsx”/).waitFor();
  expect(await page.getByRole("tab").count()).toBe(5);
  await context.close();
}, 60_000);
