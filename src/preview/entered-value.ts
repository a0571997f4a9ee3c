import type { CellValue } from "../core/grid/cell-value";

const NUMBER = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,10})?$/;
const PERCENT = /^(-?\d{1,12}(?:\.\d{1,10})?) ?[%％]$/;

/**
 * Reads what a person typed into a cell, as spreadsheets do: numbers, dates written year first, and
 * text. Long digit strings and those with a leading zero (telephone numbers, codes) stay text. A cell
 * that shows percentages takes 80% and 80 for 0.8, and 0.8 for itself.
 */
export function enteredValue(text: string, isPercent: boolean): CellValue {
  if (text === "") return null;
  const trimmed = text.trim();
  const share = isPercent ? PERCENT.exec(trimmed)?.[1] : undefined;
  if (share !== undefined) return hundredth(share);
  if (NUMBER.test(trimmed)) {
    const number = Number(trimmed);
    return isPercent && Math.abs(number) >= 1 ? hundredth(trimmed) : number;
  }
  const date = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(trimmed);
  return (date && dateOf(date)) ?? text;
}

/** By its digits: a division would leave 0.8009999 of 80.1. */
function hundredth(digits: string): number {
  return Number(`${digits}e-2`);
}

function dateOf([, year = "", month = "", day = ""]: RegExpExecArray): CellValue {
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const time = Date.parse(`${iso}T00:00Z`);
  // 2021-02-30 is no day: what was typed stays as text.
  const isDay = !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso);
  return isDay ? { kind: "date", iso } : null;
}
