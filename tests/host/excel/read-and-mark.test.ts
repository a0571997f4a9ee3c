import { createExcelHost } from "../../../src/host/excel/excel-host";
import { addressLists } from "../../../src/host/excel/mark-issues";
import { plainPlan } from "../../contract/sheet-plans";
import { ExcelTestHost } from "../../support/office-host/excel-test-host";
import { WorkbookModel } from "../../support/office-host/workbook-model";

async function withSheet(excelApi = "1.13"): Promise<ExcelTestHost> {
  const excel = new ExcelTestHost(new WorkbookModel(), excelApi);
  await createExcelHost().writeSheets([
    plainPlan(
      "甲",
      [
        ["1", "2"],
        ["3", "4"],
        ["5", "6"],
      ],
      {
        merges: [{ firstRowIndex: 2, firstColumnIndex: 0, lastRowIndex: 3, lastColumnIndex: 0 }],
      }
    ),
  ]);
  return excel;
}

async function readSheet(name = "甲") {
  const [grid] = await createExcelHost().readSheets([name]);
  return grid;
}

test("a person's formulas are read by their stored result, and marked as formulas", async () => {
  const excel = await withSheet();
  excel.workbook.get("甲").cells.get(0)?.set(0, { value: 7, formula: "=3+4" });
  expect((await readSheet())?.rows[0]?.cells[0]).toEqual({
    columnIndex: 0,
    value: 7,
    isFormula: true,
  });
});

test("a person's entries are read as Excel took them", async () => {
  const excel = await withSheet();
  const sheet = excel.workbook.add("手工");
  ["2021-12-25", "85%", "0012", "#N/A", "TRUE"].forEach((text, column) =>
    sheet.enter(0, column, text)
  );
  expect((await readSheet("手工"))?.rows[0]?.cells).toEqual([
    { columnIndex: 0, value: { kind: "date", iso: "2021-12-25" } },
    { columnIndex: 1, value: 0.85, isPercent: true },
    { columnIndex: 2, value: 12 },
    { columnIndex: 3, value: { kind: "error", code: "#N/A" } },
    { columnIndex: 4, value: true },
  ]);
});

test("hidden rows and columns are told, beyond the first used cell too", async () => {
  const excel = await withSheet();
  const sheet = excel.workbook.add("手工");
  for (const row of [4, 5, 6]) sheet.enter(row, 2, "x");
  sheet.enter(5, 3, "y");
  sheet.hiddenRows.add(5);
  sheet.hiddenColumns.add(3);
  expect(await readSheet("手工")).toMatchObject({ hiddenRows: [5], hiddenColumns: [3] });
});

test("hidden rows are told in every block of a large sheet", async () => {
  const excel = await withSheet();
  const sheet = excel.workbook.add("大");
  for (let row = 0; row < 50; row++) sheet.enter(row, 0, "x");
  for (const row of [0, 19, 20, 49]) sheet.hiddenRows.add(row);
  const [grid] = await createExcelHost({ cellsPerRead: 10 }).readSheets(["大"]);
  expect(grid?.hiddenRows).toEqual([0, 19, 20, 49]);
  expect(grid?.rows).toHaveLength(50);
});

test("merged cells are read from ExcelApi 1.13 on, and left out before", async () => {
  await withSheet("1.13");
  expect((await readSheet())?.merges).toHaveLength(1);
  await withSheet("1.12");
  expect((await readSheet())?.merges).toEqual([]);
});

test("a sheet with more merges than Excel reports is read without them, and others with theirs", async () => {
  const excel = await withSheet();
  const sheet = excel.workbook.add("合并");
  for (let row = 0; row < 1200; row += 2) {
    sheet.enter(row, 0, "x");
    sheet.merges.push({
      firstRowIndex: row,
      firstColumnIndex: 0,
      lastRowIndex: row + 1,
      lastColumnIndex: 0,
    });
  }
  const [rich, plain] = await createExcelHost().readSheets(["合并", "甲"]);
  expect(rich?.rows).toHaveLength(600);
  expect(rich?.merges).toEqual([]);
  expect(plain?.merges).toHaveLength(1);
});

