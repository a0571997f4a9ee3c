import type { Workbook } from "exceljs";
import type { NamedBytes, Refusal } from "../../files/reading";
import { defaultReadLimits } from "../../files/spreadsheet/read-limits";
import { ZipArchive } from "../../files/spreadsheet/zip-archive";
import { loadExcelJs } from "../../files/xlsx/load-exceljs";
import { checkParts, checkWorkbook } from "./check-workbook";
import { ownFormulas } from "./own-formulas";
import { drawGrids } from "./draw-grids";

/** What a workbook of any program may hold and ExcelJS neither shows nor writes. */
export type LostPart =
  "charts" | "pivot-tables" | "macros" | "external-links" | "slicers" | "embedded-objects";

/** A file taken as a workbook. */
export interface LoadedWorkbook {
  readonly workbook: Workbook;
  /** What the file holds besides and a workbook saved from this one will not. */
  readonly lost: readonly LostPart[];
  /** Fonts, borders and widths are not the file's: only its content could be taken. */
  readonly isContentOnly: boolean;
}

/** Where each part lies in an Office Open XML package (ECMA-376 Part 1, 12.3; MS-OFFMACRO2; MS-XLSX). */
const PART_PATHS: { readonly [Part in LostPart]: RegExp } = {
  charts: /^xl\/(charts|chartsheets)\//i,
  "pivot-tables": /^xl\/pivot/i,
  macros: /vbaProject\.bin$/i,
  "external-links": /^xl\/externalLinks\//i,
  slicers: /^xl\/(slicers|timelines)\//i,
  "embedded-objects": /^xl\/(embeddings|activeX|ctrlProps|diagrams)\//i,
};

/**
 * Makes an empty workbook, or one of an .xlsx file's bytes; rejects with `RefusedWorkbook` where
 * they are damaged or beyond the limits, with ExcelJS's error where it cannot read them.
 */
export async function loadWorkbook(bytes?: Uint8Array): Promise<Workbook> {
  if (bytes !== undefined) await checkWorkbook(bytes);
  return loadChecked(bytes);
}

async function loadChecked(bytes?: Uint8Array): Promise<Workbook> {
  const ExcelJs = await loadExcelJs();
  const workbook = new ExcelJs.Workbook();
  // ExcelJS takes any view of bytes; its type asks for Node's own buffer.
  if (bytes !== undefined) await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
  ownFormulas(workbook);
  keepPageNumbers(workbook);
  return workbook;
}

/** ExcelJS saves the number 1 for the first page of every sheet that it has loaded. */
function keepPageNumbers(workbook: Workbook): void {
  workbook.eachSheet(({ pageSetup }) => {
    const isOwn = "useFirstPageNumber" in pageSetup && pageSetup.useFirstPageNumber === true;
    if (!isOwn) Object.assign(pageSetup, { firstPageNumber: undefined });
  });
}

/**
 * Takes any spreadsheet file as a workbook: as it looks where ExcelJS can read it, else its content
 * by this program's own reader. Gives the reader's refusal where that cannot read it either.
 */
export async function openAnyWorkbook(
  file: NamedBytes
): Promise<LoadedWorkbook | { readonly refusal: Refusal }> {
  const { readSpreadsheet } = await import("../../files/spreadsheet/read-spreadsheet");
  const read = await readSpreadsheet(file.bytes, { name: file.name });
  if ("refusal" in read) return read;
  if (/\.xls[xm]$/i.test(file.name) && !("refusal" in (await checkParts(file.bytes)))) {
    const workbook = await loadChecked(file.bytes).catch(() => null);
    if (workbook !== null && workbook.worksheets.length > 0)
      return { workbook, lost: lostParts(file.bytes), isContentOnly: false };
  }
  const workbook = await loadChecked();
  drawGrids(workbook, read.sheets);
  return { workbook, lost: [], isContentOnly: true };
}

function lostParts(bytes: Uint8Array): readonly LostPart[] {
  const names = new ZipArchive(bytes, defaultReadLimits).entries.map(({ name }) => name);
  const parts = Object.keys(PART_PATHS) as readonly LostPart[];
  return parts.filter((part) => names.some((name) => PART_PATHS[part].test(name)));
}
