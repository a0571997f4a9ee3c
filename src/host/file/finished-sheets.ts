import type { Workbook, Worksheet } from "exceljs";
import type { SheetPlan } from "../../core/sheet-plan/sheet-plan";
import { sheetPlanSteps } from "../../files/xlsx/apply-sheet-plan";
import { takeTurn } from "../take-turn";

/** The beginning of a sheet's name while it is being written. */
const UNFINISHED_SHEET = "_分工~";

/**
 * Writes a sheet for each plan, or none, under names of their own; the screen has its turn between
 * some rows. Until all are done they stand in `unfinished`. Rejects with the reason of an aborted signal.
 */
export async function finishedSheets(
  workbook: Workbook,
  plans: readonly SheetPlan[],
  unfinished: Set<Worksheet>,
  signal: AbortSignal | undefined
): Promise<readonly Worksheet[]> {
  const fresh: Worksheet[] = [];
  try {
    for (const [index, plan] of plans.entries()) {
      await takeTurn(signal);
      const worksheet = workbook.addWorksheet(`${UNFINISHED_SHEET}${index}`);
      fresh.push(worksheet);
      unfinished.add(worksheet);
      const steps = sheetPlanSteps(worksheet, plan);
      while (steps.next().done !== true) await takeTurn(signal);
    }
    await takeTurn(signal);
    return fresh;
  } catch (error) {
    for (const { id } of fresh) workbook.removeWorksheet(id);
    throw error;
  } finally {
    for (const worksheet of fresh) unfinished.delete(worksheet);
  }
}
