import { periodCode } from "../core/period/period";
import type { UnitReturn } from "../core/returns/unit-return";
import type { OfficeChoices } from "../core/workbook/office-choices";
import { requireCovered } from "./due-period";
import { readDoubtfulAgain, readEarlierReturns } from "./kept-returns";
import { OperationError, type OperationContext } from "./operation";
import { returnReading } from "./parse-returns";
import { readNotice } from "./read-notice";
import {
  writeConsolidations,
  type ConsolidateResult,
  type ConsolidationSettings,
} from "./write-consolidation";

/** What a person decides of the returns that are there. */
export interface Decision extends ConsolidationSettings {
  readonly change: (choices: OfficeChoices, returns: readonly UnitReturn[]) => OfficeChoices;
}

/**
 * Keeps what a person decided of a period's returns (a sender, a version, a return sent back, a day
 * of receipt) in the workbook and consolidates the returns that it holds anew. No file is needed.
 * Rejects with `OperationError` `nothing-consolidated` where the period has no returns yet.
 */
export async function decideReturns(
  context: OperationContext,
  { change, ...settings }: Decision
): Promise<ConsolidateResult> {
  const { period } = settings;
  const read = await readNotice(context);
  requireCovered(read.notice, period);
  const earlier = await readEarlierReturns(context, period);
  if (earlier === null)
    throw new OperationError("nothing-consolidated", { period: periodCode(period) });
  const choices = change(read.record.choices, earlier);
  const state = { ...read, record: { ...read.record, choices } };
  const { companion, parseFor } = await returnReading(context, state, period);
  const returns = readDoubtfulAgain(earlier, parseFor(period));
  // A file that answers for two periods has one sender.
  const besides = companion === null ? null : await readEarlierReturns(context, companion);
  const others =
    companion === null || besides === null
      ? null
      : { period: companion, returns: readDoubtfulAgain(besides, parseFor(companion)) };
  return writeConsolidations(context, state, { period, returns }, others, settings);
}
