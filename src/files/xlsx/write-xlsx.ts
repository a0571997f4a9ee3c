import type { SheetPlan } from "../../core/sheet-plan/sheet-plan";
import { applySheetPlan } from "./apply-sheet-plan";
import { loadExcelJs } from "./load-exceljs";

/** Writes sheet plans as the bytes of one .xlsx workbook. */
export async function writeXlsx(plans: readonly SheetPlan[]): Promise<Uint8Array> {
  const ExcelJs = await loadExcelJs();
  const workbook = new ExcelJs.Workbook();
  for (const plan of plans) applySheetPlan(workbook.addWorksheet(plan.name), plan);
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  if (plans.every(({ unlockedRanges }) => (unlockedRanges ?? []).length === 0)) return bytes;
  const { letRowsGrow } = await import("./let-rows-grow");
  return letRowsGrow(bytes, plans);
}
