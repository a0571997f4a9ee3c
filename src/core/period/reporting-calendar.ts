import type { AssignmentTable, Notice, Obligation } from "../notice/notice";
import { periodCode, periodEnd, type Period } from "./period";
import { isoDate } from "./weekday";

/** A period in which something is due (报送日历). */
export interface DuePeriod {
  readonly period: Period;
  readonly code: string;
  /** `YYYY-MM-DD`: the date that the office set, or else the notice's. */
  readonly dueDate: string;
  /** The notice's date, whatever was set. */
  readonly noticeDate: string;
  /** The notice names no year, so that its own was taken. */
  readonly isYearInferred: boolean;
  /** Ids of the tables whose progress is due. */
  readonly tables: readonly string[];
  /** The notice's clause; empty where it asks for no report, so that any period may. */
  readonly sentence: string;
}

/** Lists the tables whose progress a period asks for: by the notice's words, or all where it names none. */
export function tablesDue(notice: Notice, period: Period): readonly AssignmentTable[] {
  const progress = notice.obligations.filter((duty) => duty.subject === "progress");
  const matching = progress.filter((duty) => coversPeriod(duty, period, notice));
  if (progress.length === 0) return notice.tables;
  const named = new Set(matching.flatMap((duty) => tablesOf(duty, notice)));
  return notice.tables.filter((table) => named.has(table.id) && isInPlan(table, period, notice));
}

/** The date by which a period's progress is due, `YYYY-MM-DD`: the office's, else the notice's, else the period's last day. */
export function dueDate(notice: Notice, period: Period): string {
  return chosenDate(notice, periodCode(period)) ?? noticeDate(dutyOf(notice, period), period);
}

/** The date that the office set for a period or duty; `null` where it set none. */
export function chosenDate({ dueDates = {} }: Notice, code: string): string | null {
  const date = Object.hasOwn(dueDates, code) ? (dueDates[code] ?? "") : "";
  return /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : null;
}

/**
 * The period that falls due together with another one, so that both can be asked in one form: the
 * year with its fourth quarter. `null` where the notice does not ask for progress in it.
 */
export function dueTogether(notice: Notice, { year, quarter }: Period): Period | null {
  if (quarter !== undefined && quarter !== 4) return null;
  const other: Period = quarter === undefined ? { year, quarter: 4 } : { year };
  const isAsked = dutyOf(notice, other) !== undefined && tablesDue(notice, other).length > 0;
  return isAsked ? other : null;
}

/**
 * Lists the periods that the notice asks for, by due date, over the years of its plans. One that asks
 * for none leaves every quarter and year of its plans to the office; `thisYear` serves where it names
 * no year at all.
 */
export function reportingCalendar(notice: Notice, thisYear?: number): readonly DuePeriod[] {
  const due: DuePeriod[] = [];
  const isSilent = !notice.obligations.some(({ subject }) => subject === "progress");
  const years = yearsOfPlans(notice);
  const offered = years.length === 0 && isSilent && thisYear !== undefined ? [thisYear] : years;
  for (const year of offered)
    for (const period of periodsOfYear(year)) {
      const tables = tablesDue(notice, period);
      const duty = dutyOf(notice, period);
      if (tables.length > 0 && (isSilent || duty !== undefined))
        due.push({
          period,
          code: periodCode(period),
          dueDate: dueDate(notice, period),
          noticeDate: noticeDate(duty, period),
          isYearInferred: duty?.kind === "once" && duty.year === null,
          tables: tables.map((table) => table.id),
          sentence: duty?.sentence ?? "",
        });
    }
  return due.sort((a, b) => a.dueDate.localeCompare(b.dueDate) || a.code.localeCompare(b.code));
}

function dutyOf(notice: Notice, period: Period): Obligation | undefined {
  return notice.obligations.find(
    (one) => one.subject === "progress" && coversPeriod(one, period, notice)
  );
}

function noticeDate(duty: Obligation | undefined, period: Period): string {
  const day = duty?.day ?? null;
  if (duty === undefined || day === null) return periodEnd(period);
  if (duty.kind === "yearly" || duty.kind === "once")
    return duty.month === null ? periodEnd(period) : isoDate(period.year, duty.month, day);
  // A monthly report is collected for the quarter in the quarter's last month.
  const lastMonth = (period.quarter ?? 4) * 3;
  if (duty.isAfterPeriod !== true) return isoDate(period.year, lastMonth, day);
  return lastMonth === 12
    ? isoDate(period.year + 1, 1, day)
    : isoDate(period.year, lastMonth + 1, day);
}

/** The years that a title speaks of: `（2021-2023年）` or `2021年度`; empty where it names none. */
export function planYears(title: string): readonly number[] {
  const span = /(20\d\d)年?[-—–~～至](20\d\d)年/.exec(title);
  const [first, last] = span ? [Number(span[1]), Number(span[2])] : [0, -1];
  if (first > 0 && last >= first && last - first < 50)
    return Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
  const single = /(20\d\d)年/.exec(title);
  return single ? [Number(single[1])] : [];
}

function coversPeriod(duty: Obligation, period: Period, notice: Notice): boolean {
  switch (duty.kind) {
    case "quarterly":
    case "monthly":
      return period.quarter !== undefined;
    case "yearly":
      return isInterim(duty, notice)
        ? period.quarter === Math.ceil((duty.month ?? 12) / 3)
        : period.quarter === undefined;
    case "once":
      return (
        period.quarter === undefined && period.year === (duty.year ?? notice.year ?? period.year)
      );
  }
}

/** Of two reports a year (每年6月25日、12月25日前) the earlier one is its quarter's, the later the year's. */
function isInterim(duty: Obligation, notice: Notice): boolean {
  const { month } = duty;
  return (
    month !== null &&
    notice.obligations.some(
      (other) =>
        other.subject === "progress" && other.kind === "yearly" && (other.month ?? 12) > month
    )
  );
}

function tablesOf(duty: Obligation, notice: Notice): readonly string[] {
  return duty.tables.length > 0 ? duty.tables : notice.tables.map((table) => table.id);
}

/** A table whose title names no year goes with the years of the notice's other plans. */
function isInPlan(table: AssignmentTable, period: Period, notice: Notice): boolean {
  const own = planYears(table.title);
  const years = own.length > 0 ? own : yearsOfPlans(notice);
  return years.length === 0 || years.includes(period.year);
}

function yearsOfPlans(notice: Notice): readonly number[] {
  const years = new Set(notice.tables.flatMap((table) => planYears(table.title)));
  if (years.size === 0 && notice.year !== null) years.add(notice.year);
  return [...years].sort((a, b) => a - b);
}

function periodsOfYear(year: number): readonly Period[] {
  return [
    { year, quarter: 1 },
    { year, quarter: 2 },
    { year, quarter: 3 },
    { year, quarter: 4 },
    { year },
  ];
}
