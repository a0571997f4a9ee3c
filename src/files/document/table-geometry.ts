import type { CellRange } from "../../core/grid/address";
import type { Grid } from "../../core/grid/grid";

/** A cell as a document's table gives it, before it is placed in columns. */
export interface SpannedCell {
  readonly text: string;
  /** The first column of the table's own fine grid that the cell covers, 0-based. */
  readonly start: number;
  /** How many columns of that grid it covers, at least 1. */
  readonly span: number;
  /** The cell continues the one above it. */
  readonly continues: boolean;
}

/**
 * Builds a grid from cells on a table's fine grid. Columns where no cell begins are closed up;
 * where every row has equally many cells, they are matched by order, since a border that was
 * dragged in one row makes no column of its own.
 */
export function gridOfSpannedCells(rows: readonly (readonly SpannedCell[])[]): Grid {
  const placed = hasEqualRows(rows) ? placedByOrder(rows) : placedByColumn(rows);
  const gridRows = placed.map((cells, rowIndex) => ({
    rowIndex,
    cells: cells
      .filter((cell) => !cell.continues && cell.text !== "")
      .map((cell) => ({ columnIndex: cell.start, value: cell.text })),
  }));
  return {
    name: "",
    visibility: "visible",
    rows: gridRows.filter((row) => row.cells.length > 0),
    merges: mergesOf(placed),
    hiddenRows: [],
    hiddenColumns: [],
  };
}

/** Edges of cells nearer than this many twips (1.4 mm) are meant to be one. */
export const EDGE_TOLERANCE = 80;

/**
 * Moves the edges of cells onto an edge shortly before them, given where each column of a table's
 * fine grid begins in twips; rows stay as they are where a cell would vanish by that.
 */
export function withNearEdgesJoined(
  rows: readonly (readonly SpannedCell[])[],
  positions: readonly number[]
): readonly (readonly SpannedCell[])[] {
  const joinedTo: number[] = [];
  positions.forEach((position, column) => {
    const before = joinedTo.at(-1) ?? 0;
    const isNear = column > 0 && position - (positions[before] ?? 0) <= EDGE_TOLERANCE;
    joinedTo.push(isNear ? before : column);
  });
  const joined = rows.map((cells) =>
    cells.map((cell) => {
      const start = joinedTo[cell.start] ?? cell.start;
      const end = joinedTo[cell.start + cell.span] ?? cell.start + cell.span;
      return { ...cell, start, span: end - start };
    })
  );
  return joined.every((cells) => cells.every((cell) => cell.span > 0)) ? joined : rows;
}

/** Rows of one cell, such as categories, do not count. */
function hasEqualRows(rows: readonly (readonly SpannedCell[])[]): boolean {
  const counts = new Set(rows.map((cells) => cells.length).filter((count) => count > 1));
  const isIndented = rows.some((cells) => (cells[0]?.start ?? 0) > 0);
  return counts.size === 1 && !isIndented;
}

function placedByOrder(
  rows: readonly (readonly SpannedCell[])[]
): readonly (readonly SpannedCell[])[] {
  const width = rows.reduce((most, cells) => Math.max(most, cells.length), 0);
  return rows.map((cells) =>
    cells.map((cell, index) => ({
      ...cell,
      start: index,
      span: cells.length === 1 ? (cell.span > 1 ? width : 1) : 1,
    }))
  );
}

function placedByColumn(
  rows: readonly (readonly SpannedCell[])[]
): readonly (readonly SpannedCell[])[] {
  const starts = [...new Set(rows.flatMap((cells) => cells.map((cell) => cell.start)))];
  starts.sort((a, b) => a - b);
  const columnOf = new Map(starts.map((start, column) => [start, column]));
  return rows.map((cells) =>
    cells.map((cell) => {
      const start = columnOf.get(cell.start) ?? 0;
      const end = starts.findIndex((other) => other >= cell.start + cell.span);
      return { ...cell, start, span: Math.max(1, (end < 0 ? starts.length : end) - start) };
    })
  );
}

interface OpenMerge {
  readonly firstRowIndex: number;
  readonly cell: SpannedCell;
  lastRowIndex: number;
}

function mergesOf(rows: readonly (readonly SpannedCell[])[]): readonly CellRange[] {
  const merges: CellRange[] = [];
  let open = new Map<number, OpenMerge>();
  for (const [rowIndex, cells] of rows.entries()) {
    const next = new Map<number, OpenMerge>();
    for (const cell of cells) {
      const above = open.get(cell.start);
      if (cell.continues && above !== undefined && above.cell.span === cell.span) {
        above.lastRowIndex = rowIndex;
        next.set(cell.start, above);
      } else next.set(cell.start, { firstRowIndex: rowIndex, cell, lastRowIndex: rowIndex });
    }
    for (const [column, merge] of open) if (next.get(column) !== merge) pushMerge(merges, merge);
    open = next;
  }
  for (const merge of open.values()) pushMerge(merges, merge);
  return merges.sort(
    (a, b) => a.firstRowIndex - b.firstRowIndex || a.firstColumnIndex - b.firstColumnIndex
  );
}

function pushMerge(merges: CellRange[], { firstRowIndex, lastRowIndex, cell }: OpenMerge): void {
  if (firstRowIndex === lastRowIndex && cell.span === 1) return;
  const lastColumnIndex = cell.start + cell.span - 1;
  merges.push({ firstRowIndex, firstColumnIndex: cell.start, lastRowIndex, lastColumnIndex });
}
