import type { Consolidation } from "../core/consolidation/consolidation";
import { consolidate } from "../core/consolidation/consolidate";
import { periodCode, type Period } from "../core/period/period";
import { planSummaries } from "../core/summary/plan-summaries";
import { readEarlierReturns } from "./consolidate-returns";
import { requireCovered } from "./due-period";
import { OperationError, type OperationContext } from "./operation";
import { placeSheets, type KeptAside } from "./place-sheets";
import { readNotice } from "./read-notice";

/** The summary tables as written. */
export interface SummariesResult {
  /** Names of the sheets, in their order. */
  readonly sheets: readonly string[];
  readonly consolidation: Consolidation;
  readonly keptAside: readonly KeptAside[];
}

/**
 * Writes the tables that go to the city for a period, from the returns that the workbook keeps.
 * Rejects with `OperationError` `nothing-consolidated` where none was consolidated.
 */
export async function writeSummaries(
  context: OperationContext,
  { period, leadsOnly = false }: { readonly period: Period; readonly leadsOnly?: boolean }
): Promise<SummariesResult> {
  const { notice, register, record } = await readNotice(context);
  requireCovered(notice, period);
  const returns = await readEarlierReturns(context, period);
  if (returns === null)
    throw new OperationError("nothing-consolidated", { period: periodCode(period) });
  const consolidation = consolidate(returns, { notice, register, period, leadsOnly });
  const plans = planSummaries(consolidation, notice, register, { leadsOnly });
  const { keptAside } = await placeSheets(
    context.host,
    record,
    plans.map((plan) => ({ plan, role: "summary" }))
  );
  return { sheets: plans.map(({ name }) => name), consolidation, keptAside };
}
