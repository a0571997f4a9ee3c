import { consolidate } from "../core/consolidation/consolidate";
import { periodOfRecordSheet } from "../core/consolidation/consolidation-record";
import { periodBefore, type Period } from "../core/period/period";
import { earlierReports, type EarlierReports } from "../core/returns/earlier-reports";
import { readEarlierReturns } from "./kept-returns";
import type { OperationContext } from "./operation";
import type { NoticeState } from "./read-notice";

/** Gives, for each of some periods, what units reported in the last one before it that the workbook keeps. */
export async function reportsBefore(
  context: OperationContext,
  { notice, register, record, sheets }: NoticeState,
  periods: readonly Period[]
): Promise<readonly EarlierReports[]> {
  const kept = sheets.flatMap(({ name }) => periodOfRecordSheet(name) ?? []);
  const reports: EarlierReports[] = [];
  for (const period of periods) {
    const before = periodBefore(period, kept);
    const returns = before === null ? null : await readEarlierReturns(context, before);
    if (before === null || returns === null) continue;
    const { choices } = record;
    const { items } = consolidate(returns, { notice, register, period: before, choices });
    const contributions = items.flatMap((item) => item.contributions);
    reports.push(earlierReports(period, before, contributions));
  }
  return reports;
}
