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
  const columns = new Set<number>();
  let lastColumn = -1;
  for (const { rowIndex, cells } of rows) {
    lastColumn = Math.max(lastColumn, cells.at(-1)?.columnIndex ?? -1);
    if (hiddenRows.has(rowIndex)) notices.note("hidden-rows-read");
    if (hiddenColumns.isEmpty) continue;
    for (const { columnIndex } of cells)
      if (hiddenColumns.has(columnIndex)) columns.add(columnIndex);
  }
  if (columns.size > 0) notices.note("hidden-columns-read", columns.size);
  const places = {
    hiddenRows: hiddenRows.indexes(rows.at(-1)?.rowIndex ?? -1),
    hiddenColumns: hiddenColumns.indexes(lastColumn),
  };
  const count = places.hiddenRows.length + places.hiddenColumns.length;
  spend(budget, Math.floor(count / placesOfCell));
  return places;
}
