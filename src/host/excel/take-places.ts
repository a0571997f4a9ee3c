import type { SheetVisibility } from "../../core/grid/grid";
import type { SheetPlan } from "../../core/sheet-plan/sheet-plan";
import { isSameSheet, temporaryName } from "./own-sheets";

/** How Office.js names a sheet's visibility. */
export function excelVisibility(visibility: SheetVisibility): "Visible" | "Hidden" | "VeryHidden" {
  if (visibility === "veryHidden") return "VeryHidden";
  return visibility === "hidden" ? "Hidden" : "Visible";
}

/**
 * Lets the finished temporary sheets take the places and names of the old ones; `names` are the
 * other worksheets in tab order. Whatever Excel might refuse comes before the old sheet goes.
 */
export function takePlaces(
  context: Excel.RequestContext,
  plans: readonly SheetPlan[],
  names: readonly string[]
): void {
  const { worksheets } = context.workbook;
  plans.forEach((plan, index) => {
    const fresh = worksheets.getItem(temporaryName(index + 1));
    fresh.visibility = excelVisibility(plan.visibility);
    // Excel on the desktop freezes rows of visible sheets only.
    if (plan.visibility === "visible" && plan.frozenRowCount > 0)
      fresh.freezePanes.freezeRows(plan.frozenRowCount);
    if (plan.unlockedRanges !== null)
      fresh.protection.protect({ allowFormatColumns: true, allowFormatRows: true });
    const position = names.findIndex((name) => isSameSheet(name, plan.name));
    if (position >= 0) {
      const old = worksheets.getItem(plan.name);
      fresh.position = position;
      // Excel deletes no very hidden sheet.
      old.visibility = "Hidden";
      old.delete();
    }
    fresh.name = plan.name;
  });
}
