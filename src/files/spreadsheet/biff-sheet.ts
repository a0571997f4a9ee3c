import type { CellRange } from "../../core/grid/address";
import type { Grid } from "../../core/grid/grid";
import { damagedAt, type BiffRecord } from "./biff-records";
import { BiffReader, type TextCoding } from "./biff-text";
import { addBooleanOrError, addNumber, rkNumber } from "./binary-values";
import { CellCollector, spend, type CellBudget } from "./cell-collector";
import { hiddenPlaces } from "./hidden-places";
import { HiddenSpans } from "./hidden-spans";
import type { NumberFormatKind } from "./number-format";
import type { ReadLimits } from "./read-limits";
import type { ReadNotices } from "./read-notices";

/** What the cells of a sheet refer to, from the globals of their workbook. */
export interface BiffGlobals {
  readonly stream: Uint8Array;
  readonly coding: TextCoding;
  readonly sharedStrings: readonly string[];
  /** How each cell format shows numbers; index = `ixfe` of a cell. */
  readonly formats: readonly NumberFormatKind[];
  readonly isDate1904: boolean;
}

const maxColumnIndex = 255;

/** Reads the records of one worksheet ([MS-XLS] 2.1.7.20.5), in the order in which they come. */
export class BiffSheet {
  readonly #view: DataView;
  readonly #cells: CellCollector;
  readonly #hiddenRows = new HiddenSpans();
  readonly #hiddenColumns = new HiddenSpans();
  readonly #merges: CellRange[] = [];
  /** A formula has told that its text comes in a STRING record. */
  #awaitsText = false;

  constructor(
    private readonly globals: BiffGlobals,
    private readonly notices: ReadNotices,
    limits: ReadLimits,
    private readonly budget: CellBudget
  ) {
    const { stream } = globals;
    this.#view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
    this.#cells = new CellCollector(notices, limits, budget);
  }

  /** Takes one record; whatever shows no cell is passed over. */
  take(record: BiffRecord): void {
    const take = takers.get(record.type);
    if (take === undefined) return;
    if (record.end - record.start < take.leastBytes) damagedAt(record.start);
    take.by(this, record);
  }

