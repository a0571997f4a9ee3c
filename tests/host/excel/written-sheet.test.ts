import { createExcelHost } from "../../../src/host/excel/excel-host";
import { LISTS_SHEET } from "../../../src/host/excel/own-sheets";
import { columnPoints } from "../../../src/host/excel/sheet-steps";
import type { EntryRule } from "../../../src/core/sheet-plan/sheet-plan";
import { officialTable, plainPlan } from "../../contract/sheet-plans";
import { ExcelTestHost } from "../../support/office-host/excel-test-host";
import type { SheetModel } from "../../support/office-host/sheet-model";
import { WorkbookModel } from "../../support/office-host/workbook-model";

async function write(
  plan = officialTable,
  workbook = new WorkbookModel()
): Promise<{ sheet: SheetModel; workbook: WorkbookModel }> {
  const excel = new ExcelTestHost(workbook);
  await createExcelHost().writeSheets([plan]);
  return { sheet: excel.workbook.get(plan.name), workbook };
}

const cell = { firstRowIndex: 0, firstColumnIndex: 0, lastRowIndex: 0, lastColumnIndex: 0 };

test("a sheet prints on A4, one page wide, with heading rows and page numbers", async () => {
  const { sheet } = await write();
  expect(Object.fromEntries(sheet.pageLayout)).toMatchObject({
    PaperSize: "A4",
    Orientation: "Landscape",
    Zoom: { horizontalFitToPages: 1 },
    TitleRows: "$3:$3",
    CenterFooter: "第&P页 共&N页",
  });
});

test("the rows above the table stay in view", async () => {
  expect((await write()).sheet.frozenRowCount).toBe(3);
});

test("a sheet that is not for printing gets no print set-up", async () => {
  const { sheet } = await write({ ...officialTable, print: null });
  expect(sheet.pageLayout.size).toBe(0);
});

test("rows take the fonts and borders of their style, and columns their alignment", async () => {
  const { sheet } = await write();
  expect(sheet.formatAt("FontName", 0, 0)).toBe("黑体");
  expect(sheet.formatAt("FontBold", 2, 1)).toBeNull();
  expect(sheet.formatAt("EdgeBottomStyle", 0, 0)).toBeNull();
  expect(sheet.formatAt("EdgeBottomStyle", 3, 1)).toBe("Continuous");
  expect(sheet.formatAt("InsideHorizontalStyle", 2, 1)).toBeNull();
  expect(sheet.formatAt("InsideHorizontalStyle", 4, 1)).toBe("Continuous");
  expect(sheet.formatAt("HorizontalAlignment", 4, 0)).toBe("Center");
  expect(sheet.formatAt("HorizontalAlignment", 4, 1)).toBe("Left");
  expect(sheet.formatAt("WrapText", 4, 1)).toBe(true);
});

test("a muted column is grey in its body", async () => {
  const columns = [{ width: 9, format: "text", alignment: "left", isMuted: true } as const];
  const { sheet } = await write(plainPlan("甲", [["1"]], { columns }));
  expect(sheet.formatAt("FontColor", 0, 0)).toBe("#7F7F7F");
});

test("widths go from characters to points: 8.43 characters are 64 pixels are 48 points", async () => {
  expect(columnPoints(8.43)).toBe(48);
  const { sheet } = await write();
  expect(sheet.formatAt("ColumnWidth", 0, 1)).toBe((40 * 7 + 5) * 0.75);
});

test("planned row heights are set, others are left to Excel", async () => {
  const rows = [
    { style: "body", cells: ["1"], height: 33 },
    { style: "body", cells: ["2"] },
  ] as const;
  const { sheet } = await write({ ...plainPlan("甲", [["1"]]), rows });
  expect(sheet.formatAt("RowHeight", 0, 0)).toBe(33);
  expect(sheet.formatAt("RowHeight", 1, 0)).toBeNull();
});

test("empty cells of a column are ready for its entries", async () => {
  const { sheet } = await write();
  const formats = [1, 2, 3, 4].map((column) => sheet.formatAt("NumberFormat", 5, column));
  expect(formats).toEqual(["@", "0%", "0", "yyyy-mm-dd"]);
});

test("a short list stands in its rule, with what a refused entry is told", async () => {
  const { sheet, workbook } = await write();
  const settings = sheet.validations.at(-1)?.settings;
  expect(settings?.get("Rule")).toEqual({
    list: { inCellDropDown: true, source: "未启动,推进中,已完成" },
  });
  expect(settings?.get("ErrorAlert")).toMatchObject({ style: "Stop", title: "请从列表中选择" });
  expect(workbook.find(LISTS_SHEET)).toBeUndefined();
});

