import { refuse } from "./refused-file";

/**
 * Walks over the records of a part of a binary workbook ([MS-XLSB] 2.1.4): each has a type of up to
 * two bytes and a length of up to four, seven bits in each; a part that ends within one is damaged.
 */
export function walkBinaryRecords(
  bytes: Uint8Array,
  part: string,
  take: (type: number, start: number, end: number) => void
): void {
  let position = 0;
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
    const type = readNumber(2);
    const length = readNumber(4);
    const start = position;
    position += length;
    if (position > bytes.length) refuse("damaged", part);
    take(type, start, position);
  }
}
