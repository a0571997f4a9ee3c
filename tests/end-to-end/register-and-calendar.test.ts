import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { utils, write } from "@e965/xlsx";
import type { Page } from "playwright-core";
import { axeFindings, openPreview, setStage, type OpenPage, type Stage } from "./open-preview";
import { loadSample, type GivenFile } from "./quarter";

const pictures = join(__dirname, "../pictures");
let stage: Stage;
let open: OpenPage;
let page: Page;

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  stage = await setStage();
}, 60_000);

afterAll(async () => {
  await stage.close();
});

beforeEach(async () => {
  open = await openPreview(stage, { width: 320, height: 900 });
  page = open.page;
});

afterEach(async () => {
  expect(open.faults).toEqual([]);
  await open.context.close();
});

/** Takes a picture and holds the page to its rules: nothing beside the pane, nothing that axe finds. */
async function lookAt(name: string): Promise<void> {
  await page.screenshot({ path: join(pictures, `${name}.png`), animations: "disabled" });
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect([name, width, await axeFindings(page)]).toEqual([name, 320, []]);
}

function workbook(name: string, sheet: string, rows: readonly (readonly unknown[])[]): GivenFile {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), sheet);
  return {
    name: `${name}.xlsx`,
    mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    buffer: write(book, { type: "buffer", bookType: "xlsx" }) as Buffer,
  };
}

const pick = (label: string, files: readonly GivenFile[]): Promise<void> =>
  page.locator(`input[aria-label="${label}"]`).setInputFiles([...files]);

test("a due date is set and given back in the calendar, which shows weekends and inferred years", async () => {
  await loadSample(page);
  await page.getByRole("button", { name: /报送日历$/ }).click();
  const calendar = page.getByRole("list", { name: "报送日历" });
  await calendar.waitFor();
  const items = calendar.getByRole("listitem");
  expect(await items.count()).toBe(8);
  expect(await items.filter({ hasText: "联络员（牵头单位报）" }).textContent()).toMatch(
    /2021年10月18日.*年份为推定/
  );
  expect(await items.filter({ hasText: "2021年度" }).textContent()).toMatch(/2021年12月25日 周六/);
  await lookAt("zh-320-7-calendar");

  await page.getByRole("button", { name: "改期：2021年度" }).click();
  await page.getByLabel("2021年度的新截止日期").fill("2021-12-24");
  await lookAt("zh-320-7-calendar-edit");
  await page.getByRole("button", { name: "保存", exact: true }).click();
  await page.getByText(/2021年度的截止日期已改为2021年12月24日/).waitFor();
  expect(await items.filter({ hasText: "2021年度" }).textContent()).toMatch(
    /2021年12月24日已改，通知为2021年12月25日/
  );
  await page.locator("main select").first().selectOption("2021");
  await page.getByRole("button", { name: "12月24日前报送 报送日历" }).waitFor();

  await page.getByRole("button", { name: "改期：2021年度" }).click();
  await page.getByRole("button", { name: "按通知" }).click();
  await page.getByText(/已恢复为通知的日期/).waitFor();
  await page.getByRole("button", { name: "12月25日前报送 报送日历" }).waitFor();
}, 60_000);

test("the register goes out as a file, comes back changed, and takes contacts", async () => {
  await loadSample(page);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "导出 JSON" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("霍山县单位名录.json");
  const register = JSON.parse(readFileSync(await download.path(), "utf8")) as {
    units: { name: string; fullName: string }[];
  };
  register.units = register.units.filter(({ name }) => name !== "县供电公司");
  register.units.push({ name: "县民政局", fullName: "霍山县民政局" });
  const changed = Buffer.from(JSON.stringify(register));
  await pick("导入名录", [{ name: "新名录.json", mimeType: "application/json", buffer: changed }]);
  await page.getByText("新增 1、改动 0、减少 1").waitFor();
  await page.getByRole("button", { name: /^减少/ }).click();
  await page.getByText("县供电公司").waitFor();
  await lookAt("zh-320-8-register");
  await page.getByRole("button", { name: "替换单位名录" }).click();
  await page.getByText("单位名录已替换，共 48 家单位").waitFor();

  const roster = (person: string): GivenFile =>
    workbook(`联络员${person}`, "名单", [
      ["单位", "姓名", "职务", "联系电话"],
      ["县教育局", person, "科员", "0564-0000000"],
      ["县气象台", "丙某", "科员", "0564-0000001"],
    ]);
  await pick("并入联络员", [roster("甲某")]);
  await page.getByText("联络员：写入 1 家，一致 0 家，待处理 1 条").waitFor();
  await pick("并入联络员", [roster("乙某")]);
  await page.getByText("与名录不一致（1），名录未改").waitFor();
  await lookAt("zh-320-8-contacts");
  await page.getByRole("button", { name: "县教育局改用报来的联络员" }).click();
  await page.getByText(/县教育局的联络员已改为乙某 科员/).waitFor();
}, 60_000);

test("a worksheet of the workbook becomes an assignment table and is let go again", async () => {
  const own = workbook("重点任务", "重点任务", [
    ["2022年重点任务责任分工表"],
    ["序号", "重点任务", "责任单位"],
    [1, "建设产业园区", "县发改委、县财政局"],
    [2, "推进数字乡村", "县数据局"],
  ]);
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "打开工作簿" }).click();
  await (await chooser).setFiles([{ ...own }]);
  await page.getByText("用现有工作表作分工表").waitFor();
  // What the preview itself says is no part of the pane.
  await page.getByRole("button", { name: "关闭消息" }).click();
  await lookAt("zh-320-9-own-sheet");
  await page.getByRole("button", { name: "作为分工表" }).click();
  await page.getByText("“重点任务”已作为分工表，共 2 项").waitFor();
  await lookAt("zh-320-9-own-table");
  await page.getByRole("button", { name: "“重点任务”不再作为分工表" }).click();
  await page.getByText("“重点任务”不再作为分工表，表未改动").waitFor();
}, 60_000);

test("in English the calendar and the register fit as well", async () => {
  await open.context.close();
  open = await openPreview(stage, { width: 320, height: 900, locale: "en-US" });
  page = open.page;
  await loadSample(page);
  await lookAt("en-320-8-register");
  await page.getByRole("button", { name: /Calendar$/ }).click();
  await page
    .getByRole("button", { name: /^Change: .*2021/ })
    .first()
    .click();
  await lookAt("en-320-7-calendar");
}, 60_000);
