import type { Grid, GridCell, GridRow } from "../grid/grid";
import type { RowPlan, SheetPlan } from "./sheet-plan";

/** Gives the grid that a reader of the written sheet would see. */
export function gridOfPlan(plan: SheetPlan): Grid {
  const rows: GridRow[] = [];
  plan.rows.forEach((row, rowIndex) => {
    const cells = cellsOf(row, plan);
    if (cells.length > 0) rows.push({ rowIndex, cells });
  });
  return {
    name: plan.name,
    visibility: plan.visibility,
    rows,
    merges: plan.merges,
    hiddenRows: [],
    hiddenColumns: plan.columns.flatMap((column, index) =>
      column.isHidden === true ? [index] : []
    ),
  };
}

function cellsOf(row: RowPlan, plan: SheetPlan): readonly GridCell[] {
  const isTable = row.style === "body" || row.style === "total";
  return row.cells.flatMap((value, columnIndex): readonly GridCell[] => {
    // Writers leave an empty text out, as spreadsheets do.
    if (value === null || value === "") return [];
    const isPercent =
      isTable && typeof value === "number" && plan.columns[columnIndex]?.format === "percent";
    return [{ columnIndex, value, ...(isPercent ? { isPercent: true } : {}) }];
  });
}
