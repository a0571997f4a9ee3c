import { consolidationSteps } from "../core/consolidation/consolidate";
import type { Consolidation } from "../core/consolidation/consolidation";
import { periodOfRecordSheet } from "../core/consolidation/consolidation-record";
import { periodBefore, type Period } from "../core/period/period";
import { consolidationContext } from "./consolidation-context";
import { readEarlierReturns } from "./kept-returns";
import type { OperationContext } from "./operation";
import { inTurns } from "./pause";
import type { NoticeState } from "./read-notice";

/** Gives the consolidation of the last period before one that the workbook keeps; `null` where there is none. */
export async function consolidationBefore(
  context: OperationContext,
  state: NoticeState,
  period: Period
): Promise<Consolidation | null> {
  const kept = state.sheets.flatMap(({ name }) => periodOfRecordSheet(name) ?? []);
  const before = periodBefore(period, kept);
  const returns = before === null ? null : await readEarlierReturns(context, before);
  if (before === null || returns === null) return null;
  return inTurns(context, consolidationSteps(returns, consolidationContext(before, state)));
}
