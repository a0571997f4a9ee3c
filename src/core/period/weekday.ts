/** Writes a day as `YYYY-MM-DD`. */
export function isoDate(year: number, month: number, day: number): string {
  const pad = (value: number): string => String(value).padStart(2, "0");
  return `${year}-${pad(month)}-${pad(day)}`;
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
