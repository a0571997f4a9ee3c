import type { WorkBook } from "@e965/xlsx";
import type { NamedBytes, Spreadsheet } from "../reading";
import { checkBiffRecords, type BoundSheet } from "./biff-records";
import { workbookStream } from "./ole-container";
import type { ReadLimits } from "./read-limits";
import { openRecords } from "./open-with-library";
import { spreadsheetOfLibrary } from "./read-with-library";
import { refuse } from "./refused-file";

/**
 * Reads a workbook in an OLE container (.xls, .et): its records are checked here and read by the
 * library, and what the library gives is held against them.
 */
export function readOle(file: NamedBytes, limits: ReadLimits): Spreadsheet {
  const stream = workbookStream(file.bytes);
  const bound = checkBiffRecords(stream, limits.cells);
  if (bound.length > limits.sheets) refuse("too-large", "sheets");
  const workbook = openRecords(stream);
  return spreadsheetOfLibrary(inOrderOfTabs(workbook, bound), limits);
}

/** The library lists sheets by their place in the stream; gives them by their tabs, all of them there. */
function inOrderOfTabs(workbook: WorkBook, bound: readonly BoundSheet[]): WorkBook {
  const names = workbook.SheetNames;
  if (names.length !== bound.length || new Set(names).size !== names.length)
    refuse("damaged", `${names.length} of ${bound.length} sheets`);
  const byOffset = [...bound].sort((a, b) => a.startOffset - b.startOffset);
  const ordered = bound.map((sheet) => names[byOffset.indexOf(sheet)] ?? "");
  ordered.forEach((name, index) => holdToRecords(workbook, name, bound[index]));
  return {
    ...workbook,
    SheetNames: ordered,
    Workbook: {
      ...workbook.Workbook,
      Sheets: bound.map((sheet) => ({ Hidden: sheet.hidden })),
    },
  };
}

/** Every value that the records store must have become a cell. */
function holdToRecords(workbook: WorkBook, name: string, bound: BoundSheet | undefined): void {
  const sheet = workbook.Sheets[name];
  if (!sheet || !bound) return refuse("damaged", name);
  if (sheet["!type"] === "chart") return;
  const data = sheet["!data"] ?? [];
  for (const place of bound.places)
    if (data[place >> 16]?.[place & 0xffff] === undefined) refuse("damaged", name);
}
