/** A calendar day with an optional time, as a date cell shows it; no time zone. */
export interface CellDate {
  readonly kind: "date";
  /** `YYYY-MM-DD`, or `YYYY-MM-DDTHH:MM:SS` where the cell has a time of day. */
  readonly iso: string;
}

/** An error value such as `#N/A` (ECMA-376 Part 1, 18.17.2.7). */
export interface CellError {
  readonly kind: "error";
  readonly code: string;
}

/** What one cell holds: text, number, boolean, date, error, or `null` for an empty cell. */
export type CellValue = string | number | boolean | CellDate | CellError | null;

/** The name of a value's type, as `read --json` prints it. */
export type CellType = "text" | "number" | "boolean" | "date" | "error" | "empty";

/** Tells the type of a cell value. */
export function cellType(value: CellValue): CellType {
  if (value === null) return "empty";
  if (typeof value === "string") return "text";
  if (typeof value === "number") return "number";
  if (typeof value === "boolean") return "boolean";
  return value.kind;
}

/** Writes a cell value as the text that a reader of the sheet would see, without number formats. */
export function cellText(value: CellValue): string {
  if (value === null) return "";
  if (typeof value === "string") return value;
  if (typeof value === "number") return String(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return value.kind === "date" ? value.iso.replace("T", " ") : value.code;
}

/** Says whether a cell holds nothing that a person could see: empty, or white space alone. */
export function isBlank(value: CellValue): boolean {
  return value === null || (typeof value === "string" && value.trim() === "");
}
