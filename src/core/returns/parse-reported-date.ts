import type { CellValue } from "../grid/cell-value";
import type { Period } from "../period/period";

/** A day as read, `YYYY-MM-DD`, and whether it was written in another way. */
export interface DateReading {
  readonly date: string;
  readonly isMapped: boolean;
}

/** What a day's serial of the 1904 system lacks to that of the 1900 system (ECMA-376 Part 1, 18.17.4.1). */
const DAYS_TO_1904 = 1462;
const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * Reads a reporting date: a date cell, 2021年12月25日, 2021.12.25, 2021/12/25, 20211225, 12月25日
 * (year of the period) or a serial number in the date system of its sheet; `null` where there is no
 * such day.
 */
export function parseReportedDate(
  value: CellValue,
  period: Period,
  isDate1904 = false
): DateReading | null {
  if (value === null || typeof value === "boolean") return null;
  if (typeof value === "number") return dateOfNumber(value, isDate1904);
  if (typeof value === "string") return dateOfText(value, period, isDate1904);
  return value.kind === "date" ? { date: value.iso.slice(0, 10), isMapped: false } : null;
}

function dateOfText(text: string, period: Period, isDate1904: boolean): DateReading | null {
  const plain = text
    .normalize("NFKC")
    .replace(/\s*(\d{1,2}:\d\d(:\d\d)?)$/, "")
    .replace(/\s/g, "");
  const full = /^(\d{4})([-./年])(\d{1,2})(?:\2|月)(\d{1,2})[日号]?$/.exec(plain);
  if (full) {
    const date = dayOf(Number(full[1]), Number(full[3]), Number(full[4]));
    return date === null ? null : { date, isMapped: date !== text };
  }
  if (/^\d{8}$/.test(plain)) return dateOfNumber(Number(plain), isDate1904);
  if (/^\d{5}$/.test(plain)) return dateOfNumber(Number(plain), isDate1904);
  const short = /^(\d{1,2})(?:月(\d{1,2})[日号]?|[./](\d{1,2}))$/.exec(plain);
  if (!short) return null;
  const month = Number(short[1]);
  const date = dayOf(yearOf(month, period), month, Number(short[2] ?? short[3]));
  return date === null ? null : { date, isMapped: true };
}

/** A report on the last quarter or the year that is written in January to March is next year's. */
function yearOf(month: number, period: Period): number {
  const isOverTheYear = (period.quarter ?? 4) === 4 && month <= 3;
  return isOverTheYear ? period.year + 1 : period.year;
}

function dateOfNumber(value: number, isDate1904: boolean): DateReading | null {
  const serial = Math.floor(value) + (isDate1904 ? DAYS_TO_1904 : 0);
  if (isSerial(serial)) return { date: dateOfSerial(serial), isMapped: true };
  if (!Number.isInteger(value)) return null;
  if (value < 19_000_101 || value > 29_991_231) return null;
  const date = dayOf(Math.floor(value / 10_000), Math.floor(value / 100) % 100, value % 100);
  return date === null ? null : { date, isMapped: true };
}

/** Serial numbers from 1982 to 2119; others are rather counts or parts of numbers. */
function isSerial(value: number): boolean {
  return value >= 30_000 && value <= 80_000;
}

function dateOfSerial(serial: number): string {
  // 25569 is 1970-01-01.
  let rest = serial - 25_569;
  let year = 1970;
  for (; rest >= yearLength(year); year++) rest -= yearLength(year);
  let month = 1;
  for (; rest >= monthLength(year, month); month++) rest -= monthLength(year, month);
  return isoOf(year, month, rest + 1);
}

function dayOf(year: number, month: number, day: number): string | null {
  const isReal = month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month);
  return isReal && year >= 1900 ? isoOf(year, month, day) : null;
}

function isoOf(year: number, month: number, day: number): string {
  return [year, month, day].map((part) => String(part).padStart(2, "0")).join("-");
}

function monthLength(year: number, month: number): number {
  const isLongFebruary = month === 2 && yearLength(year) === 366;
  return (MONTH_DAYS[month - 1] ?? 0) + (isLongFebruary ? 1 : 0);
}

function yearLength(year: number): number {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 366 : 365;
}
