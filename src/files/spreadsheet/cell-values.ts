import type { CellDate } from "../../core/grid/cell-value";
import type { CellCollector } from "./cell-collector";
import { dateOfIsoText, dateOfSerial } from "./excel-date";
import type { NumberFormatKind } from "./number-format";
import { parseNumber } from "./parse-number";
import type { StoredType } from "./place-attributes";
import { refuse } from "./refused-file";
import { decodeXmlText, resolveEscapes } from "./xml-text";

/** What the stored values of a sheet refer to. */
export interface ValueSource {
  readonly bytes: Uint8Array;
  readonly part: string;
  /** `null` where the workbook has no shared strings part. */
  readonly sharedStrings: readonly string[] | null;
  readonly formats: readonly NumberFormatKind[];
  readonly isDate1904: boolean;
}

/** A sheet repeats its days; moments that are all different are not worth remembering. */
const mostDates = 10_000;

/** Turns what one cell stores into its value, one cell after another. */
export class CellValues {
  #start = 0;
  #end = -1;
  #text: string | null = null;
  #isFormula = false;
  readonly #dates = new Map<number, CellDate | null>();
  readonly #bytes: Uint8Array;
  readonly #part: string;
  readonly #sharedStrings: readonly string[] | null;
  readonly #formats: readonly NumberFormatKind[];
  readonly #isDate1904: boolean;

  constructor(
    source: ValueSource,
    private readonly cells: CellCollector
  ) {
    this.#bytes = source.bytes;
    this.#part = source.part;
    this.#sharedStrings = source.sharedStrings;
    this.#formats = source.formats;
    this.#isDate1904 = source.isDate1904;
  }

  /** Begins a cell. */
  start(): void {
    this.#end = -1;
    this.#text = null;
    this.#isFormula = false;
  }

  /** Gives the place of the text in `<v>`. */
  setRange(start: number, end: number): void {
    this.#start = start;
    this.#end = end;
  }

  /** Gives text that had to be put together. */
  setText(text: string): void {
    this.#text = text;
  }

  /** Gives the place of a formula. */
  setFormula(start: number, end: number): void {
    this.#isFormula = true;
    // `DISPIMG` or `_xlfn.DISPIMG`: WPS keeps a picture in the cell.
    const first = this.#bytes[start];
    if (first === 0x44 || first === 0x5f)
      this.setFormulaText(decodeXmlText(this.#bytes, start, end));
  }

  /** Gives the text of a formula, which is looked at for pictures and never evaluated. */
  setFormulaText(formula: string): void {
    this.#isFormula = true;
    if (/^(_xlfn\.)?DISPIMG\(/.test(formula)) this.cells.note("picture-ignored");
  }

  /** Ends a cell: its value, if it has one, goes to the collector. */
  finish(type: StoredType, styleIndex: number): void {
    const hasValue = this.#text !== null || this.#end >= 0;
    if (this.#isFormula)
      this.cells.note(hasValue ? "formula-value-taken" : "formula-not-calculated");
    if (!hasValue) return;
    switch (type) {
      case "s":
        return this.#addShared();
      case "str":
      case "inlineStr":
        return this.cells.addText(resolveEscapes(this.#written()), this.#isFormula);
      case "n":
        return this.#addNumber(styleIndex);
      case "b":
        return this.#addBoolean();
      case "e":
        return this.#addError();
      case "d":
        return this.#addIsoDate();
    }
  }

  #written(): string {
    return this.#text ?? decodeXmlText(this.#bytes, this.#start, this.#end);
  }

  #addShared(): void {
    const bytes = this.#bytes;
    const sharedStrings = this.#sharedStrings;
    let index = 0;
    if (this.#text === null && this.#end > this.#start) {
      for (let position = this.#start; position < this.#end; position++) {
        const digit = (bytes[position] ?? 0) - 0x30;
        index = digit < 0 || digit > 9 ? NaN : index * 10 + digit;
      }
    } else if (this.#written().trim() === "") return;
    else index = NaN;
    if (Number.isNaN(index)) {
      const written = this.#written().trim();
      index = /^\d{1,9}$/.test(written) ? Number(written) : -1;
    }
    if (sharedStrings === null) refuse("missing-part", "sharedStrings.xml");
    const text = sharedStrings[index];
    if (text === undefined) refuse("damaged", `${this.#part}: shared string ${this.#written()}`);
    this.cells.addText(text, this.#isFormula);
  }

  #addNumber(styleIndex: number): void {
    const value =
      this.#text === null
        ? parseNumber(this.#bytes, this.#start, this.#end)
        : parseNumberText(this.#text);
    // What is stored as a number and is none is kept as it stands, as text.
    if (Number.isNaN(value)) return this.cells.addText(this.#written().trim(), this.#isFormula);
    const format = this.#formats[styleIndex] ?? "number";
    const date = format === "date" ? this.#dateOf(value) : null;
    if (!date && hasLostDigits(value)) this.cells.note("long-number-inexact");
    this.cells.add(date ?? value, format === "percent", this.#isFormula);
  }

  #dateOf(serial: number): CellDate | null {
    const known = this.#dates.get(serial);
    if (known !== undefined) return known;
    const date = dateOfSerial(serial, this.#isDate1904);
    if (this.#dates.size < mostDates) this.#dates.set(serial, date);
    return date;
  }

  #addBoolean(): void {
    const written = this.#written().trim();
    const value = written === "1" || written === "true";
    if (!value && written !== "0" && written !== "false")
      return this.cells.addText(written, this.#isFormula);
    this.cells.add(value, false, this.#isFormula);
  }

  #addError(): void {
    const code = this.#written().trim();
    if (code === "") return;
    this.cells.note("error-value");
    this.cells.add({ kind: "error", code }, false, this.#isFormula);
  }

  #addIsoDate(): void {
    const written = this.#written().trim();
    const date = dateOfIsoText(written);
    if (date) this.cells.add(date, false, this.#isFormula);
    else this.cells.addText(written, this.#isFormula);
  }
}

/**
 * Says whether a number looks like an identity or account number whose end is lost: spreadsheet
 * programs keep fifteen digits.
 */
export function hasLostDigits(value: number): boolean {
  return Number.isInteger(value) && Math.abs(value) >= 1e15 && Math.abs(value) < 1e20;
}

function parseNumberText(text: string): number {
  const bytes = new TextEncoder().encode(text.trim());
  return parseNumber(bytes, 0, bytes.length);
}
