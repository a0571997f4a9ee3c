import { canonicalText } from "../core/consolidation/fixed-order";
import { addReturns } from "../core/consolidation/merge-returns";
import { withUnread } from "../core/consolidation/unread-returns";
import { periodCode, type Period } from "../core/period/period";
import type { PeriodReturn } from "../core/returns/assemble-returns";
import type { ConsolidationSettings } from "./consolidation-context";
import { requireCovered } from "./due-period";
import { eachReturn, type ReturnedFiles } from "./each-return";
import { readDoubtfulAgain, readEarlierReturns } from "./kept-returns";
import type { OperationContext } from "./operation";
import { pause } from "./pause";
import { returnReading, type ReturnReading } from "./parse-returns";
import { readNotice } from "./read-notice";
import {
  writeConsolidations,
  type ConsolidateResult,
  type ReturnsOfPeriod,
} from "./write-consolidation";

export type { ConsolidateResult } from "./write-consolidation";

/** What is consolidated. */
export type ConsolidateInput = ConsolidationSettings & ReturnedFiles;

/**
 * Reads and heals returned files, merges them with those of earlier runs that the workbook keeps,
 * and writes the consolidated tables. Files that cannot be read are named with their reason. What
 * files say for the period that falls due together with the one at hand, and what a person has
 * decided since of files that it keeps, goes into its tables.
 */
export async function consolidateReturns(
  context: OperationContext,
  input: ConsolidateInput
): Promise<ConsolidateResult> {
  const { period } = input;
  const state = await readNotice(context);
  requireCovered(state.notice, period);
  await pause(context);
  const reading = await returnReading(context, state, period, input.isByCounty);
  const added: PeriodReturn[] = [];
  for await (const one of eachReturn(context, reading, input)) added.push(one);
  const own = await mergedReturns(context, period, reading, added);
  const { companion } = reading;
  const other = companion === null ? null : await mergedReturns(context, companion, reading, added);
  await pause(context);
  const { record } = state;
  const unread = added.map(({ unitReturn }) => unitReturn);
  const choices = withUnread(record.choices, periodCode(period), unread);
  const noted = { ...state, record: { ...record, choices } };
  return writeConsolidations(context, noted, own, other?.isChanged === true ? other : null, input);
}

/**
 * Adds what was read for a period to what the workbook keeps of it, read again where the sender was
 * in doubt. `isChanged` says whether that gives anything that was not there before.
 */
async function mergedReturns(
  context: OperationContext,
  period: Period,
  { parseFor }: ReturnReading,
  added: readonly PeriodReturn[]
): Promise<ReturnsOfPeriod & { readonly isChanged: boolean }> {
  await pause(context);
  const kept = (await readEarlierReturns(context, period)) ?? [];
  const again = readDoubtfulAgain(kept, parseFor(period));
  const own = added.flatMap(({ period: of, unitReturn }) =>
    periodCode(of) === periodCode(period) ? [unitReturn] : []
  );
  const isReadAnew = again.some(
    (one, index) => one !== kept[index] && canonicalText(one) !== canonicalText(kept[index])
  );
  return { period, returns: addReturns(again, own), isChanged: own.length > 0 || isReadAnew };
}
