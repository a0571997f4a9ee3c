import { latin1Text } from "../latin1-text";
import { refuse } from "./refused-file";
import { decodeXmlText, isSpace, isTrue } from "./xml-text";

/** The `t` of a cell (ECMA-376 Part 1, 18.18.11); numbers have none. */
export type StoredType = (typeof storedTypes)[number];

const storedTypes = ["n", "s", "str", "inlineStr", "b", "e", "d"] as const;

/** The attributes that are read, as bits: no element has one of them twice. */
const reference = 1;
const style = 2;
const type = 4;
const hidden = 8;

/** Reads the attributes of one `row` or `c` element after another, straight from the bytes. */
export class PlaceAttributes {
  /** 1-based row and column of `r`; 0 where it is not stated, as the column of a row. */
  rowNumber = 0;
  columnNumber = 0;
  styleIndex = 0;
  type: StoredType = "n";
  isHidden = false;
  isEmpty = false;
  #isRow = false;
  #met = 0;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly part: string
  ) {}

  /** Reads from behind the element's name, and gives the position behind the tag. */
  read(element: "row" | "c", from: number): number {
    const bytes = this.bytes;
    this.#isRow = element === "row";
    this.rowNumber = this.columnNumber = this.styleIndex = this.#met = 0;
    this.type = "n";
    this.isHidden = false;
    let position = from;
    for (;;) {
      const byte = bytes[position];
      if (byte === 0x20) position++;
      else if (byte === 0x3e) {
        this.isEmpty = false;
        return position + 1;
      } else if (byte === 0x2f) {
        if (bytes[position + 1] !== 0x3e) refuse("damaged", this.part);
        this.isEmpty = true;
        return position + 2;
      } else if (isSpace(byte)) position++;
      else position = this.#readAttribute(position);
    }
  }

  #readAttribute(start: number): number {
    const bytes = this.bytes;
    let nameEnd = start;
    for (let byte = bytes[nameEnd]; byte !== 0x3d && !isSpace(byte); byte = bytes[++nameEnd])
      if (byte === undefined || byte === 0x3c || byte === 0x3e) refuse("damaged", this.part);
    let position = nameEnd;
    while (isSpace(bytes[position])) position++;
    if (bytes[position++] !== 0x3d) refuse("damaged", this.part);
    while (isSpace(bytes[position])) position++;
    const quote = bytes[position];
    if (quote !== 0x22 && quote !== 0x27) refuse("damaged", this.part);
    const valueStart = position + 1;
    let valueEnd = valueStart;
    while (bytes[valueEnd] !== quote) if (++valueEnd >= bytes.length) refuse("damaged", this.part);
    this.#take(start, nameEnd, valueStart, valueEnd);
    return valueEnd + 1;
  }

  #take(start: number, nameEnd: number, valueStart: number, valueEnd: number): void {
    const length = nameEnd - start;
    if (length === 1) {
      const name = this.bytes[start];
      if (name === 0x72) {
        this.#meet(reference);
        this.#readReference(valueStart, valueEnd);
      } else if (name === 0x73 && !this.#isRow) {
        this.#meet(style);
        this.styleIndex = this.#readInteger(valueStart, valueEnd);
      } else if (name === 0x74 && !this.#isRow) {
        this.#meet(type);
        this.type = this.#readType(valueStart, valueEnd);
      }
    } else if (this.#isRow && length === 6 && latin1Text(this.bytes, start, nameEnd) === "hidden") {
      this.#meet(hidden);
      this.isHidden = isTrue(decodeXmlText(this.bytes, valueStart, valueEnd));
    }
  }

  #meet(attribute: number): void {
    if ((this.#met & attribute) !== 0) refuse("damaged", this.part);
    this.#met |= attribute;
  }

  #readReference(start: number, end: number): void {
    const bytes = this.bytes;
    let column = 0;
    let position = start;
    for (; position < end; position++) {
      const letter = (bytes[position] ?? 0) & 0xdf;
      if (letter < 0x41 || letter > 0x5a) break;
      column = column * 26 + letter - 0x40;
    }
    const isOfItsKind = this.#isRow === (column === 0);
    if (!isOfItsKind || position - start > 3 || position === end || end - position > 7)
      this.#refuseValue(start, end);
    this.columnNumber = column;
    this.rowNumber = this.#readInteger(position, end);
    if (this.rowNumber === 0) this.#refuseValue(start, end);
  }

  #readInteger(start: number, end: number): number {
    let value = 0;
    for (let position = start; position < end; position++) {
      const digit = (this.bytes[position] ?? 0) - 0x30;
      if (digit < 0 || digit > 9) this.#refuseValue(start, end);
      value = value * 10 + digit;
    }
    return value;
  }

  #readType(start: number, end: number): StoredType {
    const first = this.bytes[start];
    if (end - start === 1) {
      if (first === 0x73) return "s";
      if (first === 0x6e) return "n";
      if (first === 0x62) return "b";
      if (first === 0x65) return "e";
      if (first === 0x64) return "d";
    }
    // A value of another type must not be taken for a number: it may be the index of a string.
    const written = decodeXmlText(this.bytes, start, end);
    const known = storedTypes.find((name) => name === written);
    return known ?? refuse("damaged", `${this.part}: t="${written.slice(0, 64)}"`);
  }

  #refuseValue(start: number, end: number): never {
    return refuse(
      "damaged",
      `${this.part}: ${latin1Text(this.bytes, start, Math.min(end, start + 64))}`
    );
  }
}
