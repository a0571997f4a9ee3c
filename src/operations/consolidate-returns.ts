import { addReturns } from "../core/consolidation/merge-returns";
import { periodCode, type Period } from "../core/period/period";
import type { PeriodReturn } from "../core/returns/assemble-returns";
import { requireCovered } from "./due-period";
import { eachReturn, type ReturnedFiles } from "./each-return";
import { readDoubtfulAgain, readEarlierReturns } from "./kept-returns";
import type { OperationContext } from "./operation";
import { pause } from "./pause";
import { returnReading } from "./parse-returns";
import { readNotice } from "./read-notice";
import {
  writeConsolidations,
  type ConsolidateResult,
  type ConsolidationSettings,
  type ReturnsOfPeriod,
} from "./write-consolidation";

export type { ConsolidateResult } from "./write-consolidation";

/** What is consolidated. */
export type ConsolidateInput = ConsolidationSettings & ReturnedFiles;

/**
 * Reads and heals returned files, merges them with those of earlier runs that the workbook keeps,
 * and writes the consolidated tables. Files that cannot be read are named with their reason. What
 * files say for the period that falls due together with the one at hand goes into its tables.
 */
export async function consolidateReturns(
  context: OperationContext,
  input: ConsolidateInput
): Promise<ConsolidateResult> {
  const { period } = input;
  const state = await readNotice(context);
  requireCovered(state.notice, period);
  const reading = await returnReading(context, state, period, input.isByCounty);
  const added: PeriodReturn[] = [];
  for await (const one of eachReturn(context, reading, input)) added.push(one);
  const merged = async (one: Period): Promise<ReturnsOfPeriod> => {
    const earlier = (await readEarlierReturns(context, one)) ?? [];
    const again = readDoubtfulAgain(earlier, reading.parseFor(one));
    const own = added.flatMap(({ period: of, unitReturn }) =>
      periodCode(of) === periodCode(one) ? [unitReturn] : []
    );
    return { period: one, returns: addReturns(again, own) };
  };
  const own = await merged(period);
  const { companion } = reading;
  const isShared = added.some(({ period: of }) => periodCode(of) !== periodCode(period));
  const other = companion === null || !isShared ? null : await merged(companion);
  await pause(context);
  return writeConsolidations(context, state, own, other, input);
}
