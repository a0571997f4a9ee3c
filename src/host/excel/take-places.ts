import type { SheetVisibility } from "../../core/grid/grid";
import type { SheetPlan } from "../../core/sheet-plan/sheet-plan";
import type { KeptAside } from "../workbook-host";
import { isSameSheet, putAsideName, temporaryName } from "./own-sheets";

/** How Office.js names a sheet's visibility. */
function excelVisibility(visibility: SheetVisibility): "Visible" | "Hidden" | "VeryHidden" {
  if (visibility === "veryHidden") return "VeryHidden";
  return visibility === "hidden" ? "Hidden" : "Visible";
}

/**
 * Lets the finished temporary sheets take the places and names of the old ones, the last before the others;
 * `names` are the other worksheets in tab order. Wherever Excel might stop, the old or the new sheet is
 * there, whole: an old one gives its name away and goes when the new one has it.
 */
export function takePlaces(
  context: Excel.RequestContext,
  plans: readonly SheetPlan[],
  keptAside: readonly KeptAside[],
  names: readonly string[]
): void {
  const worksheet = (name: string) => context.workbook.worksheets.getItem(name);
  const [last, ...others] = [...plans.entries()].reverse();
  for (const [index, plan] of last === undefined ? [] : [last, ...others.reverse()]) {
    const fresh = worksheet(temporaryName(index + 1));
    finish(fresh, plan);
    const position = names.findIndex((name) => isSameSheet(name, plan.name));
    const kept = keptAside.find(({ sheet }) => isSameSheet(sheet, plan.name));
    const goes = position >= 0 && kept === undefined;
    const newName = kept?.keptAs ?? putAsideName(plan.name, index + 1);
    if (goes) fresh.position = position;
    if (position >= 0) worksheet(plan.name).name = newName;
    fresh.name = plan.name;
    if (!goes) continue;
    // Excel deletes no very hidden sheet.
    worksheet(newName).visibility = "Hidden";
    worksheet(newName).delete();
  }
}

/** Shows a sheet as its plan wants it, which Excel might refuse. */
function finish(fresh: Excel.Worksheet, plan: SheetPlan): void {
  fresh.visibility = excelVisibility(plan.visibility);
  // Excel on the desktop freezes rows of visible sheets only.
  if (plan.visibility === "visible" && plan.frozenRowCount > 0)
    fresh.freezePanes.freezeRows(plan.frozenRowCount);
  if (plan.unlockedRanges !== null)
    fresh.protection.protect({ allowFormatColumns: true, allowFormatRows: true });
}
