import type { OoxmlPackage } from "./ooxml-package";
import { refuse } from "./refused-file";

/** The records that a part begins and ends with ([MS-XLSB] 2.1.7). */
interface PartBounds {
  readonly first: number;
  readonly last: number;
}

const book: PartBounds = { first: 131, last: 132 };
const sheet: PartBounds = { first: 129, last: 130 };
const sharedStrings: PartBounds = { first: 159, last: 160 };

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

/** Records have a type of up to two bytes and a length of up to four, seven bits in each (2.1.4). */
function checkRecords(bytes: Uint8Array, part: string, bounds: PartBounds): void {
  let position = 0;
  let type = -1;
  const readNumber = (mostBytes: number): number => {
    let value = 0;
    for (let index = 0; index < mostBytes; index++) {
      const byte = bytes[position++] ?? refuse("damaged", part);
      value |= (byte & 0x7f) << (7 * index);
      if (byte < 0x80) break;
    }
    return value;
  };
  while (position < bytes.length) {
    const isFirst = position === 0;
    type = readNumber(2);
    if (isFirst && type !== bounds.first) refuse("damaged", part);
    const length = readNumber(4);
    position += length;
  }
  if (position !== bytes.length || type !== bounds.last) refuse("damaged", part);
}
