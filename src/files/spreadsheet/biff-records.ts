import { refuse } from "./refused-file";

/** A sheet as the globals of a BIFF workbook list it ([MS-XLS] 2.4.28), in the order of the tabs. */
export interface BoundSheet {
  /** Where the sheet's own records begin in the stream. */
  readonly startOffset: number;
  /** 0 visible, 1 hidden, 2 very hidden. */
  readonly hidden: 0 | 1 | 2;
  /** Where the sheet's records store values: row × 65,536 + column, 0-based. */
  readonly places: ReadonlySet<number>;
}

const bof = 0x0809;
const eof = 0x000a;
const filePass = 0x002f;
const boundSheet = 0x0085;
const multipleRk = 0x00bd;

/** The shortest body of each record that stores one value ([MS-XLS] 2.4): formula, text, number, boolean. */
const valueRecords: ReadonlyMap<number, number> = new Map([
  [0x0006, 20],
  [0x00fd, 10],
  [0x0203, 14],
  [0x027e, 10],
  [0x0205, 8],
  [0x0204, 8],
  [0x00d6, 8],
]);

/** The longest body of a record; longer contents go on in CONTINUE records. */
const maxRecordBytes = 8224;
/** Sheets hold charts, and nothing holds more. */
const maxDepth = 4;
/** A Visual Basic module of Excel 95 is listed as a sheet and has no records of its own. */
const moduleKind = 6;

/**
 * Goes through the records of a BIFF8 workbook stream and gives its sheets: every record
 * must end within the stream, every substream be closed, and every listed sheet be there; a stream
 * that breaks off anywhere is refused as damaged, one that is encrypted or older is named.
 */
export function checkBiffRecords(stream: Uint8Array, maxCells: number): readonly BoundSheet[] {
  return new BiffScan(stream, maxCells).sheets();
}

class BiffScan {
  readonly #view: DataView;
  readonly #substreams = new Map<number, Set<number>>();
  readonly #listed: Omit<BoundSheet, "places">[] = [];
  #places = new Set<number>();
  #depth = 0;

  constructor(
    private readonly stream: Uint8Array,
    private cellsLeft: number
  ) {
    this.#view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  }

  sheets(): readonly BoundSheet[] {
    let position = 0;
    while (position < this.stream.length && !this.#isPadding(position)) {
      if (position + 4 > this.stream.length) damaged(position);
      const end = position + 4 + this.#word(position + 2);
      if (end > this.stream.length || end - position - 4 > maxRecordBytes) damaged(position);
      this.#take(this.#word(position), position, end);
      position = end;
    }
    if (this.#depth !== 0 || this.#listed.length === 0) damaged(position);
    return this.#listed.map((sheet) => ({
      ...sheet,
      places: this.#substreams.get(sheet.startOffset) ?? damaged(sheet.startOffset),
    }));
  }

  /** Small streams are filled up with zeros behind the last substream by some programs. */
  #isPadding(position: number): boolean {
    return (
      this.#depth === 0 &&
      position > 0 &&
      this.stream.subarray(position).every((byte) => byte === 0)
    );
  }

  #take(type: number, start: number, end: number): void {
    if (type === bof) return this.#open(start, end);
    if (this.#depth === 0)
      return start === 0 && isOldBof(type) ? refuse("old-format") : damaged(start);
    if (type === eof) this.#depth--;
    else if (type === filePass) refuse("encrypted");
    else if (type === boundSheet && this.#substreams.size === 1) this.#list(start, end);
    else if (this.#depth === 1) this.#takeCells(type, start, end);
  }

  #open(start: number, end: number): void {
    if (end - start < 8 || ++this.#depth > maxDepth) damaged(start);
    const version = this.#word(start + 4);
    // Before BIFF8 texts are bytes of a code page, and the library has no Chinese one.
    if (version !== 0x0600) refuse("old-format", `BIFF ${version >> 8}`);
    if (this.#depth > 1) return;
    this.#places = new Set();
    this.#substreams.set(start, this.#places);
  }

  #list(start: number, end: number): void {
    if (end - start < 12) damaged(start);
    if (this.stream[start + 9] === moduleKind) return;
    const state = (this.stream[start + 8] ?? 0) & 3;
    const startOffset = this.#view.getUint32(start + 4, true);
    if (this.#listed.some((sheet) => sheet.startOffset === startOffset)) damaged(start);
    this.#listed.push({ startOffset, hidden: state === 2 ? 2 : state === 0 ? 0 : 1 });
  }

  #takeCells(type: number, start: number, end: number): void {
    const bodyBytes = end - start - 4;
    const least = type === multipleRk ? 12 : valueRecords.get(type);
    if (least === undefined) return;
    if (bodyBytes < least) damaged(start);
    const [row, first] = [this.#word(start + 4), this.#word(start + 6)];
    let last = first;
    if (type === multipleRk) {
      last = this.#word(end - 2);
      // Six bytes a cell, between the row with the first column and the last column.
      if ((last - first + 1) * 6 !== bodyBytes - 6) damaged(start);
    }
    if (last > 255) damaged(start);
    this.cellsLeft -= last - first + 1;
    if (this.cellsLeft < 0) refuse("too-large", "cells");
    for (let column = first; column <= last; column++) this.#places.add(row * 65_536 + column);
  }

  #word(position: number): number {
    return this.#view.getUint16(position, true);
  }
}

function isOldBof(type: number): boolean {
  return type === 0x0009 || type === 0x0209 || type === 0x0409;
}

function damaged(position: number): never {
  return refuse("damaged", `record at ${position}`);
}
