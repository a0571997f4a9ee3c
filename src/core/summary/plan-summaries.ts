import type { Consolidation } from "../consolidation/consolidation";
import { planCountyTables } from "../consolidation/plan-county-tables";
import type { Notice } from "../notice/notice";
import type { SheetPlan } from "../sheet-plan/sheet-plan";
import type { UnitRegister } from "../units/unit-register";
import { summaryContext, type SummaryContext, type SummaryOptions } from "./summary-context";
import { SUMMARY_TABLES } from "./summary-tables";

/** Plans the tables that go to the city and those that the county works with, for one period. */
export function planSummaries(
  consolidation: Consolidation,
  notice: Notice,
  register: UnitRegister,
  options: SummaryOptions = {}
): readonly SheetPlan[] {
  return planTables(summaryContext(consolidation, notice, register, options));
}

/** Plans all tables of what they are made of; where counties were put together, those that set county beside county. */
export function planTables(context: SummaryContext): readonly SheetPlan[] {
  const { consolidation, notice } = context;
  if (consolidation.counties !== undefined) return [...planCountyTables(consolidation, notice)];
  return SUMMARY_TABLES.flatMap((table) => table.plan(context));
}
