import ExcelJs, { type Workbook } from "exceljs";
import { strFromU8, unzipSync } from "fflate";
import { tablePlan } from "../../../src/core/sheet-plan/table-plan";
import { readSpreadsheet } from "../../../src/files/spreadsheet/read-spreadsheet";
import { writeXlsx } from "../../../src/files/xlsx/write-xlsx";
import { gridOfPlan } from "../../../src/core/sheet-plan/grid-of-plan";

const plan = tablePlan({
  name: "附件1",
  annexLabel: "附件1",
  title: "责任分工",
  columns: [
    { title: "序号", width: 6, format: "integer", alignment: "center" },
    { title: "进展情况", width: 30, isUnlocked: true },
    {
      title: "完成状态",
      width: 10,
      isUnlocked: true,
      entry: { kind: "list", values: ["甲", "乙"] },
    },
    { title: "完成比例", width: 10, format: "percent", decimals: 1, entry: { kind: "percent" } },
    { title: "填报日期", width: 12, format: "date", entry: { kind: "date" } },
    { title: "行码", width: 12, isHidden: true },
  ],
  rows: [
    [1, "=1+1", "甲", 0.855, { kind: "date", iso: "2021-12-25" }, "A1-X"],
    [2, "+86 @某 -1\n第二行", null, 1, null, "A1-Y"],
  ],
  remarks: ["备注：排名第一的为牵头责任单位"],
});

let workbook: Workbook;
let bytes: Uint8Array;

beforeAll(async () => {
  bytes = await writeXlsx([plan]);
  workbook = new ExcelJs.Workbook();
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
});

test("what was planned is what a reader sees", async () => {
  const result = await readSpreadsheet(bytes, { name: "表.xlsx" });
  if ("refusal" in result) throw new Error(result.refusal.reason);
  expect(result.sheets).toEqual([gridOfPlan(plan)]);
});

test("a text that looks like a formula is written as text", () => {
  expect(workbook.worksheets[0]!.getCell("B4")).toMatchObject({
    value: "=1+1",
    formula: undefined,
    numFmt: "@",
  });
});

test("the sheet prints on A4 landscape, one page wide, with its headings repeated", () => {
  const { pageSetup } = workbook.worksheets[0]!;
  expect(pageSetup).toMatchObject({
    paperSize: 9,
    orientation: "landscape",
    fitToPage: true,
    fitToWidth: 1,
    printTitlesRow: "3:3",
  });
});

test("only the cells to fill in are unlocked", () => {
  const sheet = workbook.worksheets[0]!;
  expect(sheet.getCell("B4").protection?.locked).toBe(false);
  expect(sheet.getCell("A4").protection?.locked).not.toBe(false);
  const { sheetProtection } = sheet as unknown as { sheetProtection: { sheet: boolean } };
  expect(sheetProtection.sheet).toBe(true);
});

test("entries are ruled: a list, a share, a date", () => {
  const sheet = workbook.worksheets[0]!;
  expect(sheet.getCell("C5").dataValidation).toMatchObject({ type: "list", formulae: ['"甲,乙"'] });
  expect(sheet.getCell("D5").dataValidation).toMatchObject({ type: "decimal", formulae: [0, 1] });
  expect(sheet.getCell("E5").dataValidation.type).toBe("date");
});

test("percentages show the decimals that were planned, and the keys are hidden", () => {
  const sheet = workbook.worksheets[0]!;
  expect(sheet.getCell("D4").numFmt).toBe("0.0%");
  expect(sheet.getColumn(6).hidden).toBe(true);
});

/** The first worksheet's part as it is written. */
const sheetXml = (written: Uint8Array): string =>
  strFromU8(unzipSync(written)["xl/worksheets/sheet1.xml"] ?? new Uint8Array());

test("[R6] rows with cells to fill in keep their height only until something is typed", () => {
  const rows = [...sheetXml(bytes).matchAll(/<row r="(\d)" ht="[\d.]+"( customHeight="1")?/g)];
  const fixed = rows.filter(([, , custom]) => custom !== undefined).map(([, number]) => number);
  expect(rows.map(([, number]) => number)).toEqual(["1", "2", "3", "4", "5", "6"]);
  expect(fixed).toEqual(["1", "2", "3", "6"]);
});

test("[P5] heights of a sheet with nothing to fill in stay as planned", async () => {
  const locked = tablePlan({
    name: "表",
    title: "表",
    columns: [{ title: "甲", width: 9 }],
    rows: [["x"]],
  });
  const xml = sheetXml(await writeXlsx([locked]));
  expect(xml.match(/<row [^>]*customHeight="1"/g)).toHaveLength(locked.rows.length);
});

test("a column of the library's own width is as wide as planned all the same", async () => {
  const narrow = tablePlan({
    name: "表",
    title: "表",
    columns: [
      { title: "甲", width: 9 },
      { title: "乙", width: 20 },
    ],
    rows: [["x", "y"]],
  });
  const xml = sheetXml(await writeXlsx([narrow]));
  expect(xml).toContain('defaultColWidth="9"');
  expect(xml).toContain('<col min="2" max="2" width="20" customWidth="1"/>');
});
