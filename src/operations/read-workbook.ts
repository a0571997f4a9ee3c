import type { Consolidation, Receipt } from "../core/consolidation/consolidation";
import { consolidate } from "../core/consolidation/consolidate";
import { reportingCalendar, type DuePeriod } from "../core/period/reporting-calendar";
import { readEarlierReturns } from "./kept-returns";
import type { OperationContext } from "./operation";
import { readNoticeSheets, type NoticeSheets } from "./read-notice";

/** What came back for one period, as the workbook keeps it. */
export interface PeriodReceipts {
  readonly code: string;
  readonly receipts: readonly Receipt[];
  readonly consolidation: Consolidation;
}

/** How far the work in the open workbook has come. */
export interface WorkbookState extends NoticeSheets {
  /** What is due when; empty where the workbook holds no notice. */
  readonly calendar: readonly DuePeriod[];
  /** The last write did not end: some of its sheets may still be the old ones. */
  readonly isUnfinished: boolean;
  /** The periods for which returns were consolidated. */
  readonly periods: readonly PeriodReceipts[];
}

/**
 * Reads the open workbook when a front opens: its notice, what is due, and what came back.
 * `today` (`YYYY-MM-DD`) tells what is overdue.
 */
export async function readWorkbook(
  context: OperationContext,
  today?: string
): Promise<WorkbookState> {
  const state = await readNoticeSheets(context);
  const { notice, register, record } = state;
  const isUnfinished = await context.host.hasUnfinishedWrite();
  if (notice === null) return { ...state, isUnfinished, calendar: [], periods: [] };
  const calendar = reportingCalendar(notice);
  const periods: PeriodReceipts[] = [];
  for (const { period, code } of calendar) {
    const returns = await readEarlierReturns(context, period);
    if (returns === null) continue;
    const { choices } = record;
    const on = today === undefined ? {} : { today };
    const consolidation = consolidate(returns, { notice, register, period, choices, ...on });
    periods.push({ code, receipts: consolidation.receipts, consolidation });
  }
  return { ...state, isUnfinished, calendar, periods };
}
