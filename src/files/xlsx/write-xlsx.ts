import type { SheetPlan } from "../../core/sheet-plan/sheet-plan";
import { applySheetPlan } from "./apply-sheet-plan";
import { loadExcelJs } from "./load-exceljs";

/** Writes sheet plans as the bytes of one .xlsx workbook. */
export async function writeXlsx(plans: readonly SheetPlan[]): Promise<Uint8Array> {
  const ExcelJs = await loadExcelJs();
  const workbook = new ExcelJs.Workbook();
  for (const plan of plans) applySheetPlan(workbook.addWorksheet(plan.name), plan);
  if (plans.every(({ unlockedRanges }) => (unlockedRanges ?? []).length === 0))
    return new Uint8Array(await workbook.xlsx.writeBuffer());
  const { letRowsGrow } = await import("./let-rows-grow");
  // What is taken apart at once need not be deflated.
  const stored = await workbook.xlsx.writeBuffer({ zip: { compression: "STORE" } });
  return letRowsGrow(new Uint8Array(stored), plans);
}
