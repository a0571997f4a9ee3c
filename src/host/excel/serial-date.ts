import type { CellDate } from "../../core/grid/cell-value";

const DAY = 86_400_000;
const DAY_BEFORE_1900 = Date.UTC(1899, 11, 31);
const START_OF_1904 = Date.UTC(1904, 0, 1);
/** 1 March 1900: from here on Excel counts one day more, as if 1900 had been a leap year. */
const AFTER_FALSE_LEAP_DAY = Date.UTC(1900, 2, 1);

/**
 * Writes a date as Excel's serial number (ECMA-376 Part 1, 18.17.4.1) in the 1900 or the 1904
 * system; `null` where it has none, as before the first day of the system.
 */
export function serialOfDate(date: CellDate, is1904: boolean): number | null {
  const moment = Date.parse(date.iso.includes("T") ? `${date.iso}Z` : `${date.iso}T00:00:00Z`);
  if (Number.isNaN(moment)) return null;
  if (is1904) return moment < START_OF_1904 ? null : (moment - START_OF_1904) / DAY;
  const days = (moment - DAY_BEFORE_1900) / DAY;
  if (days < 1) return null;
  return moment < AFTER_FALSE_LEAP_DAY ? days : days + 1;
}
