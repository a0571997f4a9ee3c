import type { GridRow } from "../../core/grid/grid";
import type { HiddenSpans } from "./hidden-spans";
import type { ReadNotices } from "./read-notices";

/** Says how many hidden rows and columns hold data; nothing of them is left out. */
export function noteHidden(
  rows: readonly GridRow[],
  hiddenRows: HiddenSpans,
  hiddenColumns: HiddenSpans,
  notices: ReadNotices
): void {
  const hidden = new Set(hiddenColumns.indexes());
  const columns = new Set<number>();
  for (const { rowIndex, cells } of rows) {
    if (hiddenRows.has(rowIndex)) notices.note("hidden-rows-read");
    if (hidden.size > 0)
      for (const { columnIndex } of cells) if (hidden.has(columnIndex)) columns.add(columnIndex);
  }
  if (columns.size > 0) notices.note("hidden-columns-read", columns.size);
}
