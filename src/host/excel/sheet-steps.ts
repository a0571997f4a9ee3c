import type { CellRange } from "../../core/grid/address";
import type { SheetPlan } from "../../core/sheet-plan/sheet-plan";
import { cellSteps } from "./cell-steps";
import { entryRuleStep, type ListSource } from "./entry-rule-step";
import { lookSteps } from "./look-steps";
import { printStep } from "./print-step";
import { rangeStep, type WriteStep } from "./write-step";

/** What writing a worksheet needs to know of the workbook. */
export interface WriteSetting {
  readonly is1904: boolean;
  readonly bytesPerSync: number;
  /** Where a drop-down list is taken from. */
  readonly listSource: (values: readonly string[]) => ListSource;
}

/** The parts of writing a plan onto an empty worksheet, in the order in which Excel must get them. */
export function sheetSteps(plan: SheetPlan, setting: WriteSetting): readonly WriteStep[] {
  return [
    ...cellSteps(plan, setting.is1904, setting.bytesPerSync),
    ...lookSteps(plan),
    ...widthSteps(plan),
    ...heightSteps(plan),
    ...plan.merges.map((merge) => rangeStep(merge, 1, (range) => range.merge(false))),
    ...plan.entryRules.map((rule) => entryRuleStep(rule, setting.listSource)),
    ...unlockSteps(plan.unlockedRanges ?? []),
    ...(plan.print === null ? [] : [printStep(plan.print)]),
  ];
}

/** Pixels of one width unit, and of the margin beside the text, in Excel's default font. */
const UNIT_PIXELS = 7;
const MARGIN_PIXELS = 5;
const POINTS_PER_PIXEL = 0.75;

/**
 * Converts a width in characters, as Excel's own dialogue counts it (8.43 is 64 pixels; ECMA-376
 * Part 1, 18.3.1.13), to the points that Office.js takes (64 pixels are 48 points).
 */
export function columnPoints(width: number): number {
  return Math.round(width * UNIT_PIXELS + MARGIN_PIXELS) * POINTS_PER_PIXEL;
}

function widthSteps(plan: SheetPlan): readonly WriteStep[] {
  return plan.columns.map((column, columnIndex) => {
    const whole = columnRange(columnIndex, plan.rows.length);
    return rangeStep(whole, 2, (range) => {
      range.format.columnWidth = columnPoints(column.width);
      // A width set after hiding would show the column again.
      if (column.isHidden === true) range.columnHidden = true;
    });
  });
}

/** Rows that carry a height get it in one call; others are fitted by Excel. */
function heightSteps(plan: SheetPlan): readonly WriteStep[] {
  if (plan.rows.length === 0) return [];
  const heights = plan.rows.map((row) =>
    row.height === undefined ? {} : { format: { rowHeight: row.height } }
  );
  const all = columnRange(0, plan.rows.length);
  const fitted = plan.rows.flatMap((row, rowIndex) =>
    row.height === undefined ? [rowRange(rowIndex)] : []
  );
  const set = rangeStep(
    all,
    1,
    (range) => range.setRowProperties(heights),
    // Measured: each entry is spelled out on the wire.
    heights.length * 40
  );
  const hasHeights = fitted.length < plan.rows.length;
  const fit = rangeStep(all, 1, (range) => range.format.autofitRows());
  if (!hasHeights) return [fit];
  return fitted.length === 0 ? [set] : [fit, set];
}

function unlockSteps(ranges: readonly CellRange[]): readonly WriteStep[] {
  return ranges.map((unlocked) =>
    rangeStep(unlocked, 1, (range) => {
      range.format.protection.locked = false;
    })
  );
}

function columnRange(columnIndex: number, rowCount: number): CellRange {
  return {
    firstRowIndex: 0,
    firstColumnIndex: columnIndex,
    lastRowIndex: Math.max(0, rowCount - 1),
    lastColumnIndex: columnIndex,
  };
}

function rowRange(rowIndex: number): CellRange {
  return {
    firstRowIndex: rowIndex,
    firstColumnIndex: 0,
    lastRowIndex: rowIndex,
    lastColumnIndex: 0,
  };
}
