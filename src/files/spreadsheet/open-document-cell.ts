import type { CellCollector } from "./cell-collector";
import { hasLostDigits } from "./cell-values";
import type { NumberFormatKind } from "./number-format";
import { dateOfIsoText, dateOfSerial } from "./excel-date";

/** What one cell of an OpenDocument table stores (OpenDocument 1.3 part 3, 19.385 to 19.389). */
export interface OpenCell {
  readonly type: string | undefined;
  /** The attribute that holds the value of its type, as written. */
  readonly stored: string | undefined;
  /** Its paragraphs, one a line. */
  readonly text: string;
  readonly isFormula: boolean;
  /** Some programs store dates and percentages as plain numbers that are shown as such. */
  readonly shown: { readonly kind: NumberFormatKind; readonly isDate1904: boolean };
}

/** The attribute that holds the value, for each type of value. */
export const valueAttributes: ReadonlyMap<string, string> = new Map([
  ["float", "value"],
  ["percentage", "value"],
  ["currency", "value"],
  ["date", "date-value"],
  ["time", "time-value"],
  ["boolean", "boolean-value"],
  ["string", "string-value"],
]);

/** Errors are stored as a formula's text. */
const error = /^(?:#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)|Err:\d{3})$/;

/** Adds what a cell holds by its type; what is not of its type is kept as it stands, as text. */
export function addOpenCell(cells: CellCollector, cell: OpenCell): void {
  const { stored, text, isFormula } = cell;
  const value =
    isFormula && error.test(text) ? { kind: "error" as const, code: text } : typed(cell);
  const isNone = value === null && text === "" && (stored ?? "") === "";
  if (isFormula) cells.note(isNone ? "formula-not-calculated" : "formula-value-taken");
  // A string that is told beside its paragraphs is the value, and they are how it is shown.
  if (value === null)
    return cells.addText(stored === undefined || stored === "" ? text : stored, isFormula);
  if (typeof value === "object" && value.kind === "error") cells.note("error-value");
  if (typeof value === "number" && hasLostDigits(value)) cells.note("long-number-inexact");
  const isPercent = cell.type === "percentage" || cell.shown.kind === "percent";
  cells.add(value, typeof value === "number" && isPercent, isFormula);
}

function typed({
  type,
  stored,
  shown,
}: OpenCell): ReturnType<typeof dateOfIsoText> | number | boolean {
  const written = stored?.trim() ?? "";
  switch (type ?? "") {
    case "float":
    case "percentage":
    case "currency": {
      const number = written === "" ? NaN : Number(written);
      if (!Number.isFinite(number)) return null;
      return (shown.kind === "date" ? dateOfSerial(number, shown.isDate1904) : null) ?? number;
    }
    case "date":
      return dateOfIsoText(written);
    case "time":
      return partOfDay(written);
    case "boolean":
      return written === "true" ? true : written === "false" ? false : null;
    default:
      return null;
  }
}

/** A duration (XML Schema part 2, 3.2.6) in days, as workbooks store a time. */
function partOfDay(written: string): number | null {
  const match = /^(-?)P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:[.,]\d*)?)S)?)?$/.exec(
    written
  );
  if (match === null) return null;
  const [, sign, ...parts] = match;
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = parts.map((part: string | undefined) =>
    Number((part ?? "0").replace(",", "."))
  );
  const value = days + (hours * 3600 + minutes * 60 + seconds) / 86_400;
  return sign === "-" ? -value : value;
}
