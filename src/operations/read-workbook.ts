import type { Consolidation, Receipt } from "../core/consolidation/consolidation";
import { consolidationSteps } from "../core/consolidation/consolidate";
import { unreadReturns } from "../core/consolidation/unread-returns";
import { contactDuties, type ContactDuty } from "../core/period/contact-duties";
import { reportingCalendar, type DuePeriod } from "../core/period/reporting-calendar";
import { consolidationContext } from "./consolidation-context";
import { consolidationBefore } from "./consolidation-before";
import { readEarlierReturns } from "./kept-returns";
import type { OperationContext } from "./operation";
import { inTurns, pause } from "./pause";
import { readNoticeSheets, type NoticeSheets } from "./read-notice";
import { unusedSheets } from "./take-sheet";

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
  /** The duties to name contacts, which belong to no period. */
  readonly contactDuties: readonly ContactDuty[];
  /** Worksheets that a person may choose as assignment tables. */
  readonly unusedSheets: readonly string[];
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
  const { notice, record } = state;
  const isUnfinished = await context.host.hasUnfinishedWrite();
  const base = { ...state, isUnfinished, unusedSheets: unusedSheets(state) };
  if (notice === null) return { ...base, calendar: [], contactDuties: [], periods: [] };
  const calendar = reportingCalendar(
    notice,
    today === undefined ? undefined : Number(today.slice(0, 4))
  );
  const known = { ...state, notice };
  const on = today === undefined ? {} : { today };
  const periods: PeriodReceipts[] = [];
  for (const { period, code } of calendar) {
    const returns = await readEarlierReturns(context, period);
    if (returns === null) continue;
    const before = await consolidationBefore(context, known, period);
    await pause(context);
    const all = [...returns, ...unreadReturns(record.choices, code)];
    const against = consolidationContext(period, known, on, before);
    const consolidation = await inTurns(context, consolidationSteps(all, against));
    periods.push({ code, receipts: consolidation.receipts, consolidation });
    await pause(context);
  }
  return { ...base, calendar, contactDuties: contactDuties(notice), periods };
}
