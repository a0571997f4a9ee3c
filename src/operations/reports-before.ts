import { consolidationSteps } from "../core/consolidation/consolidate";
import { periodOfRecordSheet } from "../core/consolidation/consolidation-record";
import { periodBefore, type Period } from "../core/period/period";
import { earlierReports, type EarlierReports } from "../core/returns/earlier-reports";
import { consolidationContext } from "./consolidation-context";
import { readEarlierReturns } from "./kept-returns";
import type { OperationContext } from "./operation";
import { inTurns } from "./pause";
import type { NoticeState } from "./read-notice";

/** Gives, for each of some periods, what units reported in the last one before it that the workbook keeps. */
export async function reportsBefore(
  context: OperationContext,
  state: NoticeState,
  periods: readonly Period[]
): Promise<readonly EarlierReports[]> {
  const kept = state.sheets.flatMap(({ name }) => periodOfRecordSheet(name) ?? []);
  const reports: EarlierReports[] = [];
  for (const period of periods) {
    const before = periodBefore(period, kept);
    const returns = before === null ? null : await readEarlierReturns(context, before);
    if (before === null || returns === null) continue;
    const against = consolidationContext(before, state);
    const { items } = await inTurns(context, consolidationSteps(returns, against));
    const contributions = items.flatMap((item) => item.contributions);
    reports.push(earlierReports(period, before, contributions));
  }
  return reports;
}
