import type { CellRange } from "../grid/address";
import type { RowPlan, SheetPlan } from "./sheet-plan";

/** A row to put between the rows of a planned sheet. */
export interface InsertedRow {
  /** The row goes above the one that has this 0-based index now. */
  readonly rowIndex: number;
  readonly row: RowPlan;
  /** Cells of the row that are shown as one, as spans of 0-based columns, ends included. */
  readonly merged: readonly (readonly [first: number, last: number])[];
  /** Cells of the row that may be changed although the sheet is protected. */
  readonly unlocked: readonly (readonly [first: number, last: number])[];
}

/** Puts a row into a planned sheet; what lies below moves down with its merges, entry rules and locks. */
export function insertRow(plan: SheetPlan, inserted: InsertedRow): SheetPlan {
  const { rowIndex, row } = inserted;
  const moved = (index: number): number => (index >= rowIndex ? index + 1 : index);
  const movedRange = (range: CellRange): CellRange => ({
    ...range,
    firstRowIndex: moved(range.firstRowIndex),
    lastRowIndex: moved(range.lastRowIndex),
  });
  const ranges = (spans: InsertedRow["merged"]): readonly CellRange[] =>
    spans.map(([firstColumnIndex, lastColumnIndex]) => ({
      firstRowIndex: rowIndex,
      lastRowIndex: rowIndex,
      firstColumnIndex,
      lastColumnIndex,
    }));
  const titleRows = plan.print?.titleRows ?? null;
  return {
    ...plan,
    rows: [...plan.rows.slice(0, rowIndex), row, ...plan.rows.slice(rowIndex)],
    merges: [...plan.merges.map(movedRange), ...ranges(inserted.merged)],
    frozenRowCount: plan.frozenRowCount > rowIndex ? plan.frozenRowCount + 1 : plan.frozenRowCount,
    entryRules: plan.entryRules.map((rule) => ({ ...rule, range: movedRange(rule.range) })),
    unlockedRanges:
      plan.unlockedRanges === null
        ? null
        : [...ranges(inserted.unlocked), ...plan.unlockedRanges.map(movedRange)],
    print:
      plan.print === null || titleRows === null
        ? plan.print
        : { ...plan.print, titleRows: [moved(titleRows[0]), moved(titleRows[1])] },
  };
}