  /** Ends the sheet. */
  grid(): Omit<Grid, "name" | "visibility"> {
    this.#endFormula();
    const rows = this.#cells.rows();
    const [hiddenRows, hiddenColumns] = [this.#hiddenRows, this.#hiddenColumns];
    const hidden = hiddenPlaces(rows, hiddenRows, hiddenColumns, this.notices, this.budget);
    return { rows, merges: this.#merges, ...hidden };
  }

  /** NUMBER, RK and the like: a number in its cell's format. */
  takeNumber({ start }: BiffRecord, value: number): void {
    this.#moveTo(start);
    this.#addNumber(value, this.#word(start + 4), false);
  }

  /** MULRK: numbers of neighbouring cells, the last column behind them. */
  takeNumbers({ start, end }: BiffRecord): void {
    const first = this.#word(start + 2);
    const last = this.#word(end - 2);
    // Six bytes a cell, between the row with the first column and the last column.
    if ((last - first + 1) * 6 !== end - start - 6) damagedAt(start);
    this.#moveTo(start);
    for (let column = first, at = start + 4; column <= last; column++, at += 6) {
      this.#moveToColumn(start, column);
      this.#addNumber(rkNumber(this.#view.getInt32(at + 2, true)), this.#word(at), false);
    }
  }

  noteComment(): void {
    this.notices.note("comment-ignored");
  }

  takeSharedText({ start }: BiffRecord): void {
    this.#moveTo(start);
    const text = this.globals.sharedStrings[this.#view.getUint32(start + 6, true)];
    this.#cells.addText(text ?? damagedAt(start), false);
  }

  takeText(record: BiffRecord): void {
    this.#moveTo(record.start);
    this.#cells.addText(this.#reader(record, 6).text(), false);
  }

  takeBooleanOrError({ start }: BiffRecord): void {
    this.#moveTo(start);
    const isError = this.#view.getUint8(start + 7) === 1;
    addBooleanOrError(this.#cells, isError, this.#view.getUint8(start + 6), false);
  }

  /** FORMULA: the stored value alone is taken ([MS-XLS] 2.5.133). */
  takeFormula({ start }: BiffRecord): void {
    this.#moveTo(start);
    this.#cells.note("formula-value-taken");
    if (this.#word(start + 12) !== 0xffff)
      return this.#addNumber(this.#view.getFloat64(start + 6, true), this.#word(start + 4), true);
    const kind = this.#view.getUint8(start + 6);
    if (kind === 0) this.#awaitsText = true;
    else if (kind === 1 || kind === 2)
      addBooleanOrError(this.#cells, kind === 2, this.#view.getUint8(start + 8), true);
    else if (kind !== 3) damagedAt(start);
  }

  /** STRING: the text of the formula before it. */
  takeFormulaText(record: BiffRecord): void {
    if (!this.#awaitsText) return;
    this.#awaitsText = false;
    this.#cells.addText(this.#reader(record, 0).text(), true);
  }

  takeRow({ start }: BiffRecord): void {
    const isHidden = (this.#view.getUint8(start + 12) & 0x20) !== 0;
    if (isHidden) this.#hiddenRows.add(this.#word(start));
  }

  takeColumns({ start }: BiffRecord): void {
    const isHidden = (this.#view.getUint8(start + 8) & 1) !== 0;
    const last = Math.min(this.#word(start + 2), maxColumnIndex);
    if (isHidden) this.#hiddenColumns.add(this.#word(start), last);
  }

  takeMerges({ start, end }: BiffRecord): void {
    const count = this.#word(start);
    if (2 + count * 8 > end - start) damagedAt(start);
    spend(this.budget, count);
    for (let at = start + 2; at < start + 2 + count * 8; at += 8)
      this.#merges.push({
        firstRowIndex: this.#word(at),
        lastRowIndex: this.#word(at + 2),
        firstColumnIndex: this.#word(at + 4),
        lastColumnIndex: this.#word(at + 6),
      });
  }

  #moveTo(start: number): void {
    this.#endFormula();
    const rowIndex = this.#word(start);
    if (rowIndex !== this.#cells.rowIndex) this.#cells.startRow(rowIndex);
    this.#moveToColumn(start, this.#word(start + 2));
  }

  #moveToColumn(start: number, columnIndex: number): void {
    if (columnIndex > maxColumnIndex) damagedAt(start);
    this.#cells.moveTo(columnIndex);
  }

  /** A formula whose text never came was not calculated. */
  #endFormula(): void {
    if (this.#awaitsText) this.#cells.note("formula-not-calculated");
    this.#awaitsText = false;
  }

  #addNumber(number: number, formatIndex: number, isFormula: boolean): void {
    const { formats, isDate1904 } = this.globals;
    addNumber(this.#cells, number, { format: formats[formatIndex], isDate1904, isFormula });
  }

  #reader(record: BiffRecord, offset: number): BiffReader {
    const start = record.start + offset;
    return new BiffReader(this.globals.stream, { ...record, start }, this.globals.coding);
  }

  #word(position: number): number {
    return this.#view.getUint16(position, true);
  }

  /** NUMBER. */
  double({ start }: BiffRecord): number {
    return this.#view.getFloat64(start + 6, true);
  }

  /** RK. */
  compact({ start }: BiffRecord): number {
    return rkNumber(this.#view.getInt32(start + 6, true));
  }
}

/** Every record that shows something of a cell, with the shortest body that it can have. */
const takers: ReadonlyMap<
  number,
  { readonly leastBytes: number; readonly by: (sheet: BiffSheet, record: BiffRecord) => void }
> = new Map([
  [0x0006, { leastBytes: 20, by: (sheet, record) => sheet.takeFormula(record) }],
  [0x0207, { leastBytes: 2, by: (sheet, record) => sheet.takeFormulaText(record) }],
  // NOTE: a comment ([MS-XLS] 2.4.179).
  [0x001c, { leastBytes: 0, by: (sheet) => sheet.noteComment() }],
  [0x00fd, { leastBytes: 10, by: (sheet, record) => sheet.takeSharedText(record) }],
  [0x0204, { leastBytes: 8, by: (sheet, record) => sheet.takeText(record) }],
  [0x00d6, { leastBytes: 8, by: (sheet, record) => sheet.takeText(record) }],
  [
    0x0203,
    { leastBytes: 14, by: (sheet, record) => sheet.takeNumber(record, sheet.double(record)) },
  ],
  [
    0x027e,
    { leastBytes: 10, by: (sheet, record) => sheet.takeNumber(record, sheet.compact(record)) },
  ],
  [0x00bd, { leastBytes: 12, by: (sheet, record) => sheet.takeNumbers(record) }],
  [0x0205, { leastBytes: 8, by: (sheet, record) => sheet.takeBooleanOrError(record) }],
  [0x0208, { leastBytes: 16, by: (sheet, record) => sheet.takeRow(record) }],
  [0x007d, { leastBytes: 10, by: (sheet, record) => sheet.takeColumns(record) }],
  [0x00e5, { leastBytes: 2, by: (sheet, record) => sheet.takeMerges(record) }],
]);
