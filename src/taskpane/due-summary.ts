import type { Receipt } from "../core/consolidation/consolidation";
import type { DuePeriod } from "../core/period/reporting-calendar";
import type { WorkbookState } from "../operations/read-workbook";

/** What is due in a period, counted in units. */
export interface DueSummary {
  readonly due: DuePeriod;
  /** Whole days until the due date; negative once it has passed. */
  readonly daysLeft: number;
  /** `null` while the units have not been counted. */
  readonly required: number | null;
  readonly reported: number;
  readonly outstanding: number | null;
  readonly overdue: number | null;
}

/** Counts what is due; without receipts the number of units asked stands for all. */
export function dueSummary(
  due: DuePeriod,
  receipts: readonly Receipt[],
  unitsAsked: number | null,
  today: string
): DueSummary {
  const owed = receipts.filter((receipt) => receipt.required > 0);
  const reported = owed.filter(
    (receipt) => receipt.state === "已报" || receipt.state === "零报告"
  ).length;
  const required = receipts.length > 0 ? owed.length : unitsAsked;
  const outstanding = required === null ? null : required - reported;
  const daysLeft = daysBetween(today, due.dueDate);
  return {
    due,
    daysLeft,
    required,
    reported,
    outstanding,
    overdue: daysLeft < 0 ? outstanding : 0,
  };
}

/** Says whether a due date is so long ago that its period is one of an earlier year. */
export function isLongPast(daysLeft: number): boolean {
  return daysLeft < -365;
}

/** Chooses the period to show first: the latest with returns, else the next due, else the last of the notice's year. */
export function defaultPeriod(workbook: WorkbookState, today: string): string | null {
  const { calendar, periods, notice } = workbook;
  const consolidated = calendar.filter((due) => periods.some((one) => one.code === due.code));
  const coming = calendar.find((due) => due.dueDate >= today);
  const ofYear = calendar.filter((due) => due.period.year === notice?.year);
  const chosen = consolidated.at(-1) ?? coming ?? ofYear.at(-1) ?? calendar.at(-1);
  return chosen?.code ?? null;
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / 86_400_000);
}
