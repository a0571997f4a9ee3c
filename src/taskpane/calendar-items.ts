import { weekdayOf } from "../core/period/weekday";
import type { DueCalendarTexts, DueTexts } from "../locales/pane-messages";
import type { WorkbookState } from "../operations/read-workbook";

/** One line of the reporting calendar: a period, or the duty to name a contact. */
export interface CalendarItem {
  readonly code: string;
  readonly name: string;
  /** `YYYY-MM-DD`; `null` where no year is known. */
  readonly dueDate: string | null;
  readonly noticeDate: string | null;
  readonly isYearInferred: boolean;
  readonly sentence: string;
}

/** Lists what is due by its date, what has none last. */
export function calendarItems(
  { calendar, contactDuties }: WorkbookState,
  words: DueTexts
): readonly CalendarItem[] {
  const items: readonly CalendarItem[] = [
    ...calendar.map(({ period, ...due }) => ({
      ...due,
      name: words.periodName(period.year, period.quarter ?? null),
    })),
    ...contactDuties.map((duty) => ({
      ...duty,
      name: words.calendar.contacts(duty.reporters === "lead"),
    })),
  ];
  return [...items].sort((a, b) => (a.dueDate ?? "9999").localeCompare(b.dueDate ?? "9999"));
}

/** Writes a `YYYY-MM-DD` as people do; empty for `null`. */
export function dayText(date: string | null, words: DueCalendarTexts): string {
  if (date === null) return "";
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  return words.day(year, month, day);
}

/** Names the weekday of a date on a Saturday or Sunday; empty for any other. */
export function weekendText(date: string | null, words: DueCalendarTexts): string {
  if (date === null) return "";
  const weekday = weekdayOf(date);
  return weekday >= 6 ? words.weekday(weekday) : "";
}
