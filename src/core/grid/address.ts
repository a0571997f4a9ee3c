/** Rows of a sheet (ECMA-376 leaves it open; Excel, WPS and LibreOffice stop here). */
export const MAX_ROWS = 1_048_576;

/** Columns of a sheet, the last being XFD. */
export const MAX_COLUMNS = 16_384;

/** A rectangle of cells; all indexes 0-based, ends included. */
export interface CellRange {
  readonly firstRowIndex: number;
  readonly firstColumnIndex: number;
  readonly lastRowIndex: number;
  readonly lastColumnIndex: number;
}

/** Writes a 0-based column index as spreadsheet letters: 0 → `A`, 26 → `AA`. */
export function columnLetters(columnIndex: number): string {
  let letters = "";
  for (let rest = columnIndex; rest >= 0; rest = Math.floor(rest / 26) - 1)
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  return letters;
}

/** Writes the A1 address of a cell, both indexes 0-based: (0, 0) → `A1`. */
export function cellAddress(rowIndex: number, columnIndex: number): string {
  return `${columnLetters(columnIndex)}${rowIndex + 1}`;
}

/** Writes the A1 address of a range; one cell alone is written without a colon. */
export function rangeAddress(range: CellRange): string {
  const first = cellAddress(range.firstRowIndex, range.firstColumnIndex);
  const last = cellAddress(range.lastRowIndex, range.lastColumnIndex);
  return first === last ? first : `${first}:${last}`;
}

/** Reads an A1 address (`B3`, `$B$3`, `B3:D9`) as a range, or `null` where it is none. */
export function parseAddress(address: string): CellRange | null {
  const match = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/.exec(
    address
  );
  if (!match) return null;
  const [, letters = "", digits = "", lastLetters = letters, lastDigits = digits] = match;
  const columns = [columnIndexOf(letters), columnIndexOf(lastLetters)].sort((a, b) => a - b);
  const rows = [Number(digits) - 1, Number(lastDigits) - 1].sort((a, b) => a - b);
  const [firstColumnIndex = 0, lastColumnIndex = 0] = columns;
  const [firstRowIndex = 0, lastRowIndex = 0] = rows;
  if (firstRowIndex < 0) return null;
  return { firstRowIndex, firstColumnIndex, lastRowIndex, lastColumnIndex };
}

/** Reads spreadsheet letters as a 0-based column index: `A` → 0, `AA` → 26. */
export function columnIndexOf(letters: string): number {
  let columnIndex = 0;
  for (const letter of letters.toUpperCase())
    columnIndex = columnIndex * 26 + letter.charCodeAt(0) - 64;
  return columnIndex - 1;
}
