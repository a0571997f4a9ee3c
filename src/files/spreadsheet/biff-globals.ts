import { damagedAt, type BiffRecord, type BiffVersion } from "./biff-records";
import type { BiffGlobals } from "./biff-sheet";
import { BiffReader } from "./biff-text";
import { builtInFormatKind, numberFormatKind, type NumberFormatKind } from "./number-format";
import { maxListItems } from "./read-limits";
import { refuse } from "./refused-file";

/** A sheet as the globals of a workbook list it ([MS-XLS] 2.4.28), in the order of the tabs. */
export interface BoundSheet {
  readonly name: string;
  /** Where the sheet's own records begin in the stream. */
  readonly startOffset: number;
  /** 0 visible, 1 hidden, 2 very hidden. */
  readonly hidden: number;
  /** 0 worksheet, 1 macro sheet, 2 chart. */
  readonly kind: number;
}

const codePageRecord = 0x0042;
const dateSystem = 0x0022;
const boundSheet = 0x0085;
const format = 0x041e;
const cellFormat = 0x00e0;
const sharedStrings = 0x00fc;
/** A Visual Basic module of Excel 95 is listed as a sheet and has no records of its own. */
const moduleKind = 6;

/** Reads the globals of a workbook, which come before its sheets ([MS-XLS] 2.1.7.20.3). */
export class BiffGlobalsReader implements BiffGlobals {
  /** The sheets by the places where their records begin. */
  readonly sheets = new Map<number, BoundSheet>();
  readonly sharedStrings: string[] = [];
  coding = { version: 8 as BiffVersion, codePage: 0 };
  isDate1904 = false;
  readonly #view: DataView;
  readonly #formatIds: number[] = [];
  readonly #codes = new Map<number, NumberFormatKind>();
  #formats: readonly NumberFormatKind[] | null = null;

  constructor(readonly stream: Uint8Array) {
    this.#view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  }

  /** Takes the version that the workbook's first record tells. */
  setVersion(version: BiffVersion): void {
    this.coding = { ...this.coding, version };
  }

  /** Takes one record; whatever cells do not refer to is passed over. */
  take(record: BiffRecord): void {
    const { type, start } = record;
    if (type === boundSheet) this.#takeSheet(record);
    else if (type === sharedStrings) this.#takeStrings(record);
    else if (type === cellFormat) this.#takeCellFormat(record);
    else if (type === format) {
      const reader = this.#reader(record);
      const id = reader.word();
      this.#codes.set(id, numberFormatKind(reader.text(this.coding.version === 5)));
    } else if (type === dateSystem) this.isDate1904 = this.#word(record, 0) === 1;
    else if (type === codePageRecord)
      this.coding = { ...this.coding, codePage: this.#view.getUint16(start, true) };
  }

  /** How each cell format shows numbers; all are known once the first sheet begins. */
  get formats(): readonly NumberFormatKind[] {
    this.#formats ??= this.#formatIds.map((id) => this.#codes.get(id) ?? builtInFormatKind(id));
    return this.#formats;
  }

  #takeCellFormat(record: BiffRecord): void {
    if (this.#formatIds.length >= maxListItems) refuse("too-large", "formats");
    this.#formatIds.push(this.#word(record, 2));
  }

  #takeSheet(record: BiffRecord): void {
    const reader = this.#reader(record);
    const startOffset = reader.long();
    const hidden = reader.byte() & 3;
    const kind = reader.byte();
    if (kind === moduleKind) return;
    if (this.sheets.has(startOffset)) damagedAt(record.start);
    if (this.sheets.size >= maxListItems) refuse("too-large", "sheets");
    this.sheets.set(startOffset, { name: reader.text(true), startOffset, hidden, kind });
  }

  /** Claimed counts are not believed: what is there is read, to the last whole string. */
  #takeStrings(record: BiffRecord): void {
    const reader = this.#reader(record);
    reader.skip(4);
    const count = reader.long();
    while (this.sharedStrings.length < count && !reader.isAtEnd) {
      if (this.sharedStrings.length >= maxListItems) refuse("too-large", "strings");
      this.sharedStrings.push(reader.richText());
    }
  }

  #reader(record: BiffRecord): BiffReader {
    return new BiffReader(this.stream, record, this.coding);
  }

  #word({ start, end }: BiffRecord, offset: number): number {
    if (end - start < offset + 2) damagedAt(start);
    return this.#view.getUint16(start + offset, true);
  }
}
