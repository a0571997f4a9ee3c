import type { CellCollector } from "./cell-collector";
import { hasLostDigits } from "./cell-values";
import { dateOfSerial } from "./excel-date";
import type { NumberFormatKind } from "./number-format";

/** How a number that a binary file stores is to be taken. */
export interface NumberContext {
  readonly format: NumberFormatKind | undefined;
  readonly isDate1904: boolean;
  readonly isFormula: boolean;
}

/** Adds a number, a date where its format shows one and there is one. */
export function addNumber(
  cells: CellCollector,
  number: number,
  { format, isDate1904, isFormula }: NumberContext
): void {
  if (!Number.isFinite(number)) return cells.addText(String(number), isFormula);
  const date = format === "date" ? dateOfSerial(number, isDate1904) : null;
  if (date === null && hasLostDigits(number)) cells.note("long-number-inexact");
  cells.add(date ?? number, format === "percent", isFormula);
}

/** Adds a boolean, or an error by its code. */
export function addBooleanOrError(
  cells: CellCollector,
  isError: boolean,
  code: number,
  isFormula: boolean
): void {
  if (!isError) return cells.add(code !== 0, false, isFormula);
  cells.note("error-value");
  cells.add({ kind: "error", code: errorCodes.get(code) ?? "#ERROR!" }, false, isFormula);
}

/** Eight bytes of a double whose last four are zero. */
const front = new DataView(new ArrayBuffer(8));

/**
 * A number in four bytes: an integer or the front of a double, either perhaps to be divided by 100
 * ([MS-XLS] 2.5.217, [MS-XLSB] 2.5.122).
 */
export function rkNumber(stored: number): number {
  front.setInt32(4, stored & ~3, true);
  const number = (stored & 2) === 0 ? front.getFloat64(0, true) : stored >> 2;
  return (stored & 1) === 0 ? number : number / 100;
}

/** Error values as binary files store them ([MS-XLS] 2.5.10, [MS-XLSB] 2.5.97.2). */
const errorCodes: ReadonlyMap<number, string> = new Map([
  [0x00, "#NULL!"],
  [0x07, "#DIV/0!"],
  [0x0f, "#VALUE!"],
  [0x17, "#REF!"],
  [0x1d, "#NAME?"],
  [0x24, "#NUM!"],
  [0x2a, "#N/A"],
  [0x2b, "#GETTING_DATA"],
]);
