import type { CellValue } from "../../core/grid/cell-value";
import { numberFormatKind } from "../../files/spreadsheet/number-format";
import { HostError, type CellEdit } from "../workbook-host";
import { DATE_FORMAT, DATE_TIME_FORMAT, rawValue, TEXT_FORMAT } from "./cell-content";
import { askDateSystem, is1904 } from "./date-system";
import { hostErrorOf } from "./excel-error";
import { runInExcel, type ExcelSettings } from "./run-in-excel";
import { chunksOf, jsonBytes, uniform } from "./write-step";

/** What one edited cell costs on the wire beside its value. */
const EDIT_BYTES = 1000;

/**
 * Changes single cells. A cell keeps its number format wherever that can show the new value as
 * what it is; its other formats always stay.
 */
export function editCells(settings: ExcelSettings, edits: readonly CellEdit[]): Promise<void> {
  if (edits.length === 0) return Promise.resolve();
  const names = [...new Set(edits.map((edit) => edit.sheet))];
  return runInExcel(settings, names.join("、"), async (context) => {
    const dateSystem = askDateSystem(context);
    const protectedNames = await protectedSheets(context, names);
    try {
      await enterAll(context, edits, is1904(dateSystem), settings.bytesPerSync);
    } catch (error) {
      const refused = hostErrorOf(error, protectedNames.join("、"));
      throw refused.code === "sheet-protected" && protectedNames.length > 0 ? refused : error;
    }
  });
}

async function enterAll(
  context: Excel.RequestContext,
  edits: readonly CellEdit[],
  counts1904: boolean,
  bytesPerSync: number
): Promise<void> {
  const sized = edits.map((edit) => ({ edit, bytes: EDIT_BYTES + jsonBytes(edit.value) }));
  for (const chunk of chunksOf(sized, bytesPerSync)) {
    const cells = chunk.map(({ edit }) => cellOf(context, edit));
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one round trip a chunk of bytes
    await context.sync();
    chunk.forEach(({ edit }, index) => {
      const cell = cells[index];
      if (cell !== undefined) enter(cell, edit.value, counts1904);
    });
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one round trip a chunk of bytes
    await context.sync();
  }
}

/** Tells which sheets are protected, in which only unlocked cells take a value. */
async function protectedSheets(
  context: Excel.RequestContext,
  names: readonly string[]
): Promise<readonly string[]> {
  const sheets = names.map((name) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    sheet.load("name,protection/protected");
    return { name, sheet };
  });
  await context.sync();
  const missing = sheets.find(({ sheet }) => sheet.isNullObject);
  if (missing !== undefined) throw new HostError("sheet-missing", missing.name);
  return sheets.flatMap(({ name, sheet }) => (sheet.protection.protected ? [name] : []));
}

function cellOf(context: Excel.RequestContext, edit: CellEdit): Excel.Range {
  const cell = context.workbook.worksheets.getItem(edit.sheet).getRange(edit.address);
  cell.load("numberFormat");
  return cell;
}

function enter(cell: Excel.Range, value: CellValue, counts1904: boolean): void {
  const [[format = "General"] = []] = cell.numberFormat as string[][];
  const wanted = wantedFormat(format, value);
  if (wanted !== format) cell.numberFormat = uniform(wanted);
  const raw = rawValue(value, counts1904);
  cell.values = [[raw === null ? "" : asEntered(raw, wanted)]];
}

/** A text cell would keep a number or a date as text, and only a date format shows a date. */
function wantedFormat(format: string, value: CellValue): string {
  if (value === null || typeof value === "string") return format;
  if (typeof value === "object" && value.kind === "date") {
    const own = value.iso.length > 10 ? DATE_TIME_FORMAT : DATE_FORMAT;
    return numberFormatKind(format) === "date" ? format : own;
  }
  return format === TEXT_FORMAT ? "General" : format;
}

/** Beginnings and words that Excel might take for a formula, a number, a date or a truth value. */
const UNMISTAKABLE_TEXT = /^\p{L}[^\d]*$/u;
const WORDS = /^(true|false)$/i;

/** Outside text cells a leading apostrophe keeps a text as text; it is no part of the value. */
function asEntered(raw: string | number | boolean, format: string): string | number | boolean {
  if (typeof raw !== "string" || format === TEXT_FORMAT) return raw;
  const isPlain = UNMISTAKABLE_TEXT.test(raw) && !WORDS.test(raw);
  return isPlain ? raw : `'${raw}`;
}
