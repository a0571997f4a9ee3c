import { MAX_COLUMNS, MAX_ROWS, type CellRange } from "../../core/grid/address";
import { BinaryRecords, type PartBounds } from "./binary-records";
import { addBooleanOrError, addNumber, rkNumber } from "./binary-values";
import { CellCollector, spend } from "./cell-collector";
import { hiddenPlaces } from "./hidden-places";
import { HiddenSpans } from "./hidden-spans";
import { refuse } from "./refused-file";
import type { SheetContent, SheetSource } from "./sheet-scanner";

const sheet: PartBounds = { first: 129, last: 130 };
const sheetData: PartBounds = { first: 145, last: 146 };
const rowHeader = 0;
const columnInfo = 60;
const mergedCells = 176;

/** What a record of a cell stores; those that tell no column stand right of the one before. */
interface CellRecord {
  readonly stores: "blank" | "rk" | "error" | "boolean" | "double" | "text" | "rich" | "shared";
  readonly isFormula?: boolean;
  readonly isNext?: boolean;
}

const cellRecords: ReadonlyMap<number, CellRecord> = new Map<number, CellRecord>([
  [1, { stores: "blank" }],
  [2, { stores: "rk" }],
  [3, { stores: "error" }],
  [4, { stores: "boolean" }],
  [5, { stores: "double" }],
  [6, { stores: "text" }],
  [7, { stores: "shared" }],
  [8, { stores: "text", isFormula: true }],
  [9, { stores: "double", isFormula: true }],
  [10, { stores: "boolean", isFormula: true }],
  [11, { stores: "error", isFormula: true }],
  [12, { stores: "blank", isNext: true }],
  [13, { stores: "rk", isNext: true }],
  [14, { stores: "error", isNext: true }],
  [15, { stores: "boolean", isNext: true }],
  [16, { stores: "double", isNext: true }],
  [17, { stores: "text", isNext: true }],
  [18, { stores: "shared", isNext: true }],
  [62, { stores: "rich" }],
]);

/** Reads a sheet part of a binary workbook ([MS-XLSB] 2.1.7.61) in one pass over its records. */
export function readBinarySheet(source: SheetSource): SheetContent {
  return new BinarySheet(source).read();
}

class BinarySheet {
  readonly #records: BinaryRecords;
  readonly #cells: CellCollector;
  readonly #hiddenRows = new HiddenSpans();
  readonly #hiddenColumns = new HiddenSpans();
  readonly #merges: CellRange[] = [];

  constructor(private readonly source: SheetSource) {
    this.#records = new BinaryRecords(source.bytes, source.part, sheet);
    this.#cells = new CellCollector(source.notices, source.limits, source.budget);
  }

  read(): SheetContent {
    const records = this.#records;
    let tables = 0;
    let isInTable = false;
    while (records.next()) {
      const { type } = records;
      const cell = cellRecords.get(type);
      if (type === sheetData.first) tables++;
      if (type === sheetData.first || type === sheetData.last) isInTable = type < sheetData.last;
      else if (type === columnInfo) this.#takeColumns();
      else if (type === mergedCells) this.#takeMerge();
      else if (type !== rowHeader && cell === undefined) continue;
      else if (!isInTable) records.damaged();
      else if (cell === undefined) this.#startRow();
      else this.#takeCell(cell);
    }
    if (tables !== 1 || isInTable) records.damaged();
    const rows = this.#cells.rows();
    const { notices, budget } = this.source;
    const hidden = hiddenPlaces(rows, this.#hiddenRows, this.#hiddenColumns, notices, budget);
    return { rows, merges: this.#merges, ...hidden };
  }

  #startRow(): void {
    const records = this.#records;
    const rowIndex = records.long();
    this.#cells.startRow(rowIndex);
    records.skip(7);
    const isHidden = (records.byte() & 0x10) !== 0;
    if (isHidden) this.#hiddenRows.add(rowIndex);
  }

  #takeCell({ stores, isFormula = false, isNext = false }: CellRecord): void {
    const [records, cells] = [this.#records, this.#cells];
    if (cells.rowIndex < 0) records.damaged();
    cells.moveTo(isNext ? cells.columnIndex + 1 : records.long());
    const style = records.word() + records.byte() * 65_536;
    records.skip(1);
    if (isFormula) cells.note("formula-value-taken");
    switch (stores) {
      case "blank":
        return;
      case "rk":
        return this.#addNumber(rkNumber(records.long()), style, isFormula);
      case "double":
        return this.#addNumber(records.double(), style, isFormula);
      case "boolean":
      case "error":
        return addBooleanOrError(cells, stores === "error", records.byte(), isFormula);
      case "rich":
        records.skip(1);
        return cells.addText(records.text(), isFormula);
      case "text":
        return cells.addText(records.text(), isFormula);
      case "shared":
        return cells.addText(this.#sharedText(records.long()), isFormula);
    }
  }

  #addNumber(number: number, style: number, isFormula: boolean): void {
    const { formats, isDate1904 } = this.source;
    addNumber(this.#cells, number, { format: formats[style], isDate1904, isFormula });
  }

  #sharedText(index: number): string {
    const { sharedStrings, part } = this.source;
    if (sharedStrings === null) refuse("missing-part", "sharedStrings.bin");
    return sharedStrings[index] ?? refuse("damaged", `${part}: shared string ${index}`);
  }

  #takeColumns(): void {
    const records = this.#records;
    const [first, last] = [records.long(), Math.min(records.long(), MAX_COLUMNS - 1)];
    records.skip(8);
    if ((records.word() & 1) === 1) this.#hiddenColumns.add(first, last);
  }

  #takeMerge(): void {
    const records = this.#records;
    const [firstRowIndex, lastRowIndex] = [records.long(), records.long()];
    const [firstColumnIndex, lastColumnIndex] = [records.long(), records.long()];
    const isOnSheet = lastRowIndex < MAX_ROWS && lastColumnIndex < MAX_COLUMNS;
    if (!isOnSheet || firstRowIndex > lastRowIndex || firstColumnIndex > lastColumnIndex)
      records.damaged();
    spend(this.source.budget);
    this.#merges.push({ firstRowIndex, lastRowIndex, firstColumnIndex, lastColumnIndex });
  }
}
