import type { CellValue } from "../grid/cell-value";
import { mostLines, wrappedLines } from "./text-size";

/** What stands in the first column of a row that goes on from the one above it. */
const CONTINUED = "（续）";

/**
 * Splits table rows whose text is higher than Excel's 409.5 points into several, each going on
 * where the one above stopped; widths by column (0 for hidden ones), font size in points.
 */
export function splitTallRows(
  rows: readonly (readonly CellValue[])[],
  columnWidths: readonly number[],
  fontSize: number
): readonly (readonly CellValue[])[] {
  return rows.flatMap((row) => {
    const pieces = row.map((cell, columnIndex): readonly CellValue[] => {
      const width = columnWidths[columnIndex] ?? 0;
      return typeof cell === "string" && width > 0 ? splitTallText(cell, width, fontSize) : [cell];
    });
    const count = Math.max(1, ...pieces.map((parts) => parts.length));
    return Array.from({ length: count }, (_, part) =>
      pieces.map((parts, columnIndex) =>
        part > 0 && columnIndex === 0 ? CONTINUED : (parts[part] ?? null)
      )
    );
  });
}

/** Cuts a text into pieces that a row can show: width in spreadsheet units, font size in points. */
export function splitTallText(
  text: string,
  columnWidth: number,
  fontSize: number
): readonly string[] {
  const limit = mostLines(fontSize);
  const lines = wrappedLines(text, columnWidth, fontSize);
  if (lines.length <= limit) return [text];
  const pieces: string[] = [];
  for (let start = 0; start < lines.length; start += limit) {
    const part = lines.slice(start, start + limit);
    // A break that the text itself has stays, one that only the width makes does not.
    pieces.push(
      part.map((line, index) => (index > 0 && line.isNew ? "\n" : "") + line.text).join("")
    );
  }
  return pieces;
}
