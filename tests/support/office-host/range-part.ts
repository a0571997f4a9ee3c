import type { CellRange } from "../../../src/core/grid/address";
import { OfficeFault } from "./office-fault";
import { intersects, oneCell, type SheetModel } from "./sheet-model";

/** Above this many cells Excel answers `null` instead of values. */
const MOST_CELLS_READ = 5_000_000;

/** The values, formats and shape of a range. */
export class RangePart {
  constructor(
    readonly sheet: SheetModel,
    readonly range: CellRange
  ) {}

  get RowIndex(): number {
    return this.range.firstRowIndex;
  }

  get ColumnIndex(): number {
    return this.range.firstColumnIndex;
  }

  get RowCount(): number {
    return this.range.lastRowIndex - this.range.firstRowIndex + 1;
  }

  get ColumnCount(): number {
    return this.range.lastColumnIndex - this.range.firstColumnIndex + 1;
  }

  get CellCount(): number {
    return this.RowCount * this.ColumnCount;
  }

  get Values(): unknown {
    return this.read((row, column) => this.sheet.cellAt(row, column)?.value ?? "");
  }

  set Values(values: unknown) {
    this.write(values, (row, column, value) => this.sheet.enter(row, column, value));
  }

  get Formulas(): unknown {
    return this.read((row, column) => {
      const cell = this.sheet.cellAt(row, column);
      return cell?.formula ?? cell?.value ?? "";
    });
  }

  get ValueTypes(): unknown {
    return this.read((row, column) => {
      const cell = this.sheet.cellAt(row, column);
      if (cell === undefined) return "Empty";
      if (cell.isError === true) return "Error";
      if (typeof cell.value === "number") return "Double";
      return typeof cell.value === "boolean" ? "Boolean" : "String";
    });
  }

  get NumberFormat(): unknown {
    return this.read((row, column) => this.sheet.formatAt("NumberFormat", row, column));
  }

  set NumberFormat(format: unknown) {
    if (typeof format === "string") {
      this.sheet.refuseLocked(this.range);
      this.sheet.setFormat("NumberFormat", this.range, format);
      return;
    }
    this.write(format, (row, column, value) => {
      if (value !== null) this.sheet.setFormat("NumberFormat", oneCell(row, column), value);
    });
  }

  get RowHidden(): boolean | null {
    return uniform(this.rows().map((row) => this.sheet.hiddenRows.has(row)));
  }

  set RowHidden(isHidden: boolean) {
    for (const row of this.rows()) toggle(this.sheet.hiddenRows, row, isHidden);
  }

  get ColumnHidden(): boolean | null {
    return uniform(this.columns().map((column) => this.sheet.hiddenColumns.has(column)));
  }

  set ColumnHidden(isHidden: boolean) {
    for (const column of this.columns()) toggle(this.sheet.hiddenColumns, column, isHidden);
  }

  GetRowProperties(): unknown {
    return this.rows().map((row) => ({ rowHidden: this.sheet.hiddenRows.has(row) }));
  }

  GetColumnProperties(): unknown {
    return this.columns().map((column) => ({
      columnHidden: this.sheet.hiddenColumns.has(column),
    }));
  }

  SetRowProperties(rows: readonly { format?: { rowHeight?: number } }[]): void {
    if (rows.length !== this.RowCount) throw new OfficeFault("InvalidArgument");
    this.sheet.refuseLocked(this.range);
    rows.forEach(({ format }, index) => {
      const row = this.range.firstRowIndex + index;
      if (format?.rowHeight === undefined) return;
      if (format.rowHeight < 0 || format.rowHeight > 409.5)
        throw new OfficeFault("InvalidArgument");
      this.sheet.setFormat("RowHeight", oneCell(row, 0), format.rowHeight);
    });
  }

  /** The client asks this before it sends a large array in parts. */
  _ValidateArraySize(rowCount: number, columnCount: number): void {
    if (rowCount !== this.RowCount || columnCount !== this.ColumnCount)
      throw new OfficeFault("InvalidArgument");
  }

  Clear(what?: string | null): void {
    this.sheet.refuseLocked(this.range);
    if (what !== "Contents") this.sheet.setFormat("NumberFormat", this.range, "General");
    for (const [row, cells] of this.sheet.cells)
      for (const column of [...cells.keys()])
        if (intersects(this.range, oneCell(row, column))) this.sheet.enter(row, column, "");
  }

  private rows(): number[] {
    return Array.from({ length: this.RowCount }, (_, index) => this.range.firstRowIndex + index);
  }

  private columns(): number[] {
    return Array.from(
      { length: this.ColumnCount },
      (_, index) => this.range.firstColumnIndex + index
    );
  }

  private read(take: (row: number, column: number) => unknown): unknown {
    if (this.CellCount > MOST_CELLS_READ) return null;
    return this.rows().map((row) => this.columns().map((column) => take(row, column)));
  }

  /** One value goes into all cells; an array must have the shape of the range. */
  private write(values: unknown, put: (row: number, column: number, value: unknown) => void): void {
    this.sheet.refuseLocked(this.range);
    const isArray = Array.isArray(values);
    if (isArray) this.refuseShape(values as unknown[]);
    this.rows().forEach((row, rowOffset) =>
      this.columns().forEach((column, columnOffset) =>
        put(row, column, isArray ? (values as unknown[][])[rowOffset]?.[columnOffset] : values)
      )
    );
  }

  private refuseShape(values: readonly unknown[]): void {
    const fits =
      values.length === this.RowCount &&
      values.every((line) => Array.isArray(line) && line.length === this.ColumnCount);
    if (!fits) throw new OfficeFault("InvalidArgument");
  }
}

function toggle(set: Set<number>, index: number, isIn: boolean): void {
  if (isIn) set.add(index);
  else set.delete(index);
}

function uniform(values: readonly boolean[]): boolean | null {
  const [first = false] = values;
  return values.every((value) => value === first) ? first : null;
}
