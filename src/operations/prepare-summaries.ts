import type { Consolidation } from "../core/consolidation/consolidation";
import { consolidate } from "../core/consolidation/consolidate";
import { periodCode, type Period } from "../core/period/period";
import { summaryContext, type SummaryContext } from "../core/summary/summary-context";
import { issuedNote } from "../core/workbook/issued-step";
import { consolidationBefore } from "./consolidation-before";
import { requireCovered } from "./due-period";
import { readEarlierReturns } from "./kept-returns";
import { OperationError, type OperationContext } from "./operation";
import { readNotice, type NoticeState } from "./read-notice";

/** For which period tables are made. */
export interface SummariesInput {
  readonly period: Period;
  /** Only lead units were asked to report; as the forms went out where absent. */
  readonly leadsOnly?: boolean;
  /** `YYYY-MM-DD`; without it nothing is overdue. */
  readonly today?: string;
}

/** What the summary tables of a period are made of, as the workbook has it now. */
export interface PreparedSummaries {
  readonly state: NoticeState;
  readonly summary: SummaryContext;
}

/**
 * Consolidates the returns that the workbook keeps for a period, and those of the period before
 * for the table of changes. Rejects with `OperationError` `nothing-consolidated` where none was
 * consolidated.
 */
export async function prepareSummaries(
  context: OperationContext,
  input: SummariesInput
): Promise<PreparedSummaries> {
  const { period } = input;
  const state = await readNotice(context);
  const issued = issuedNote(state.record.choices.steps, periodCode(period));
  const leadsOnly = input.leadsOnly ?? issued?.leadsOnly ?? false;
  requireCovered(state.notice, period);
  const consolidation = await consolidationOf(context, state, { ...input, leadsOnly });
  if (consolidation === null)
    throw new OperationError("nothing-consolidated", { period: periodCode(period) });
  const earlier = await consolidationBefore(context, state, period);
  const options = { leadsOnly, ...(earlier === null ? {} : { earlier }) };
  return {
    state,
    summary: summaryContext(consolidation, state.notice, state.register, options),
  };
}

async function consolidationOf(
  context: OperationContext,
  { notice, register, record }: NoticeState,
  { period, leadsOnly = false, today }: SummariesInput
): Promise<Consolidation | null> {
  const returns = await readEarlierReturns(context, period);
  if (returns === null) return null;
  const { choices } = record;
  const on = today === undefined ? {} : { today };
  return consolidate(returns, { notice, register, period, leadsOnly, choices, ...on });
}
