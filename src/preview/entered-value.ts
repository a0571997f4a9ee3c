import type { CellValue } from "../core/grid/cell-value";

/**
 * Reads what a person typed into a cell, as spreadsheets do: numbers, dates written year first, and
 * text. Long digit strings and those with a leading zero (telephone numbers, codes) stay text.
 */
export function enteredValue(text: string, shownBefore: string): CellValue {
  if (text === "") return null;
  const trimmed = text.trim();
  if (/^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,10})?$/.test(trimmed)) return Number(trimmed);
  const percent = /^(\d{1,3}(?:\.\d{1,2})?)%$/.exec(trimmed);
  if (percent && shownBefore.endsWith("%")) return Number(percent[1]) / 100;
  const date = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(trimmed);
  return (date && dateOf(date)) ?? text;
}

function dateOf([, year = "", month = "", day = ""]: RegExpExecArray): CellValue {
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const time = Date.parse(`${iso}T00:00Z`);
  // 2021-02-30 is no day: what was typed stays as text.
  const isDay = !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso);
  return isDay ? { kind: "date", iso } : null;
}
