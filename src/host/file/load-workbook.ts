import type { Workbook } from "exceljs";
import type { NamedBytes, Refusal } from "../../files/reading";
import { restoreRuleRanges, withRulesByRange } from "../../files/xlsx/entry-rule-ranges";
import { keepRules } from "../../files/xlsx/kept-rules";
import { loadExcelJs } from "../../files/xlsx/load-exceljs";
import { usualPackage } from "../../files/xlsx/usual-package";
import { checkParts, checkWorkbook } from "./check-workbook";
import { drawGrids } from "./draw-grids";
import { lostParts, type LostPart } from "./lost-parts";
import { ownFormulas } from "./own-formulas";
import { styledTables } from "./styled-tables";

/** A file taken as a workbook. */
export interface LoadedWorkbook {
  readonly workbook: Workbook;
  /** What the file holds besides and a workbook saved from this one will not. */
  readonly lost: readonly LostPart[];
  /** Fonts, borders and widths are not the file's: only its content could be taken. */
  readonly isContentOnly: boolean;
}

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
  const load = async (given: Uint8Array): Promise<Workbook> => {
    const workbook = new ExcelJs.Workbook();
    // ExcelJS takes any view of bytes; its type asks for Node's own buffer.
    await workbook.xlsx.load(given as unknown as ArrayBuffer);
    return workbook;
  };
  if (bytes === undefined) return new ExcelJs.Workbook();
  const ruled = withRulesByRange(bytes);
  const workbook = await load(ruled).catch(() => load(usualPackage(ruled)));
  const mends = [restoreRuleRanges, keepRules, styledTables, ownFormulas, keepPageNumbers];
  for (const mend of mends) mend(workbook);
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
