import type { CellValue } from "../../../src/core/grid/cell-value";
import type { Refusal, Spreadsheet } from "../../../src/files/reading";
import { defaultReadLimits, type ReadLimits } from "../../../src/files/spreadsheet/read-limits";
import { readSpreadsheet } from "../../../src/files/spreadsheet/read-spreadsheet";
import { cellAddress } from "../../../src/core/grid/address";
import { makeZip, type ZipPart } from "./make-zip";

export const mainNamespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const linkNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageNamespace = "http://schemas.openxmlformats.org/package/2006/relationships";

/** The parts of a workbook by name; tests replace the parts that they are about. */
export type Parts = Record<string, string | Uint8Array | null>;

/** Writes a relationships part: id, last step of the type, target. */
export function relationships(links: readonly (readonly [string, string, string, string?])[]) {
  const rows = links.map(
    ([id, type, target, mode]) =>
      `<Relationship Id="${id}" Type="${linkNamespace}/${type}" Target="${target}"${mode ?? ""}/>`
  );
  return `<Relationships xmlns="${packageNamespace}">${rows.join("")}</Relationships>`;
}

/** Writes a worksheet part around its rows. */
export function worksheet(rows: string, after = "", before = ""): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<worksheet xmlns="${mainNamespace}" xmlns:r="${linkNamespace}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;
}

/** Writes a shared strings part around its items. */
export function sharedStrings(items: string): string {
  return `<sst xmlns="${mainNamespace}">${items}</sst>`;
}

/** Writes a styles part whose cell formats have these number formats: an id, or a code. */
export function styles(formats: readonly (number | string)[]): string {
  const codes = formats.flatMap((format, index) =>
    typeof format === "string"
      ? [`<numFmt numFmtId="${200 + index}" formatCode="${format.replaceAll('"', "&quot;")}"/>`]
      : []
  );
  const xfs = formats.map(
    (format, index) => `<xf numFmtId="${typeof format === "string" ? 200 + index : format}"/>`
  );
  return `<styleSheet xmlns="${mainNamespace}"><numFmts>${codes.join("")}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${xfs.join("")}</cellXfs></styleSheet>`;
}

/** Writes a workbook part: the sheets by name, each with further attributes. */
export function workbook(sheets: readonly (readonly [string, string?])[], before = ""): string {
  const rows = sheets.map(
    ([name, more], index) =>
      `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}" ${more ?? ""}/>`
  );
  return `<workbook xmlns="${mainNamespace}" xmlns:r="${linkNamespace}">${before}<sheets>${rows.join("")}</sheets></workbook>`;
}

/** The parts of a small workbook: one sheet 甲 with the rows given. */
export function workbookParts(rows: string, changes: Parts = {}): Parts {
  return {
    "[Content_Types].xml": "<Types/>",
    "_rels/.rels": relationships([["rId1", "officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": workbook([["甲"]]),
    "xl/_rels/workbook.xml.rels": relationships([
      ["rId1", "worksheet", "worksheets/sheet1.xml"],
      ["rId8", "sharedStrings", "sharedStrings.xml"],
      ["rId9", "styles", "styles.xml"],
    ]),
    "xl/worksheets/sheet1.xml": worksheet(rows),
    ...changes,
  };
}

/** Packs parts as a zip archive; a part that is `null` is left out. */
export function pack(parts: Parts, more: readonly ZipPart[] = []): Uint8Array {
  return makeZip([...zipParts(parts), ...more]);
}

/** Gives parts as entries of a zip archive. */
export function zipParts(parts: Parts): ZipPart[] {
  return Object.entries(parts).flatMap(([name, content]) =>
    content === null ? [] : [{ name, content }]
  );
}

/** Packs a small workbook of one sheet. */
export function workbookOf(rows: string, changes: Parts = {}): Uint8Array {
  return pack(workbookParts(rows, changes));
}

/** Reads bytes that must be readable. */
export async function readAll(
  bytes: Uint8Array,
  name = "表.xlsx",
  limits: ReadLimits = defaultReadLimits
): Promise<Spreadsheet> {
  const result = await readSpreadsheet(bytes, { name, limits });
  if ("refusal" in result) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
  return result;
}

/** Reads bytes and gives the cells of the first sheet by address. */
export async function readCells(
  bytes: Uint8Array,
  name?: string
): Promise<Record<string, CellValue>> {
  const { sheets } = await readAll(bytes, name);
  return cellsOf(sheets[0]);
}

/** The cells of a sheet by address; dates as their ISO text, errors as their code. */
export function cellsOf(sheet: Spreadsheet["sheets"][number] | undefined) {
  const cells: Record<string, CellValue> = {};
  for (const row of sheet?.rows ?? [])
    for (const cell of row.cells) cells[cellAddress(row.rowIndex, cell.columnIndex)] = cell.value;
  return cells;
}

/** Reads bytes that must be refused. */
export async function refusalOf(
  bytes: Uint8Array,
  name = "表.xlsx",
  limits: ReadLimits = defaultReadLimits
): Promise<Refusal> {
  const result = await readSpreadsheet(bytes, { name, limits });
  if (!("refusal" in result)) throw new Error(`read: ${JSON.stringify(cellsOf(result.sheets[0]))}`);
  return result.refusal;
}
