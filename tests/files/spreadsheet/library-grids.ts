import { read, type CellObject, type WorkBook, type WorkSheet } from "@e965/xlsx";
import type { CellValue } from "../../../src/core/grid/cell-value";
import type { Grid, SheetVisibility } from "../../../src/core/grid/grid";
import type { ReadNotice } from "../../../src/core/notice/document";
import type { Spreadsheet } from "../../../src/files/reading";
import { CellCollector, type CellBudget } from "../../../src/files/spreadsheet/cell-collector";
import { hasLostDigits } from "../../../src/files/spreadsheet/cell-values";
import { DefinedNames } from "../../../src/files/spreadsheet/defined-names";
import { dateOfSerial } from "../../../src/files/spreadsheet/excel-date";
import { hiddenPlaces } from "../../../src/files/spreadsheet/hidden-places";
import { HiddenSpans } from "../../../src/files/spreadsheet/hidden-spans";
import { numberFormatKind } from "../../../src/files/spreadsheet/number-format";
import { ReadNotices } from "../../../src/files/spreadsheet/read-notices";
import { defaultReadLimits, type ReadLimits } from "../../../src/files/spreadsheet/read-limits";
import { refuse } from "../../../src/files/spreadsheet/refused-file";

/** Reads a workbook through the library, for the reader to be held against. */
export function readWithLibrary(
  bytes: Uint8Array,
  limits: ReadLimits = defaultReadLimits
): Spreadsheet {
  const workbook: WorkBook = read(bytes, {
    type: "array",
    dense: true,
    cellNF: true,
    // Without styles the library does not tell which rows and columns are hidden.
    cellStyles: true,
    cellFormula: true,
    cellHTML: false,
    cellText: false,
  });
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
    // The library tells more than its types.
    const isHidden = "Hidden" in one && one.Hidden === true;
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
  const [hiddenRows, hiddenColumns] = [hiddenSpans(sheet["!rows"]), hiddenSpans(sheet["!cols"])];
  const merges = mergesOf(sheet);
  return {
    ...{ name, visibility, rows, merges },
    ...hiddenPlaces(rows, hiddenRows, hiddenColumns, notices, budget),
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
