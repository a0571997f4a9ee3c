import type { CellValue } from "../../core/grid/cell-value";
import type { GridCell } from "../../core/grid/grid";
import { dateOfSerial } from "../../files/spreadsheet/excel-date";
import { numberFormatKind, type NumberFormatKind } from "../../files/spreadsheet/number-format";
import { serialOfDate } from "./serial-date";

/** What Office.js takes for one cell; `null` leaves the cell as it is. */
export type RawValue = string | number | boolean | null;

/** One cell as Office.js reports it. */
export interface RawCell {
  readonly value: unknown;
  /** One of `Excel.RangeValueType`. */
  readonly type: string;
  readonly formula: unknown;
  /** In en-US codes. */
  readonly numberFormat: string;
}

/** Number format that keeps text as it is written, whatever it looks like. */
export const TEXT_FORMAT = "@";
export const DATE_FORMAT = "yyyy-mm-dd";
export const DATE_TIME_FORMAT = "yyyy-mm-dd hh:mm:ss";

/** Reads one reported cell, or `null` where it is empty. */
export function readCell(raw: RawCell, columnIndex: number, is1904: boolean): GridCell | null {
  const { value, type } = raw;
  if (value === "" || value === null || value === undefined) return null;
  const formula = raw.formula;
  // A text cell that shows “=A1” reports itself as its formula; a real formula differs from its value.
  const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== value;
  const mark = isFormula ? ({ isFormula: true } as const) : {};
  if (type === "Error")
    return { columnIndex, value: { kind: "error", code: text(value) }, ...mark };
  if (typeof value === "boolean") return { columnIndex, value, ...mark };
  if (typeof value !== "number") return { columnIndex, value: text(value), ...mark };
  const kind = formatKind(raw.numberFormat);
  const date = kind === "date" ? dateOfSerial(value, is1904) : null;
  if (date !== null) return { columnIndex, value: date, ...mark };
  return { columnIndex, value, ...(kind === "percent" ? { isPercent: true } : {}), ...mark };
}

/** Formats repeat by the thousand, and a workbook has few different ones. */
const kinds = new Map<string, NumberFormatKind>();

function formatKind(format: string): NumberFormatKind {
  const known = kinds.get(format) ?? numberFormatKind(format);
  kinds.set(format, known);
  return known;
}

/** What is written into a cell whose number format is already set for it. */
export function rawValue(value: CellValue, is1904: boolean): RawValue {
  // An empty text is no content: spreadsheets keep none.
  if (value === null || value === "") return null;
  if (typeof value !== "object") return value;
  if (value.kind === "error") return value.code;
  return serialOfDate(value, is1904) ?? value.iso;
}

function text(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
