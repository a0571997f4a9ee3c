import type { CellRange } from "../../core/grid/address";
import { styleOf, type RowLook } from "../../core/sheet-plan/row-look";
import type { ColumnPlan, RowStyle, SheetPlan } from "../../core/sheet-plan/sheet-plan";
import { rangeStep, type WriteStep } from "./write-step";

/** Grey for columns that are for reading only. */
const MUTED_COLOR = "#7F7F7F";
const EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;

interface Run {
  readonly style: RowStyle;
  readonly firstRowIndex: number;
  readonly lastRowIndex: number;
}

/** Fonts, borders and alignment: one range for each run of rows of the same style. */
export function lookSteps(plan: SheetPlan): readonly WriteStep[] {
  const lastColumnIndex = plan.columns.length - 1;
  if (lastColumnIndex < 0) return [];
  return runsOf(plan).flatMap((run) => {
    const look = styleOf(run.style, plan);
    const { firstRowIndex, lastRowIndex } = run;
    const range = { firstRowIndex, firstColumnIndex: 0, lastRowIndex, lastColumnIndex };
    const columns = look.hasBorders ? columnSteps(plan.columns, look, run) : [];
    return [
      rangeStep(range, look.hasBorders ? 18 : 6, (cells) => dress(cells, look, range)),
      ...columns,
    ];
  });
}

function runsOf(plan: SheetPlan): readonly Run[] {
  const runs: Run[] = [];
  plan.rows.forEach(({ style }, rowIndex) => {
    const run = runs.at(-1);
    if (run?.style === style) runs[runs.length - 1] = { ...run, lastRowIndex: rowIndex };
    else runs.push({ style, firstRowIndex: rowIndex, lastRowIndex: rowIndex });
  });
  return runs;
}

function dress(cells: Excel.Range, look: RowLook, range: CellRange): void {
  const { format } = cells;
  format.font.name = look.fonts[0];
  format.font.size = look.fontSize;
  if (look.isBold) format.font.bold = true;
  format.verticalAlignment = look.vertical === "center" ? "Center" : "Top";
  if (look.horizontal !== "column") format.horizontalAlignment = alignmentOf(look.horizontal);
  if (look.isWrapped) format.wrapText = true;
  if (look.hasBorders) drawBorders(format, range);
}

function drawBorders(format: Excel.RangeFormat, range: CellRange): void {
  const { borders } = format;
  for (const edge of EDGES) borders.getItem(edge).style = "Continuous";
  // Excel knows no inner line where there is but one row or column.
  if (range.lastRowIndex > range.firstRowIndex)
    borders.getItem("InsideHorizontal").style = "Continuous";
  if (range.lastColumnIndex > range.firstColumnIndex)
    borders.getItem("InsideVertical").style = "Continuous";
}

/** Each column's own alignment and colour, where they are not what Excel has anyway. */
function columnSteps(
  columns: readonly ColumnPlan[],
  look: RowLook,
  run: Run
): readonly WriteStep[] {
  return columns.flatMap((column, columnIndex) => {
    const aligns = look.horizontal === "column";
    if (!aligns && column.isMuted !== true) return [];
    const { firstRowIndex, lastRowIndex } = run;
    const range = {
      firstRowIndex,
      firstColumnIndex: columnIndex,
      lastRowIndex,
      lastColumnIndex: columnIndex,
    };
    return [
      rangeStep(range, 2, (cells) => {
        if (aligns) cells.format.horizontalAlignment = alignmentOf(column.alignment);
        if (column.isMuted === true) cells.format.font.color = MUTED_COLOR;
      }),
    ];
  });
}

function alignmentOf(alignment: "left" | "center"): "Left" | "Center" {
  return alignment === "left" ? "Left" : "Center";
}
