import type { CellRange } from "./address";
import { isBlank, type CellValue } from "./cell-value";

/** One cell that is there; cells that are empty are left out of a grid. */
export interface GridCell {
  /** 0-based. */
  readonly columnIndex: number;
  readonly value: Exclude<CellValue, null>;
  /** The cell is shown as a percentage, so that 0.85 means 85 %. */
  readonly isPercent?: true;
  /** The value is the stored result of a formula. */
  readonly isFormula?: true;
}

/** The cells of one row that has any, by rising `columnIndex`. */
export interface GridRow {
  /** 0-based. */
  readonly rowIndex: number;
  readonly cells: readonly GridCell[];
}

/** Whether a sheet's tab is shown; `veryHidden` cannot be shown from Excel's menus. */
export type SheetVisibility = "visible" | "hidden" | "veryHidden";

/** What one worksheet holds: sparse rows by rising `rowIndex`, merges and what is hidden. */
export interface Grid {
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly rows: readonly GridRow[];
  readonly merges: readonly CellRange[];
  /** 0-based indexes of hidden rows. */
  readonly hiddenRows: readonly number[];
  /** 0-based indexes of hidden columns. */
  readonly hiddenColumns: readonly number[];
  /** Days are counted from 1904: a plain number that means a day is a serial of that system. */
  readonly isDate1904?: true;
}

/** Builds a grid from dense rows of values, as tests and text readers have them. */
export function gridOfValues(
  name: string,
  values: readonly (readonly CellValue[])[],
  parts: Partial<Omit<Grid, "name" | "rows">> = {}
): Grid {
  const rows: GridRow[] = [];
  values.forEach((line, rowIndex) => {
    const cells: GridCell[] = [];
    line.forEach((value, columnIndex) => {
      if (value !== null) cells.push({ columnIndex, value });
    });
    if (cells.length > 0) rows.push({ rowIndex, cells });
  });
  return {
    name,
    visibility: "visible",
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    ...parts,
    rows,
  };
}

/** Finds the row at a 0-based index by halving, or `undefined` where it has no cells. */
export function rowAt(grid: Grid, rowIndex: number): GridRow | undefined {
  let low = 0;
  let high = grid.rows.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const row = grid.rows[middle];
    if (row === undefined || row.rowIndex === rowIndex) return row;
    if (row.rowIndex < rowIndex) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}

/** Finds a cell of a row by its 0-based column index. */
export function cellInRow(row: GridRow | undefined, columnIndex: number): GridCell | undefined {
  return row?.cells.find((cell) => cell.columnIndex === columnIndex);
}

/** Reads the value at a 0-based position; `null` where there is none. */
export function valueAt(grid: Grid, rowIndex: number, columnIndex: number): CellValue {
  return cellInRow(rowAt(grid, rowIndex), columnIndex)?.value ?? null;
}

/** Says whether a grid shows no cell at all. */
export function isEmptyGrid(grid: Grid): boolean {
  return grid.rows.every((row) => row.cells.every((cell) => isBlank(cell.value)));
}
