import { crc32, deflateRawSync } from "node:zlib";
import { makeZip } from "../files/spreadsheet/make-zip";
import { workbookParts, zipParts } from "../files/spreadsheet/make-workbook";

/** Parts by name; those of many megabytes as bytes. */
type Parts = Record<string, string | Uint8Array>;

const MEBIBYTE = 1024 * 1024;
/** Just below what one part, and what one file, may have. */
const LARGEST_PART = 126 * MEBIBYTE;
export const LARGEST_FILE = 63 * MEBIBYTE;

/** One row of one cell. */
export const ONE_CELL = '<row r="1"><c r="A1"><v>1</v></c></row>';

/** Repeats a piece that changes a little, so that deflating is not what gives it away. */
export function filled(
  head: string,
  piece: (index: number) => string,
  tail: string,
  { bytes = LARGEST_PART, most = Infinity } = {}
): Uint8Array {
  const chunks = [Buffer.from(head)];
  let length = head.length;
  for (let index = 0; length < bytes && index < most;) {
    let pieces = "";
    for (let count = 0; count < 1_000 && index < most; count++) pieces += piece(index++);
    const chunk = Buffer.from(pieces);
    chunks.push(chunk);
    length += chunk.length;
  }
  return Buffer.concat([...chunks, Buffer.from(tail)]);
}

/** SheetJS looks for every part that the content types name, and for none that they do not. */
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  "xl/workbook.xml": "sheet.main",
  "xl/worksheets/sheet1.xml": "worksheet",
  "xl/sharedStrings.xml": "sharedStrings",
  "xl/styles.xml": "styles",
};

function contentTypes(parts: Parts): string {
  const overrides = Object.entries(CONTENT_TYPES)
    .filter(([part]) => part in parts)
    .map(
      ([part, type]) =>
        `<Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`
    );
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join("")}</Types>`;
}

/** A workbook of one sheet and one cell, with these parts in place of its own. */
export function workbook(parts: Parts): Uint8Array {
  const all = { ...(workbookParts(ONE_CELL) as Parts), ...parts };
  return packed({ ...all, "[Content_Types].xml": contentTypes(all) });
}

/** Packs parts with zlib, which takes their size better than the tests' own way. */
export function packed(parts: Parts): Uint8Array {
  const entries = zipParts(parts).map(({ name, content = "" }) => {
    const bytes = Buffer.from(content as string);
    const isMediaType = name === "mimetype";
    return {
      name,
      method: isMediaType ? 0 : 8,
      data: isMediaType ? bytes : deflateRawSync(bytes),
      crc: crc32(bytes),
      inflatedBytes: bytes.length,
    };
  });
  return makeZip(entries);
}
