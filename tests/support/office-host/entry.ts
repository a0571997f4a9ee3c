import { OfficeFault } from "./office-fault";

/** What one cell of the test host's workbook holds. */
export interface HeldCell {
  readonly value: string | number | boolean;
  readonly isError?: true;
  readonly formula?: string;
}

/** What Excel makes of an entry: the cell, and the number format that it gives an unformatted one. */
export interface Entered {
  readonly cell: HeldCell | null;
  readonly format?: string;
}

const LONGEST_TEXT = 32_767;
const ERRORS = /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)$/;
const DATE = /^(\d{4})[-/年](\d{1,2})[-/月](\d{1,2})日?$/;

/** Enters a value as Excel does: a text cell keeps it, any other takes it for what it looks like. */
export function entered(value: unknown, format: string, counts1904: boolean): Entered {
  if (value === "") return { cell: null };
  if (typeof value === "number") return { cell: { value: format === "@" ? String(value) : value } };
  if (typeof value === "boolean")
    return { cell: { value: format === "@" ? String(value).toUpperCase() : value } };
  if (typeof value !== "string") throw new OfficeFault("InvalidArgument");
  if (value.length > LONGEST_TEXT) throw new OfficeFault("InvalidArgument");
  return format === "@" ? { cell: { value } } : looked(value, format, counts1904);
}

function looked(text: string, format: string, counts1904: boolean): Entered {
  if (text.startsWith("'")) return { cell: { value: text.slice(1) } };
  if (text.trim() !== "" && !Number.isNaN(Number(text))) return { cell: { value: Number(text) } };
  if (text.startsWith("=")) return { cell: { value: 0, formula: text } };
  if (/^[+\-@]/.test(text))
    return { cell: { value: "#NAME?", isError: true, formula: `=${text.replace(/^[+]/, "")}` } };
  if (/^(true|false)$/i.test(text)) return { cell: { value: /^true$/i.test(text) } };
  if (ERRORS.test(text)) return { cell: { value: text, isError: true } };
  if (/^\d+(\.\d+)?%$/.test(text))
    return { cell: { value: Number(text.slice(0, -1)) / 100 }, ...given(format, "0%") };
  const date = DATE.exec(text);
  if (date) {
    const serial = serialOf(Number(date[1]), Number(date[2]), Number(date[3]), counts1904);
    return { cell: { value: serial }, ...given(format, "yyyy/m/d") };
  }
  return { cell: { value: text } };
}

function given(format: string, own: string): { format?: string } {
  return format === "General" ? { format: own } : {};
}

/** Counts days as Excel does from March 1900 on. */
export function serialOf(year: number, month: number, day: number, counts1904: boolean): number {
  const start = counts1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  return (Date.UTC(year, month - 1, day) - start) / 86_400_000;
}
