import type { CellRange } from "../grid/address";
import { isBlank } from "../grid/cell-value";
import { cellInRow, rowAt, type Grid, type GridCell } from "../grid/grid";

/** A cell with its 0-based row; `merge` where it fills several rows. */
export interface PlacedCell {
  readonly rowIndex: number;
  readonly cell: GridCell;
  readonly merge: CellRange | null;
}

/** Finds the non-blank cell that shows at a position: the cell itself, or the first of a merge over it from above. */
export type CellFinder = (rowIndex: number, columnIndex: number) => PlacedCell | null;

/** Makes a finder of a sheet's cells that sees vertical merges without spreading them out. */
export function cellFinder(grid: Grid): CellFinder {
  const mergesByColumn = verticalMerges(grid);
  return (rowIndex, columnIndex) => {
    const merge = mergeOver(mergesByColumn.get(columnIndex) ?? [], rowIndex);
    const own = cellInRow(rowAt(grid, rowIndex), columnIndex);
    if (own !== undefined && !isBlank(own.value))
      return { rowIndex, cell: own, merge: merge?.firstRowIndex === rowIndex ? merge : null };
    if (merge === null) return null;
    const first = cellInRow(rowAt(grid, merge.firstRowIndex), columnIndex);
    if (first === undefined || isBlank(first.value)) return null;
    return { rowIndex: merge.firstRowIndex, cell: first, merge };
  };
}

/** Merges of more than one row by their first column, from the top. */
function verticalMerges(grid: Grid): ReadonlyMap<number, readonly CellRange[]> {
  const byColumn = new Map<number, CellRange[]>();
  for (const merge of grid.merges) {
    if (merge.lastRowIndex === merge.firstRowIndex) continue;
    const list = byColumn.get(merge.firstColumnIndex);
    if (list === undefined) byColumn.set(merge.firstColumnIndex, [merge]);
    else list.push(merge);
  }
  for (const list of byColumn.values()) list.sort((a, b) => a.firstRowIndex - b.firstRowIndex);
  return byColumn;
}

/** Merges do not overlap, so that the last one that begins at or above a row is the only one over it. */
function mergeOver(merges: readonly CellRange[], rowIndex: number): CellRange | null {
  let low = 0;
  let high = merges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((merges[middle]?.firstRowIndex ?? 0) <= rowIndex) low = middle + 1;
    else high = middle;
  }
  const merge = merges[low - 1];
  return merge !== undefined && merge.lastRowIndex >= rowIndex ? merge : null;
}
