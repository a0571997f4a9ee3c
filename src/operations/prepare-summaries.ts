import type { Consolidation } from "../core/consolidation/consolidation";
import { consolidate } from "../core/consolidation/consolidate";
import { periodOfRecordSheet } from "../core/consolidation/consolidation-record";
import { periodBefore, periodCode, type Period } from "../core/period/period";
import { summaryContext, type SummaryContext } from "../core/summary/summary-context";
import { readEarlierReturns } from "./kept-returns";
import { requireCovered } from "./due-period";
import { OperationError, type OperationContext } from "./operation";
import { readNotice, type NoticeState } from "./read-notice";

/** For which period tables are made. */
export interface SummariesInput {
  readonly period: Period;
  /** Only lead units were asked to report. */
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
  { leadsOnly = false, ...input }: SummariesInput
): Promise<PreparedSummaries> {
  const { period } = input;
  const state = await readNotice(context);
  requireCovered(state.notice, period);
  const consolidation = await consolidationOf(context, state, { ...input, leadsOnly });
  if (consolidation === null)
    throw new OperationError("nothing-consolidated", { period: periodCode(period) });
  const before = periodBefore(period, keptPeriods(state));
  const earlier =
    before === null ? null : await consolidationOf(context, state, { period: before, leadsOnly });
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

/** The periods of which the workbook keeps returns. */
function keptPeriods({ sheets }: NoticeState): readonly Period[] {
  return sheets.flatMap(({ name }) => periodOfRecordSheet(name) ?? []);
}
