const LAST_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Says whether a year has a day; without a year, whether any has it. */
export function isCalendarDay(year: number | null, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= lastDayOf(year ?? 2000, month);
}

/** Writes a day as `YYYY-MM-DD`; for one that the calendar lacks (9月31日) the last before it. */
export function isoDate(year: number, month: number, day: number): string {
  const known = Math.min(Math.max(month, 1), 12);
  const pad = (value: number): string => String(value).padStart(2, "0");
  return `${year}-${pad(known)}-${pad(Math.min(day, lastDayOf(year, known)))}`;
}

function lastDayOf(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && isLeap ? 29 : (LAST_DAYS[month - 1] ?? 31);
}

/** Tells the weekday of a `YYYY-MM-DD`: 1 for Monday to 7 for Sunday (ISO 8601), by Zeller’s rule. */
export function weekdayOf(date: string): 1 | 2 | 3 | 4 | 5 | 6 | 7 {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  // January and February count as months 13 and 14 of the year before.
  const shiftedMonth = month < 3 ? month + 12 : month;
  const shiftedYear = month < 3 ? year - 1 : year;
  const days =
    day +
    Math.floor((13 * (shiftedMonth + 1)) / 5) +
    shiftedYear +
    Math.floor(shiftedYear / 4) -
    Math.floor(shiftedYear / 100) +
    Math.floor(shiftedYear / 400);
  // Zeller counts from Saturday = 0.
  const weekdays = [6, 7, 1, 2, 3, 4, 5] as const;
  return weekdays[((days % 7) + 7) % 7] ?? 1;
}
