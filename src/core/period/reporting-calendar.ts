import type { AssignmentTable, Notice, Obligation } from "../notice/notice";
import { periodCode, periodEnd, type Period } from "./period";

/** A period in which something is due (报送日历). */
export interface DuePeriod {
  readonly period: Period;
  readonly code: string;
  /** `YYYY-MM-DD`. */
  readonly dueDate: string;
  /** Ids of the tables whose progress is due. */
  readonly tables: readonly string[];
  /** The notice's clause. */
  readonly sentence: string;
}

/** Lists the tables whose progress a period asks for: by the notice's words, or all where it names none. */
export function tablesDue(notice: Notice, period: Period): readonly AssignmentTable[] {
  const progress = notice.obligations.filter((duty) => duty.subject === "progress");
  const matching = progress.filter((duty) => coversPeriod(duty, period));
  if (progress.length === 0) return notice.tables;
  const named = new Set(matching.flatMap((duty) => tablesOf(duty, notice)));
  return notice.tables.filter((table) => named.has(table.id) && isInPlan(table, period, notice));
}

/** The date by which a period's progress is due, `YYYY-MM-DD`: the notice's day, or the period's last. */
export function dueDate(notice: Notice, period: Period): string {
  const duty = notice.obligations.find(
    (one) => one.subject === "progress" && coversPeriod(one, period)
  );
  if (duty === undefined || duty.month === null || duty.day === null) return periodEnd(period);
  const pad = (value: number): string => String(value).padStart(2, "0");
  return `${period.year}-${pad(duty.month)}-${pad(duty.day)}`;
}

/**
 * The period that falls due together with another one, so that both can be asked in one form: the
 * year with its fourth quarter. `null` where the notice asks for nothing in it.
 */
export function dueTogether(notice: Notice, { year, quarter }: Period): Period | null {
  if (quarter !== undefined && quarter !== 4) return null;
  const other: Period = quarter === undefined ? { year, quarter: 4 } : { year };
  return tablesDue(notice, other).length > 0 ? other : null;
}

/** Lists the periods that the notice asks for, by due date, over the years of its plans. */
export function reportingCalendar(notice: Notice): readonly DuePeriod[] {
  const due: DuePeriod[] = [];
  for (const year of yearsOfPlans(notice))
    for (const period of periodsOfYear(year)) {
      const tables = tablesDue(notice, period);
      const duty = notice.obligations.find(
        (one) => one.subject === "progress" && coversPeriod(one, period)
      );
      if (tables.length > 0 && duty !== undefined)
        due.push({
          period,
          code: periodCode(period),
          dueDate: dueDate(notice, period),
          tables: tables.map((table) => table.id),
          sentence: duty.sentence,
        });
    }
  return due.sort((a, b) => a.dueDate.localeCompare(b.dueDate) || a.code.localeCompare(b.code));
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

function coversPeriod(duty: Obligation, period: Period): boolean {
  switch (duty.kind) {
    case "quarterly":
      return period.quarter !== undefined;
    case "yearly":
      return period.quarter === undefined;
    case "once":
      return period.quarter === undefined && (duty.year === null || duty.year === period.year);
    case "monthly":
      return false;
  }
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
