import type { Consolidation } from "../core/consolidation/consolidation";
import { consolidate } from "../core/consolidation/consolidate";
import { periodOfRecordSheet } from "../core/consolidation/consolidation-record";
import { periodBefore, periodCode, type Period } from "../core/period/period";
import { summaryContext, type SummaryContext } from "../core/summary/summary-context";
import { readEarlierReturns } from "./consolidate-returns";
import { requireCovered } from "./due-period";
import { OperationError, type OperationContext } from "./operation";
import { readNotice, type NoticeState } from "./read-notice";

/** For which period tables are made. */
export interface SummariesInput {
  readonly period: Period;
  /** Only lead units were asked to report. */
  readonly leadsOnly?: boolean;
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
  { period, leadsOnly = false }: SummariesInput
): Promise<PreparedSummaries> {
  const state = await readNotice(context);
  requireCovered(state.notice, period);
  const consolidation = await consolidationOf(context, state, { period, leadsOnly });
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
  { period, leadsOnly }: Required<SummariesInput>
): Promise<Consolidation | null> {
  const returns = await readEarlierReturns(context, period);
  if (returns === null) return null;
  return consolidate(returns, { notice, register, period, leadsOnly, choices: record.choices });
}

/** The periods of which the workbook keeps returns. */
function keptPeriods({ sheets }: NoticeState): readonly Period[] {
  return sheets.flatMap(({ name }) => periodOfRecordSheet(name) ?? []);
}
