import { rangeAddress, type CellRange } from "../../core/grid/address";

/** One part of writing a worksheet, with the JSON bytes that it adds to a round trip. */
export interface WriteStep {
  readonly bytes: number;
  readonly apply: (sheet: Excel.Worksheet) => void;
}

/** What a range costs on the wire before anything is done with it, measured with office.js 1.1.110. */
const RANGE_BYTES = 520;
/** What each further call on a range costs, its navigation to `format` or `font` included. */
const CALL_BYTES = 330;

const encoder = new TextEncoder();

/** The bytes of a value as JSON in UTF-8. */
export function jsonBytes(value: unknown): number {
  return encoder.encode(JSON.stringify(value)).length;
}

/** A step on one range: so many calls, and the bytes of what they carry. */
export function rangeStep(
  range: CellRange,
  calls: number,
  apply: (range: Excel.Range) => void,
  carriedBytes = 0
): WriteStep {
  return {
    bytes: RANGE_BYTES + calls * CALL_BYTES + carriedBytes,
    apply: (sheet) => apply(sheet.getRange(rangeAddress(range))),
  };
}

/**
 * Gives one value to all cells of a range: Office.js takes a single value where its types ask for
 * an array, and is many times faster with it.
 */
export function uniform(value: string): string[][] {
  return value as unknown as string[][];
}

/** Groups items into round trips of at most `limit` bytes; a larger item travels alone. */
export function chunksOf<Item extends { readonly bytes: number }>(
  items: readonly Item[],
  limit: number
): readonly (readonly Item[])[] {
  const chunks: Item[][] = [];
  let room = 0;
  for (const item of items) {
    if (item.bytes > room || chunks.length === 0) {
      chunks.push([]);
      room = limit;
    }
    chunks.at(-1)?.push(item);
    room -= item.bytes;
  }
  return chunks;
}
