import { refuse } from "./refused-file";
import { checkTextBytes } from "./xml-text";

/** The records that a part begins and ends with ([MS-XLSB] 2.1.7). */
export interface PartBounds {
  readonly first: number;
  readonly last: number;
}

const utf16 = new TextDecoder("utf-16le", { ignoreBOM: true });

/**
 * Goes through the records of a part of a binary workbook (.xlsb) once, from front to back, and
 * refuses the part where it does not begin and end as it should, and where a record is not whole.
 */
export class BinaryRecords {
  /** The type of the record in hand. */
  type = -1;
  readonly #view: DataView;
  #position = 0;
  #end = 0;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly part: string,
    private readonly bounds: PartBounds
  ) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /** Moves to the next record; false behind the last. */
  next(): boolean {
    const { bytes, bounds } = this;
    const isFirst = this.type < 0;
    this.#position = this.#end;
    this.#end = bytes.length;
    if (this.#position >= bytes.length) {
      if (this.type !== bounds.last) this.damaged();
      return false;
    }
    // A type has up to two bytes and a length up to four, seven bits in each (2.1.4).
    this.type = this.#number(2);
    if (isFirst && this.type !== bounds.first) this.damaged();
    const length = this.#number(4);
    if (length > bytes.length - this.#position) this.damaged();
    this.#end = this.#position + length;
    return true;
  }

  /** Reads a byte of the record in hand. */
  byte(): number {
    return this.#view.getUint8(this.#take(1));
  }

  /** Reads two bytes. */
  word(): number {
    return this.#view.getUint16(this.#take(2), true);
  }

  /** Reads four bytes. */
  long(): number {
    return this.#view.getUint32(this.#take(4), true);
  }

  /** Reads a double (`Xnum`). */
  double(): number {
    return this.#view.getFloat64(this.#take(8), true);
  }

  /** Passes over bytes, and gives where they begin. */
  skip(count: number): number {
    return this.#take(count);
  }

  /** Reads a text behind its length (`XLWideString`, or `XLNullableWideString` without one). */
  text(): string {
    const length = this.long();
    if (length === 0xffffffff) return "";
    const start = this.#take(length * 2);
    checkTextBytes(start, this.#position);
    return utf16.decode(this.bytes.subarray(start, this.#position));
  }

  /** Refuses the part. */
  damaged(): never {
    return refuse("damaged", this.part);
  }

  #take(count: number): number {
    const start = this.#position;
    this.#position += count;
    if (this.#position > this.#end) this.damaged();
    return start;
  }

  #number(mostBytes: number): number {
    let value = 0;
    for (let index = 0; index < mostBytes; index++) {
      const byte = this.byte();
      value |= (byte & 0x7f) << (7 * index);
      if (byte < 0x80) break;
    }
    return value;
  }
}
