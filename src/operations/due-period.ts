import type { Notice } from "../core/notice/notice";
import { parsePeriod, periodCode, type Period } from "../core/period/period";
import { reportingCalendar, tablesDue } from "../core/period/reporting-calendar";
import { OperationError } from "./operation";

/** Reads a period that a person wrote; throws `OperationError` `invalid-period` for anything else. */
export function requirePeriod(written: string): Period {
  const period = parsePeriod(written);
  if (period === null) throw new OperationError("invalid-period", { written });
  return period;
}

/** Throws `OperationError` `period-not-covered` where the notice asks for no table in a period. */
export function requireCovered(notice: Notice, period: Period): void {
  if (tablesDue(notice, period).length > 0) return;
  const covered = reportingCalendar(notice).map(({ code }) => code);
  throw new OperationError("period-not-covered", { period: periodCode(period), covered });
}