test("marks move with their cells when a person inserts rows, and are still cleared", async () => {
  const excel = await withSheet();
  const host = createExcelHost();
  await host.markIssues([{ sheet: "甲", address: "B2", severity: "error" }]);
  const sheet = excel.workbook.get("甲");
  sheet.insertRows(0, 3);
  expect(sheet.conditionalMarks[0]?.ranges[0]?.firstRowIndex).toBe(4);
  await host.markIssues([]);
  expect(sheet.conditionalMarks).toEqual([]);
});

test("a person's own conditional formats and colours stay when marks come and go", async () => {
  const excel = await withSheet();
  const sheet = excel.workbook.get("甲");
  const range = { firstRowIndex: 0, firstColumnIndex: 0, lastRowIndex: 0, lastColumnIndex: 1 };
  const own = { id: "own", type: "Custom", ranges: [range], formula: "=A1>3", color: "#00FF00" };
  sheet.conditionalMarks.push(own, { ...own, id: "bar", type: "DataBar" });
  sheet.setFormat("FillColor", range, "#FFFF00");
  const host = createExcelHost();
  await host.markIssues([{ sheet: "甲", address: "A1", severity: "warning" }]);
  await host.markIssues([]);
  expect(sheet.conditionalMarks.map(({ id }) => id)).toEqual(["own", "bar"]);
  expect(sheet.formatAt("FillColor", 0, 0)).toBe("#FFFF00");
});

test("address lists are cut between addresses, at 8,192 characters", () => {
  const addresses = Array.from({ length: 3000 }, (_, index) => `C${index + 1}`);
  const lists = addressLists(addresses);
  expect(Math.max(...lists.map((list) => list.length))).toBeLessThanOrEqual(8192);
  expect(lists.join(",").split(",")).toEqual(addresses);
  expect(addressLists([])).toEqual([]);
});

test("selecting on a hidden sheet shows it", async () => {
  const excel = await withSheet();
  excel.workbook.get("甲").visibility = "Hidden";
  await createExcelHost().select("甲", "B2");
  expect(excel.workbook.get("甲").visibility).toBe("Visible");
  expect(excel.workbook.selection).toEqual({ sheet: "甲", address: "B2" });
});

test.each([
  ["=1+1", "=1+1"],
  ["'quoted", "'quoted"],
  ["2021-12-25", "2021-12-25"],
  ["县发改委", "县发改委"],
  ["false", "false"],
])("an edit to the text %s in an unformatted cell stays that text", async (text, expected) => {
  const excel = await withSheet();
  excel.workbook.add("手工").enter(0, 0, 5);
  await createExcelHost().editCells([{ sheet: "手工", address: "A1", value: text }]);
  expect((await readSheet("手工"))?.rows[0]?.cells[0]).toEqual({ columnIndex: 0, value: expected });
  expect(excel.workbook.get("手工").formatAt("NumberFormat", 0, 0)).toBe("General");
});

test("an edit to a number in a text cell becomes a number", async () => {
  await withSheet();
  await createExcelHost().editCells([{ sheet: "甲", address: "A1", value: 5 }]);
  expect((await readSheet())?.rows[0]?.cells[0]).toEqual({ columnIndex: 0, value: 5 });
});

test("an edit keeps the date format that a person chose", async () => {
  const excel = await withSheet();
  const sheet = excel.workbook.add("手工");
  sheet.enter(0, 0, "2021-12-25");
  await createExcelHost().editCells([
    { sheet: "手工", address: "A1", value: { kind: "date", iso: "2022-01-01" } },
  ]);
  expect(sheet.formatAt("NumberFormat", 0, 0)).toBe("yyyy/m/d");
  expect(sheet.cellAt(0, 0)?.value).toBe(44562);
});
