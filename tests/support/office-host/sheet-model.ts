import type { CellRange } from "../../../src/core/grid/address";
import { entered, type HeldCell } from "./entry";
import { OfficeFault } from "./office-fault";

/** A format given to a range; later ones lie over earlier ones. */
interface Layer {
  readonly range: CellRange;
  readonly value: unknown;
}

export interface Validation {
  readonly range: CellRange;
  readonly settings: Map<string, unknown>;
}

export interface ConditionalMark {
  readonly id: string;
  readonly type: string;
  ranges: CellRange[];
  formula: string;
  color: string;
}

export interface HeldChart {
  readonly id: string;
  readonly type: string;
  readonly seriesBy: string;
  readonly source: string;
  /** The address that names the points of each series. */
  readonly categories: string[];
  name: string;
  title: string;
  legend: string;
  position: readonly [start: string, end: string] | null;
}

export const LAST_ROW_INDEX = 1_048_575;
export const LAST_COLUMN_INDEX = 16_383;

let nextId = 1;

/** A new identity, as Excel gives to sheets and conditional formats. */
export function newId(): string {
  return `{00000000-0000-0000-0000-${String(nextId++).padStart(12, "0")}}`;
}

/** A worksheet of the test host's workbook. */
export class SheetModel {
  readonly id = newId();
  visibility: "Visible" | "Hidden" | "VeryHidden" = "Visible";
  isDeleted = false;
  isProtected = false;
  protectOptions: unknown = null;
  frozenRowCount = 0;
  readonly cells = new Map<number, Map<number, HeldCell>>();
  readonly layers = new Map<string, Layer[]>();
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  readonly pageLayout = new Map<string, unknown>();
  merges: CellRange[] = [];
  validations: Validation[] = [];
  conditionalMarks: ConditionalMark[] = [];
  charts: HeldChart[] = [];

  constructor(
    public name: string,
    readonly workbook: { readonly is1904: boolean }
  ) {}

  /** The same sheet in a copy of its workbook, with an identity of its own. */
  copyFor(workbook: { readonly is1904: boolean }): SheetModel {
    const own = ["id", "workbook"];
    const content = Object.entries(this).filter(([field]) => !own.includes(field));
    return Object.assign(
      new SheetModel(this.name, workbook),
      structuredClone(Object.fromEntries(content))
    );
  }

  cellAt(rowIndex: number, columnIndex: number): HeldCell | undefined {
    return this.cells.get(rowIndex)?.get(columnIndex);
  }

  /** What a person or a program types into a cell; `null` leaves it. */
  enter(rowIndex: number, columnIndex: number, value: unknown): void {
    if (value === null) return;
    const format = String(this.formatAt("NumberFormat", rowIndex, columnIndex));
    const entry = entered(value, format, this.workbook.is1904);
    if (entry.format !== undefined)
      this.setFormat("NumberFormat", oneCell(rowIndex, columnIndex), entry.format);
    const row = this.cells.get(rowIndex) ?? new Map<number, HeldCell>();
    if (entry.cell === null) row.delete(columnIndex);
    else row.set(columnIndex, entry.cell);
    if (row.size > 0) this.cells.set(rowIndex, row);
    else this.cells.delete(rowIndex);
  }

  /** The rectangle of all cells that hold something; `null` where none does. */
  usedRange(): CellRange | null {
    if (this.cells.size === 0) return null;
    const rows = [...this.cells.keys()];
    const columns = [...this.cells.values()].flatMap((row) => [...row.keys()]);
    return {
      firstRowIndex: smallest(rows),
      firstColumnIndex: smallest(columns),
      lastRowIndex: -smallest(rows.map((index) => -index)),
      lastColumnIndex: -smallest(columns.map((index) => -index)),
    };
  }

  formatAt(property: string, rowIndex: number, columnIndex: number): unknown {
    const layers = this.layers.get(property) ?? [];
    for (let index = layers.length - 1; index >= 0; index--) {
      const layer = layers[index];
      if (layer && contains(layer.range, rowIndex, columnIndex)) return layer.value;
    }
    return DEFAULTS[property] ?? null;
  }

  setFormat(property: string, range: CellRange, value: unknown): void {
    const layers = this.layers.get(property) ?? [];
    layers.push({ range, value });
    this.layers.set(property, layers);
  }

  merge(range: CellRange): void {
    this.merges = this.merges.filter((merge) => !intersects(merge, range));
    this.merges.push(range);
    // Excel keeps the first cell and drops what the others held.
    for (let row = range.firstRowIndex; row <= range.lastRowIndex; row++)
      for (let column = range.firstColumnIndex; column <= range.lastColumnIndex; column++)
        if (row !== range.firstRowIndex || column !== range.firstColumnIndex)
          this.enter(row, column, "");
  }

  /** Raises what Excel raises when a locked cell of a protected sheet is changed. */
  refuseLocked(range: CellRange): void {
    if (!this.isProtected) return;
    const isOpen =
      this.formatAt("Locked", range.firstRowIndex, range.firstColumnIndex) === false &&
      this.formatAt("Locked", range.lastRowIndex, range.lastColumnIndex) === false;
    if (!isOpen) throw new OfficeFault("AccessDenied");
  }

  /** What a person does in Excel: rows below move down, and marks with them. */
  insertRows(atRowIndex: number, count: number): void {
    const rows = [...this.cells.entries()];
    this.cells.clear();
    for (const [rowIndex, row] of rows)
      this.cells.set(rowIndex < atRowIndex ? rowIndex : rowIndex + count, row);
    for (const mark of this.conditionalMarks)
      mark.ranges = mark.ranges.map((range) =>
        range.firstRowIndex < atRowIndex
          ? range
          : {
              ...range,
              firstRowIndex: range.firstRowIndex + count,
              lastRowIndex: range.lastRowIndex + count,
            }
      );
  }
}

const DEFAULTS: Readonly<Record<string, unknown>> = {
  NumberFormat: "General",
  Locked: true,
  Color: "",
  Bold: false,
};

export function oneCell(rowIndex: number, columnIndex: number): CellRange {
  return {
    firstRowIndex: rowIndex,
    firstColumnIndex: columnIndex,
    lastRowIndex: rowIndex,
    lastColumnIndex: columnIndex,
  };
}

export function intersects(a: CellRange, b: CellRange): boolean {
  return (
    a.firstRowIndex <= b.lastRowIndex &&
    b.firstRowIndex <= a.lastRowIndex &&
    a.firstColumnIndex <= b.lastColumnIndex &&
    b.firstColumnIndex <= a.lastColumnIndex
  );
}

function contains(range: CellRange, rowIndex: number, columnIndex: number): boolean {
  return intersects(range, oneCell(rowIndex, columnIndex));
}

/** Math.min takes no more than some hundred thousand arguments. */
function smallest(values: readonly number[]): number {
  return values.reduce((least, value) => (value < least ? value : least), Infinity);
}