test("shares lie between 0 and 1, and dates are dates", async () => {
  const { sheet } = await write();
  const rules = sheet.validations.slice(0, 2).map(({ settings }) => settings.get("Rule"));
  expect(rules).toEqual([
    { decimal: { formula1: 0, formula2: 1, operator: "Between" } },
    { date: { formula1: "2000-01-01", operator: "GreaterThanOrEqualTo" } },
  ]);
});

const longList = Array.from({ length: 60 }, (_, index) => `第${index + 1}个责任单位`);
const commaList = ["是,已完成", "否"];
const listPlan = (name: string, ...lists: string[][]) =>
  plainPlan(name, [lists.map(() => null)], {
    entryRules: lists.map((values): EntryRule => ({ kind: "list", range: cell, values })),
  });

test("a list too long for its rule, or with commas, stands on a very hidden sheet", async () => {
  const { sheet, workbook } = await write(listPlan("甲", longList, commaList));
  const lists = workbook.get(LISTS_SHEET);
  expect(lists.visibility).toBe("VeryHidden");
  expect(sheet.validations.map(({ settings }) => settings.get("Rule"))).toEqual([
    { list: { inCellDropDown: true, source: `='${LISTS_SHEET}'!$B$1:$B$2` } },
  ]);
  expect(lists.cellAt(59, 0)?.value).toBe("第60个责任单位");
  expect(lists.cellAt(0, 1)?.value).toBe("是,已完成");
  expect((await createExcelHost().listSheets()).map(({ name }) => name)).toEqual(["Sheet1", "甲"]);
});

test("a list that is there already is used again, and no list is taken from another sheet", async () => {
  const { workbook } = await write(listPlan("甲", longList));
  await write(listPlan("乙", commaList), workbook);
  await write(listPlan("丙", longList), workbook);
  expect(workbook.get(LISTS_SHEET).usedRange()?.lastColumnIndex).toBe(1);
  expect(workbook.get("丙").validations[0]?.settings.get("Rule")).toEqual({
    list: { inCellDropDown: true, source: `='${LISTS_SHEET}'!$A$1:$A$60` },
  });
});

test("a protected sheet has no password, opens its ranges, and can be replaced", async () => {
  const plan = plainPlan("表", [["a", "b"]], { unlockedRanges: [cell] });
  const { sheet, workbook } = await write(plan);
  expect(sheet.isProtected).toBe(true);
  expect(sheet.formatAt("Locked", 0, 0)).toBe(false);
  expect(sheet.formatAt("Locked", 0, 1)).toBe(true);
  await write(plainPlan("表", [["new"]]), workbook);
  expect(workbook.get("表").isProtected).toBe(false);
});

test("changing a locked cell names the protected sheet", async () => {
  await write(plainPlan("表", [["a", "b"]], { unlockedRanges: [cell] }));
  const host = createExcelHost();
  await expect(host.editCells([{ sheet: "表", address: "B1", value: "x" }])).rejects.toMatchObject({
    code: "sheet-protected",
    subject: "表",
  });
});

test("of several sheets only the protected ones are named, and the others are marked", async () => {
  const excel = new ExcelTestHost();
  const host = createExcelHost();
  await host.writeSheets([
    plainPlan("甲", [["1"]]),
    plainPlan("乙", [["1"]], { unlockedRanges: [] }),
  ]);
  const edits = ["甲", "乙"].map((sheet) => ({ sheet, address: "A1", value: "2" }));
  await expect(host.editCells(edits)).rejects.toMatchObject({
    code: "sheet-protected",
    subject: "乙",
  });
  const marks = ["甲", "乙"].map((sheet) => ({ sheet, address: "A1", severity: "error" as const }));
  expect(await host.markIssues(marks)).toEqual(["乙"]);
  expect(excel.workbook.get("甲").conditionalMarks).toHaveLength(1);
  expect(await host.markIssues([])).toEqual([]);
});

test("in a workbook that counts days from 1904 dates are written and read alike", async () => {
  const { sheet } = await write(officialTable, new WorkbookModel(true));
  expect(sheet.cellAt(3, 4)?.value).toBe(44555 - 1462);
  const [grid] = await createExcelHost().readSheets(["附件1"]);
  expect(grid?.rows[3]?.cells[4]?.value).toEqual({ kind: "date", iso: "2021-12-25" });
});

test("a column that changes between text and numbers row by row keeps both as they are", async () => {
  const rows = Array.from({ length: 80 }, (_, index) => [index % 2 === 0 ? index : `0${index}`]);
  const { sheet } = await write(plainPlan("甲", rows));
  expect([0, 1, 2, 3].map((row) => sheet.cellAt(row, 0)?.value)).toEqual([0, "01", 2, "03"]);
});
