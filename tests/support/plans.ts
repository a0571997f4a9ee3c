import { gridOfValues, type Grid } from "../../src/core/grid/grid";
import type { SheetPlan } from "../../src/core/sheet-plan/sheet-plan";

/** The grid that a planned sheet reads back as. */
export function gridOfPlan(plan: SheetPlan): Grid {
  return gridOfValues(
    plan.name,
    plan.rows.map((row) => row.cells),
    {
      visibility: plan.visibility,
      merges: plan.merges,
      hiddenColumns: plan.columns.flatMap((column, index) => (column.isHidden ? [index] : [])),
    }
  );
}
