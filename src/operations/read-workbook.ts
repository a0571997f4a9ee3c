import { periodOfRecordSheet } from "../core/consolidation/consolidation-record";
import { contactDuties, type ContactDuty } from "../core/period/contact-duties";
import { reportingCalendar, type DuePeriod } from "../core/period/reporting-calendar";
import type { OperationContext } from "./operation";
import { readNoticeSheets, type NoticeSheets } from "./read-notice";
import type { PeriodReceipts } from "./read-receipts";
import { unusedSheets } from "./take-sheet";

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
  const { notice } = state;
  const isUnfinished = await context.host.hasUnfinishedWrite();
  const base = { ...state, isUnfinished, unusedSheets: unusedSheets(state) };
  if (notice === null) return { ...base, calendar: [], contactDuties: [], periods: [] };
  const calendar = reportingCalendar(
    notice,
    today === undefined ? undefined : Number(today.slice(0, 4))
  );
  // What puts returns together is only needed where some are kept.
  const isAnyKept = state.sheets.some(({ name }) => periodOfRecordSheet(name) !== null);
  const duties = { calendar, contactDuties: contactDuties(notice) };
  if (!isAnyKept) return { ...base, ...duties, periods: [] };
  const { readReceipts } = await import("./read-receipts");
  const periods = await readReceipts(context, { ...state, notice }, calendar, today);
  return { ...base, ...duties, periods };
}
