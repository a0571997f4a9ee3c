import type { Grid, GridRow } from "../../core/grid/grid";
import { spend, type CellBudget } from "./cell-collector";
import type { HiddenSpans } from "./hidden-spans";
import type { ReadNotices } from "./read-notices";

/** So many hidden places take the memory of one cell. */
const placesOfCell = 8;

/**
 * Gives the hidden rows and columns of a sheet as far as it has cells, since many a program hides
 * all that is unused, and says how many of them hold data; nothing of it is left out.
 */
export function hiddenPlaces(
  rows: readonly GridRow[],
  hiddenRows: HiddenSpans,
  hiddenColumns: HiddenSpans,
  notices: ReadNotices,
  budget: CellBudget
): Pick<Grid, "hiddenRows" | "hiddenColumns"> {
  if (!hiddenRows.isEmpty) {
    const count = rows.filter(({ rowIndex }) => hiddenRows.has(rowIndex)).length;
    if (count > 0) notices.note("hidden-rows-read", count);
  }
  const columns = hiddenColumns.isEmpty ? [] : usedColumns(rows);
  const hiddenCount = columns.filter((columnIndex) => hiddenColumns.has(columnIndex)).length;
  if (hiddenCount > 0) notices.note("hidden-columns-read", hiddenCount);
  const places = {
    hiddenRows: hiddenRows.indexes(rows.at(-1)?.rowIndex ?? -1),
    hiddenColumns: hiddenColumns.indexes(columns.at(-1) ?? -1),
  };
  const count = places.hiddenRows.length + places.hiddenColumns.length;
  spend(budget, Math.floor(count / placesOfCell));
  return places;
}

/** The columns, rising, that have a cell. */
function usedColumns(rows: readonly GridRow[]): readonly number[] {
  const isUsed: boolean[] = [];
  rows.forEach(({ cells }) => {
    cells.forEach(({ columnIndex }) => {
      isUsed[columnIndex] = true;
    });
  });
  return Object.keys(isUsed).map(Number);
}
