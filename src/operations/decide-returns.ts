import { consolidate } from "../core/consolidation/consolidate";
import {
  withDecision,
  type DecidedPeriod,
  type ReturnDecision,
} from "../core/consolidation/return-decisions";
import { periodCode, type Period } from "../core/period/period";
import { dueTogether } from "../core/period/reporting-calendar";
import { unreadReturns } from "../core/consolidation/unread-returns";
import { consolidationContext, type ConsolidationSettings } from "./consolidation-context";
import { requireCovered } from "./due-period";
import { readDoubtfulAgain, readEarlierReturns } from "./kept-returns";
import { OperationError, type OperationContext } from "./operation";
import { returnReading } from "./parse-returns";
import { readNotice } from "./read-notice";
import {
  writeConsolidations,
  type ConsolidateResult,
  type ReturnsOfPeriod,
} from "./write-consolidation";

/** What a person decides of the returns that are there, in their order. */
export interface DecideInput extends ConsolidationSettings {
  readonly decisions: readonly ReturnDecision[];
}

/**
 * Keeps what a person decided of a period's returns (a sender, a version, a return sent back, a day
 * of receipt) in the workbook and consolidates the returns that it holds anew. No file is needed.
 * What is decided of a form that answers for two periods holds in both, whichever is asked for.
 * Rejects with `OperationError` `nothing-consolidated` where the period has no returns yet.
 */
export async function decideReturns(
  context: OperationContext,
  { decisions, ...settings }: DecideInput
): Promise<ConsolidateResult> {
  const { period } = settings;
  const read = await readNotice(context);
  requireCovered(read.notice, period);
  const own = await keptReturns(context, period);
  if (own === null)
    throw new OperationError("nothing-consolidated", { period: periodCode(period) });
  const companion = dueTogether(read.notice, period);
  const other = companion === null ? null : await keptReturns(context, companion);
  const decided = (one: ReturnsOfPeriod): DecidedPeriod => ({
    period: periodCode(one.period),
    returns: one.returns,
    consolidation: () =>
      consolidate(one.returns, consolidationContext(one.period, read, settings, null)),
  });
  const choices = decisions.reduce(
    (changed, decision) =>
      withDecision(changed, decision, decided(own), other === null ? null : decided(other)),
    read.record.choices
  );
  const state = { ...read, record: { ...read.record, choices } };
  const { parseFor } = await returnReading(context, state, period);
  const again = (one: ReturnsOfPeriod): ReturnsOfPeriod => ({
    ...one,
    returns: readDoubtfulAgain(one.returns, parseFor(one.period)),
  });
  const others = other === null ? null : again(other);
  const unread = unreadReturns(choices, periodCode(period));
  const whole = { period, returns: [...again(own).returns, ...unread] };
  return writeConsolidations(context, state, whole, others, settings);
}

async function keptReturns(
  context: OperationContext,
  period: Period
): Promise<ReturnsOfPeriod | null> {
  const returns = await readEarlierReturns(context, period);
  return returns === null ? null : { period, returns };
}
