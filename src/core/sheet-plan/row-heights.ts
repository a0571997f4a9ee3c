import { cellText } from "../grid/cell-value";
import { styleOf, visibleWidth } from "./row-look";
import type { RowPlan, SheetPlan } from "./sheet-plan";
import { heightOfLines, TALLEST_ROW, wrappedLineCount } from "./text-size";

/** Gives every row without a height one that shows its text whole, up to Excel's 409.5 points. */
export function fitRowHeights(plan: SheetPlan): SheetPlan {
  const rows = plan.rows.map((row) =>
    row.height === undefined
      ? { ...row, height: Math.min(TALLEST_ROW, wantedRowHeight(row, plan)) }
      : row
  );
  return { ...plan, rows };
}

/**
 * The height in points that a row would need to show its text whole; above 409.5 where no row can.
 * Excel fits no heights by itself where cells are merged, so that they are estimated here.
 */
export function wantedRowHeight(row: RowPlan, plan: Pick<SheetPlan, "columns" | "rows">): number {
  const { fontSize } = styleOf(row.style, plan);
  const isOneLine = row.cells.length === 1 && row.style !== "header" && row.style !== "body";
  const counts = row.cells.map((cell, columnIndex) => {
    const column = plan.columns[columnIndex];
    if (column?.isHidden === true) return 1;
    const width = isOneLine ? visibleWidth(plan.columns) : (column?.width ?? 8);
    // Numbers and dates are shown in their column's format, in one line.
    return typeof cell === "string" ? wrappedLineCount(cellText(cell), width, fontSize) : 1;
  });
  return heightOfLines(Math.max(1, ...counts), fontSize);
}
