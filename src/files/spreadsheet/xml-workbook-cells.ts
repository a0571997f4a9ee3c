import type { CellValue } from "../../core/grid/cell-value";
import type { CellCollector } from "./cell-collector";
import { hasLostDigits } from "./cell-values";
import { dateOfIsoText, dateOfSerial } from "./excel-date";
import { numberFormatKind, type NumberFormatKind } from "./number-format";
import { wellFormedText } from "./xml-text";

/** How the values of one cell are to be taken. */
export interface XmlCellContext {
  readonly format: NumberFormatKind;
  readonly isFormula: boolean;
  readonly isDate1904: boolean;
}

/** The number formats that have a name in place of a code. */
const namedFormats: ReadonlyMap<string, NumberFormatKind> = new Map([
  ...["General", "Currency", "Euro Currency", "Fixed", "Standard", "Scientific"].map(
    (name) => [name, "number"] as const
  ),
  ...["Yes/No", "True/False", "On/Off"].map((name) => [name, "number"] as const),
  ["Percent", "percent"],
]);

/** Tells how a number format of an XML workbook, a name or a code, shows a number. */
export function xmlFormatKind(format: string): NumberFormatKind {
  const named = namedFormats.get(format);
  if (named !== undefined) return named;
  return /^(?:General|Long|Medium|Short) (?:Date|Time)$/.test(format)
    ? "date"
    : numberFormatKind(format);
}

/** Adds what a `Data` element of a cell holds, by the type that it tells. */
export function addXmlValue(
  cells: CellCollector,
  type: string,
  text: string,
  { format, isFormula, isDate1904 }: XmlCellContext
): void {
  const value = typedValue(type, text.trim(), format, isDate1904);
  if (value === null) return cells.addText(wellFormedText(text), isFormula);
  if (typeof value === "object" && value.kind === "error") cells.note("error-value");
  if (typeof value === "number" && hasLostDigits(value)) cells.note("long-number-inexact");
  cells.add(value, typeof value === "number" && format === "percent", isFormula);
}

/** `null` where the text is not of its type, and for texts. */
function typedValue(
  type: string,
  text: string,
  format: NumberFormatKind,
  isDate1904: boolean
): Exclude<CellValue, string> {
  if (text === "") return null;
  switch (type) {
    case "Number": {
      const number = Number(text);
      if (!Number.isFinite(number)) return null;
      return (format === "date" ? dateOfSerial(number, isDate1904) : null) ?? number;
    }
    case "DateTime":
      return timeOfDay(text) ?? dateOfIsoText(text);
    case "Boolean":
      return text === "1" ? true : text === "0" ? false : null;
    case "Error":
      return { kind: "error", code: text };
    default:
      return null;
  }
}

/** A time without a day is written on the day before the first; it is a part of a day. */
function timeOfDay(text: string): number | null {
  const time = /^1899-12-3[01]T(\d\d):(\d\d):(\d\d)/.exec(text);
  if (time === null) return null;
  const [, hours, minutes, seconds] = time.map(Number);
  return ((hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0)) / 86_400;
}
