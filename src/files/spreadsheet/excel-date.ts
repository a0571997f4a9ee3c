import type { CellDate } from "../../core/grid/cell-value";

const secondsPerDay = 86_400;
/** Days from 1970-01-01 back to the day before 1900-01-01 and to 1904-01-01. */
const epoch1900 = -25_568;
const epoch1904 = -24_107;
/** 9999-12-31 in each system. */
const lastSerial1900 = 2_958_465;
const lastSerial1904 = 2_957_003;

/**
 * Converts a date serial (ECMA-376 Part 1, 18.17.4.1) to a calendar date, or `null` where the
 * serial is none: below one day, beyond 9999, or 60 in the 1900 system, a day that never was.
 */
export function dateOfSerial(serial: number, isDate1904: boolean): CellDate | null {
  const seconds = Math.round(serial * secondsPerDay);
  const day = Math.floor(seconds / secondsPerDay);
  // A part of a day alone is a time of day, which has no date.
  if (!(serial >= 1) && !(isDate1904 && serial === 0)) return null;
  if (day > (isDate1904 ? lastSerial1904 : lastSerial1900)) return null;
  if (!isDate1904 && day === 60) return null;
  const epoch = isDate1904 ? epoch1904 : day < 60 ? epoch1900 : epoch1900 - 1;
  const date = isoDay(day + epoch);
  const rest = seconds - day * secondsPerDay;
  return { kind: "date", iso: rest === 0 ? date : `${date}T${isoTime(rest)}` };
}

/** Days since 1970-01-01 as `YYYY-MM-DD`, by counting 400-year eras from a 1 March. */
function isoDay(days: number): string {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, "0")}-${twoDigits(month)}-${twoDigits(day)}`;
}

function isoTime(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  return `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}:${twoDigits(seconds % 60)}`;
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}

/** Reads an ISO 8601 date as `t="d"` cells hold it (18.18.11); `null` where it is no calendar date. */
export function dateOfIsoText(text: string): CellDate | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?Z?)?$/.exec(text);
  if (!match) return null;
  const [, year = "", month = "", day = "", hour = "00", minute = "00", second = "00"] = match;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  if (Number(month) < 1 || Number(month) > 12) return null;
  if (Number(day) < 1 || Number(day) > daysInMonth(Number(year), Number(month))) return null;
  const time = `${hour}:${minute}:${second}`;
  const date = `${year}-${month}-${day}`;
  return { kind: "date", iso: time === "00:00:00" ? date : `${date}T${time}` };
}

function daysInMonth(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  if (month === 2) return isLeap ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
