import { walkBinaryRecords } from "./binary-records";
import type { OoxmlPackage } from "./ooxml-package";
import { maxColumns } from "./read-limits";
import { refuse } from "./refused-file";

/** The records that a part begins and ends with ([MS-XLSB] 2.1.7). */
interface PartBounds {
  readonly first: number;
  readonly last: number;
}

const book: PartBounds = { first: 131, last: 132 };
const sheet: PartBounds = { first: 129, last: 130 };
const sharedStrings: PartBounds = { first: 159, last: 160 };
/** BrtColInfo: how columns from one to another look. */
const columns = 60;

/**
 * Refuses a binary workbook (.xlsb) of which a part is gone or not whole: the library takes a sheet
 * without a part for an empty one, strings that are gone for blanks, and reads a part that was cut
 * as far as it goes.
 */
export function checkBinaryWorkbook(parts: OoxmlPackage, mainPart: string): void {
  checkRecords(parts.bytes(mainPart), mainPart, book);
  for (const { type, target, written } of parts.relationships(mainPart)) {
    const bounds = boundsOf(type);
    if (bounds === null) continue;
    if (target === null || !parts.has(target)) return refuse("missing-part", written);
    checkRecords(parts.bytes(target), target, bounds);
  }
}

function boundsOf(type: string): PartBounds | null {
  if (/sheet$/i.test(type)) return sheet;
  return /^sharedStrings$/i.test(type) ? sharedStrings : null;
}

function checkRecords(bytes: Uint8Array, part: string, bounds: PartBounds): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let last = -1;
  let nextColumn = 0;
  walkBinaryRecords(bytes, part, (type, start, end) => {
    if (last < 0 && type !== bounds.first) refuse("damaged", part);
    last = type;
    if (bounds !== sheet || type !== columns) return;
    // The library goes through every column of each of these, which stand in order.
    if (end - start < 8 || view.getUint32(start, true) < nextColumn) refuse("damaged", part);
    nextColumn = view.getUint32(start + 4, true) + 1;
    if (nextColumn > maxColumns) refuse("damaged", part);
  });
  if (last !== bounds.last) refuse("damaged", part);
}
