import { consolidationSteps } from "../core/consolidation/consolidate";
import { periodCode, type Period } from "../core/period/period";
import { summaryContext, type SummaryContext } from "../core/summary/summary-context";
import { consolidationContext } from "./consolidation-context";
import { consolidationBefore } from "./consolidation-before";
import { requireCovered } from "./due-period";
import { readEarlierReturns } from "./kept-returns";
import { OperationError, type OperationContext } from "./operation";
import { inTurns } from "./pause";
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
  requireCovered(state.notice, period);
  const returns = await readEarlierReturns(context, period);
  if (returns === null)
    throw new OperationError("nothing-consolidated", { period: periodCode(period) });
  const against = consolidationContext(period, state, input);
  const consolidation = await inTurns(context, consolidationSteps(returns, against));
  const earlier = await consolidationBefore(context, state, period);
  const { leadsOnly = false } = against;
  const options = { leadsOnly, ...(earlier === null ? {} : { earlier }) };
  return {
    state,
    summary: summaryContext(consolidation, state.notice, state.register, options),
  };
}
