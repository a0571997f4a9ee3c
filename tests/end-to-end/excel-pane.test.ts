import { axeFindings, openBlank, setStage, type Stage } from "./open-preview";
import { blockOffice, giveExcel, giveOfficeWithoutHost, hangOffice } from "./excel-page";
import { check, fillForm, issueForms, loadSample, pickReturns, writeSummaries } from "./quarter";

let stage: Stage;

beforeAll(async () => {
  stage = await setStage();
}, 60_000);

afterAll(async () => {
  await stage.close();
});

const pane = (): string => new URL("taskpane.html", stage.url).href;
/** The one request that the pane makes elsewhere; it is answered here. */
const officeRequest = "request to https://appsforoffice.microsoft.com";

test("the same clicks drive Excel through its own client runtime", async () => {
  const { page, context, faults } = await openBlank(stage, { width: 350, height: 720 });
  const { workbook } = await giveExcel(page, "1.9");
  await page.goto(pane());
  await loadSample(page);
  expect(workbook.sheets.map(({ name }) => name)).toEqual(
    expect.arrayContaining(["通知正文", "附件1", "附件2", "附件3", "单位名录"])
  );
  await check(page);
  await page
    .getByRole("button", { name: /附件2第1项/ })
    .first()
    .click();
  await page.waitForFunction(() => document.querySelector("[role=progressbar]") === null);
  expect(workbook.selection).toEqual({ sheet: "附件2", address: "D4" });
  const forms = await issueForms(page);
  await pickReturns(page, [
    fillForm(forms, "县林业局", { 完成状态: "已完成", 完成比例: 1, 进展情况: "已编制湿地方案" }),
  ]);
  await writeSummaries(page);
  expect(workbook.sheets.map(({ name }) => name)).toContain("催报清单 2021Q4");
  expect(faults.filter((fault) => fault !== officeRequest)).toEqual([]);
  await context.close();
}, 180_000);

test("while a cell is being edited the pane says what it waits for, and goes on after it", async () => {
  const { page, context } = await openBlank(stage, { width: 350 });
  const excel = await giveExcel(page, "1.9");
  await page.goto(pane());
  await page.getByRole("button", { name: "示例通知" }).waitFor();
  excel.isEditingCell = true;
  await page.getByRole("button", { name: "示例通知" }).click();
  await page.getByText(/如有单元格正在输入，请按Enter或Esc结束/).waitFor();
  excel.isEditingCell = false;
  await page.getByText(/共 87 项/).waitFor();
  await context.close();
}, 60_000);

test("what Excel refuses is said with its reason and a way on, and can be copied", async () => {
  const { page, context } = await openBlank(stage, { width: 350 });
  const excel = await giveExcel(page, "1.9");
  await page.goto(pane());
  await page.getByRole("button", { name: "示例通知" }).waitFor();
  excel.failAt(1, "before");
  await page.getByRole("button", { name: "示例通知" }).click();
  await page.getByText(/^Excel未能完成操作/).waitFor();
  await page.getByText(/请保存工作簿后重试/).waitFor();
  await page.getByRole("button", { name: "复制" }).click();
  await page.getByRole("button", { name: "已复制" }).waitFor();
  // The pane lives on: the next press does the work.
  await loadSample(page);
  await context.close();
}, 60_000);

test("the ribbon opens the pane at a station", async () => {
  const { page, context } = await openBlank(stage, { width: 350 });
  await giveExcel(page, "1.14");
  await page.goto(`${pane()}?station=report`);
  const report = page.locator("[data-station=report]");
  await report.waitFor();
  expect(await report.getAttribute("aria-current")).toBe("step");
  await context.close();
}, 60_000);

test("outside of Excel the pane leads to the preview", async () => {
  const { page, context, faults } = await openBlank(stage, { width: 350 });
  await giveOfficeWithoutHost(page);
  await page.goto(pane());
  await page.getByRole("heading", { name: "请在Excel中打开" }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  expect(faults.filter((fault) => /Content Security Policy|Error/.test(fault))).toEqual([]);
  await page.getByRole("link", { name: "打开预览页" }).click();
  await page.locator("[data-station=import]").waitFor();
  await context.close();
}, 60_000);

test("an Excel that is too old is told so in Chinese", async () => {
  const { page, context } = await openBlank(stage, { width: 350 });
  await giveExcel(page, "1.8");
  await page.goto(pane());
  await page.getByRole("heading", { name: "Excel版本过低" }).waitFor();
  await context.close();
}, 60_000);

test("where office.js is blocked, a Chinese page says so and leads on", async () => {
  const { page, context } = await openBlank(stage, { width: 350 });
  await blockOffice(page);
  await page.goto(pane());
  await page.getByText("Office组件没有加载").waitFor();
  await page.getByRole("link", { name: /打开预览页/ }).waitFor();
  await context.close();
}, 60_000);

test("where the server of office.js never answers, a Chinese page says so after ten seconds", async () => {
  const { page, context } = await openBlank(stage, { width: 350 });
  await hangOffice(page);
  await page.goto(pane(), { waitUntil: "commit" });
  await page.getByText("正在打开分工").waitFor();
  await page.getByText("Office组件没有加载").waitFor({ timeout: 15_000 });
  await page.getByRole("link", { name: /打开预览页/ }).waitFor();
  await context.close();
}, 60_000);
