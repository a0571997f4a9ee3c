import type { Page } from "playwright-core";
import { giveExcel, type ExcelOfPage } from "./excel-page";
import { openBlank, setStage, type Stage } from "./open-preview";
import { loadSample } from "./quarter";

let stage: Stage;

beforeAll(async () => {
  stage = await setStage();
}, 60_000);

afterAll(async () => {
  await stage.close();
});

async function openPane(
  prepare: (page: Page) => Promise<unknown> = () => Promise.resolve()
): Promise<{
  readonly page: Page;
  readonly excel: ExcelOfPage;
  readonly close: () => Promise<void>;
}> {
  const { page, context } = await openBlank(stage, { width: 350 });
  await prepare(page);
  const excel = await giveExcel(page, "1.9");
  await page.goto(new URL("taskpane.html", stage.url).href);
  await page.getByRole("button", { name: "示例通知" }).waitFor();
  return { page, excel, close: () => context.close() };
}

const importSample = (page: Page): Promise<void> =>
  page.getByRole("button", { name: "示例通知" }).click();

test("with another workbook in front the pane asks for this one, and then does the work", async () => {
  const { page, excel, close } = await openPane();
  excel.refusals.push("InactiveWorkbook");
  await importSample(page);
  await page.getByText("本工作簿不在最前面").waitFor();
  await page.getByText(/请切换回本工作簿，再重试/).waitFor();
  await loadSample(page);
  await close();
}, 60_000);

test("a workbook whose structure is protected is left alone, with where to unprotect it", async () => {
  const { page, excel, close } = await openPane();
  excel.workbook.isProtected = true;
  await importSample(page);
  await page.getByText("工作簿结构受保护，没有写入").waitFor();
  await page.getByText(/取消“保护工作簿”，再重试/).waitFor();
  expect(excel.workbook.sheets.map(({ name }) => name)).not.toContain("附件1");
  excel.workbook.isProtected = false;
  await loadSample(page);
  await close();
}, 60_000);

test("a sheet that Excel protects is named with where to unprotect it", async () => {
  const { page, excel, close } = await openPane();
  excel.refusals.push("AccessDenied");
  await importSample(page);
  await page.getByText(/受保护，没有写入/).waitFor();
  await page.getByText(/请在“审阅”中撤销工作表保护，再重试/).waitFor();
  await loadSample(page);
  await close();
}, 60_000);

test("where Excel never answers, the pane waits a minute, says so, and can go on", async () => {
  const { page, excel, close } = await openPane((opened) => opened.clock.install());
  excel.failAt(1, "never");
  await importSample(page);
  await page.clock.runFor(2_000);
  await page.getByText(/Excel尚未响应/).waitFor();
  await page.clock.runFor(61_000);
  await page.getByText("Excel没有响应").waitFor();
  await page.getByText(/请关闭Excel中的对话框，稍候重试/).waitFor();
  await page.clock.resume();
  await loadSample(page);
  await close();
}, 60_000);
