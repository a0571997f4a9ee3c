import { MAX_COLUMNS, cellAddress } from "../grid/address";
import { cellText, isBlank } from "../grid/cell-value";
import type { Grid, GridCell } from "../grid/grid";
import type { IssuedTextTest } from "./issued-texts";
import type { CellCounts, UnplacedCell } from "./unit-return";

/** What became of a cell: the form's own, or placed in the consolidated table. */
export type CellMark = "issued" | "placed";

/** A sheet whose cells were accounted for; cells without a mark have no place. */
export interface MarkedSheet {
  readonly grid: Grid;
  readonly marks: ReadonlyMap<number, CellMark>;
  /** Cells of rows about an assignment, or in columns to fill in, are never taken for a form's titles and notes. */
  readonly isEntry: (rowIndex: number, columnIndex: number) => boolean;
  /** The period that a row, or the table around it, reports on; `null` on a sheet without tables. */
  readonly periodAt: (rowIndex: number) => string | null;
}

/** Names a cell of a sheet by one number; both indexes 0-based. */
export function cellIdOf(rowIndex: number, columnIndex: number): number {
  return rowIndex * MAX_COLUMNS + columnIndex;
}

/** Counts every non-blank cell of a period that is not the form's own once: as placed or, listed, as unplaced. */
export function countCells(
  sheets: readonly MarkedSheet[],
  file: string,
  isIssuedText: IssuedTextTest,
  isCounted: (sheet: MarkedSheet, rowIndex: number) => boolean
): { readonly cells: CellCounts; readonly unplaced: readonly UnplacedCell[] } {
  const unplaced: UnplacedCell[] = [];
  let placed = 0;
  for (const sheet of sheets)
    for (const { rowIndex, cells } of sheet.grid.rows) {
      if (!isCounted(sheet, rowIndex)) continue;
      for (const cell of cells) {
        if (isBlank(cell.value) || isIssued(sheet, rowIndex, cell, isIssuedText)) continue;
        if (sheet.marks.get(cellIdOf(rowIndex, cell.columnIndex)) === "placed") placed++;
        else
          unplaced.push({
            file,
            sheet: sheet.grid.name,
            address: cellAddress(rowIndex, cell.columnIndex),
            text: cellText(cell.value),
          });
      }
    }
  const cells = { read: placed + unplaced.length, placed, unplaced: unplaced.length };
  return { cells, unplaced };
}

function isIssued(
  sheet: MarkedSheet,
  rowIndex: number,
  cell: GridCell,
  isIssuedText: IssuedTextTest
): boolean {
  const mark = sheet.marks.get(cellIdOf(rowIndex, cell.columnIndex));
  if (mark !== undefined) return mark === "issued";
  return (
    typeof cell.value === "string" &&
    !sheet.isEntry(rowIndex, cell.columnIndex) &&
    isIssuedText(cell.value)
  );
}
