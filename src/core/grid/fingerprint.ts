import { cellText, cellType, isBlank } from "./cell-value";
import type { Grid } from "./grid";

/**
 * Hashes text to 64 bits (FNV-1a in two 32-bit lanes with different bases), as 16 hexadecimal
 * digits. For telling texts apart, not for secrets.
 */
export function hashText(text: string): string {
  let first = 0x811c9dc5;
  let second = 0x9e3779b9;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    first = Math.imul(first ^ unit, 0x01000193);
    second = Math.imul(second ^ (unit + index), 0x01000193);
  }
  const hex = (lane: number): string => (lane >>> 0).toString(16).padStart(8, "0");
  return hex(first) + hex(second);
}

/** Hashes what a sheet's cells say, wherever blank cells are; formats and widths do not count. */
export function gridFingerprint(grid: Grid): string {
  const parts: string[] = [];
  for (const row of grid.rows)
    for (const cell of row.cells)
      if (!isBlank(cell.value))
        parts.push(
          `${row.rowIndex},${cell.columnIndex},${cellType(cell.value)},${cellText(cell.value)}`
        );
  return hashText(parts.join("\n"));
}
