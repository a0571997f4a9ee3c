import type { Consolidation } from "../consolidation/consolidation";
import type { Notice } from "../notice/notice";
import type { SheetPlan } from "../sheet-plan/sheet-plan";
import type { UnitRegister } from "../units/unit-register";
import { summaryContext, type SummaryOptions } from "./summary-context";
import { SUMMARY_TABLES } from "./summary-tables";

/** Plans the tables that go to the city and those that the county works with, for one period. */
export function planSummaries(
  consolidation: Consolidation,
  notice: Notice,
  register: UnitRegister,
  options: SummaryOptions = {}
): readonly SheetPlan[] {
  const context = summaryContext(consolidation, notice, register, options);
  return SUMMARY_TABLES.flatMap((table) => table.plan(context));
}
