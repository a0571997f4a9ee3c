import type { NamedBytes, Spreadsheet } from "../reading";
import type { ReadLimits } from "./read-limits";
import { openWithLibrary, spreadsheetOfLibrary } from "./read-with-library";

/** Reads a workbook in an OLE container (.xls, .et) through the library. */
export function readOle(file: NamedBytes, limits: ReadLimits): Spreadsheet {
  return spreadsheetOfLibrary(openWithLibrary(file.bytes), limits);
}
