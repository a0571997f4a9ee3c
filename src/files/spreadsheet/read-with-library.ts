import type { CellObject, WorkBook, WorkSheet } from "@e965/xlsx";
import type { CellValue } from "../../core/grid/cell-value";
import type { Grid, SheetVisibility } from "../../core/grid/grid";
import type { ReadNotice } from "../../core/notice/document";
import type { Spreadsheet } from "../reading";
import { CellCollector, type CellBudget } from "./cell-collector";
import { hasLostDigits } from "./cell-values";
import { DefinedNames } from "./defined-names";
import { dateOfSerial } from "./excel-date";
import { HiddenSpans } from "./hidden-spans";
import { noteHidden } from "./note-hidden";
import { numberFormatKind } from "./number-format";
import { ReadNotices } from "./read-notices";
import type { ReadLimits } from "./read-limits";
import { refuse } from "./refused-file";

/** Turns a workbook of the library into grids. */
export function spreadsheetOfLibrary(workbook: WorkBook, limits: ReadLimits): Spreadsheet {
  const isDate1904 = workbook.Workbook?.WBProps?.date1904 === true;
  const budget = { left: limits.cells };
  const sheets: Grid[] = [];
  const names = namesOf(workbook, limits);
  const notices: ReadNotice[] = [...names.notices()];
  if (workbook.SheetNames.length > limits.sheets) refuse("too-large", "sheets");
  // The library keeps sheets by their names, so that of two of one name only the later is there.
  if (new Set(workbook.SheetNames).size !== workbook.SheetNames.length) refuse("damaged", "sheets");
  workbook.SheetNames.forEach((name, index) => {
    const sheet = workbook.Sheets[name];
    if (!sheet) return refuse("damaged", name);
    const hidden = workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0;
    const visibility = visibilityOf(hidden);
    const sheetNotices = new ReadNotices(name);
    if (sheet["!type"] === "chart") sheetNotices.note("chart-sheet-skipped");
    else {
      if (hidden !== 0) sheetNotices.note("hidden-sheet-read");
      sheets.push(gridOf(name, visibility, sheet, isDate1904, sheetNotices, limits, budget));
    }
    notices.push(...sheetNotices.list());
  });
  return { sheets, notices, date1904: isDate1904, definedNames: names.list() };
}

function namesOf({ Workbook, SheetNames }: WorkBook, limits: ReadLimits): DefinedNames {
  const names = new DefinedNames(limits);
  for (const one of Workbook?.Names ?? []) {
    const sheet = SheetNames[one.Sheet ?? -1];
    // The library tells more than its types: of an .xlsb the flags ([MS-XLSB], BrtName).
    const isHidden =
      ("Hidden" in one && one.Hidden === true) || ("Flags" in one && (Number(one.Flags) & 1) === 1);
    names.add({
      name: one.Name,
      refersTo: one.Ref,
      ...(sheet === undefined ? {} : { sheet }),
      ...(isHidden ? { isHidden } : {}),
    });
  }
  return names;
}

function visibilityOf(hidden: number): SheetVisibility {
  if (hidden === 2) return "veryHidden";
  return hidden === 1 ? "hidden" : "visible";
}

function gridOf(
  name: string,
  visibility: SheetVisibility,
  sheet: WorkSheet,
  isDate1904: boolean,
  notices: ReadNotices,
  limits: ReadLimits,
  budget: CellBudget
): Grid {
  const cells = new CellCollector(notices, limits, budget);
  const data = sheet["!data"] ?? [];
  data.forEach((row, rowIndex) => {
    cells.startRow(rowIndex);
    row.forEach((cell, columnIndex) => {
      cells.moveTo(columnIndex);
      addCell(cells, cell, isDate1904);
    });
  });
  const rows = cells.rows();
  const hiddenRows = hiddenSpans(sheet["!rows"]);
  const hiddenColumns = hiddenSpans(sheet["!cols"]);
  noteHidden(rows, hiddenRows, hiddenColumns, notices);
  return {
    name,
    visibility,
    rows,
    merges: mergesOf(sheet),
    hiddenRows: hiddenRows.indexes(),
    hiddenColumns: hiddenColumns.indexes(),
  };
}

function addCell(cells: CellCollector, cell: CellObject | undefined, isDate1904: boolean): void {
  if (cell === undefined) return;
  const isFormula = cell.f !== undefined || cell.F !== undefined;
  const value = valueOf(cell, isDate1904);
  if (isFormula) cells.note(value === null ? "formula-not-calculated" : "formula-value-taken");
  if (value === null) return;
  if (typeof value === "string") return cells.addText(value, isFormula);
  if (typeof value === "object" && value.kind === "error") cells.note("error-value");
  if (typeof value === "number" && hasLostDigits(value)) cells.note("long-number-inexact");
  const isPercent = typeof value === "number" && formatKindOf(cell) === "percent";
  cells.add(value, isPercent, isFormula);
}

function valueOf(cell: CellObject, isDate1904: boolean): CellValue {
  switch (cell.t) {
    case "s":
      return typeof cell.v === "string" ? cell.v : refuse("damaged", "text");
    case "n": {
      if (typeof cell.v !== "number" || !Number.isFinite(cell.v)) return null;
      if (formatKindOf(cell) !== "date") return cell.v;
      return dateOfSerial(cell.v, isDate1904) ?? cell.v;
    }
    case "b":
      return cell.v === true;
    case "e":
      return { kind: "error", code: cell.w ?? errorCodes.get(Number(cell.v)) ?? "#ERROR!" };
    case "d":
    case "z":
      return null;
  }
}

function formatKindOf(cell: CellObject): ReturnType<typeof numberFormatKind> {
  return typeof cell.z === "string" ? numberFormatKind(cell.z) : "number";
}

/** Error values as BIFF stores them ([MS-XLS] 2.5.10). */
const errorCodes: ReadonlyMap<number, string> = new Map([
  [0x00, "#NULL!"],
  [0x07, "#DIV/0!"],
  [0x0f, "#VALUE!"],
  [0x17, "#REF!"],
  [0x1d, "#NAME?"],
  [0x24, "#NUM!"],
  [0x2a, "#N/A"],
  [0x2b, "#GETTING_DATA"],
]);

function hiddenSpans(
  parts: readonly ({ readonly hidden?: boolean } | undefined)[] = []
): HiddenSpans {
  const spans = new HiddenSpans();
  parts.forEach((part, index) => {
    if (part?.hidden === true) spans.add(index);
  });
  return spans;
}

function mergesOf(sheet: WorkSheet): Grid["merges"] {
  return (sheet["!merges"] ?? []).map((range) => ({
    firstRowIndex: range.s.r,
    firstColumnIndex: range.s.c,
    lastRowIndex: range.e.r,
    lastColumnIndex: range.e.c,
  }));
}
