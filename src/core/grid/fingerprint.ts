import { cellText, cellType, isBlank } from "./cell-value";
import type { Grid } from "./grid";
import { textLanes } from "./text-lanes";

/** Hashes text to 64 bits, as 16 hexadecimal digits; for telling texts apart, not for secrets. */
export function hashText(text: string): string {
  return textLanes(text)
    .map((lane) => (lane >>> 0).toString(16).padStart(8, "0"))
    .join("");
}

/** Grids never change, and the same one is often asked for. */
const known = new WeakMap<Grid, string>();

/** Hashes what a sheet's cells say, wherever blank cells are; formats and widths do not count. */
export function gridFingerprint(grid: Grid): string {
  const fingerprint = known.get(grid) ?? hashGrid(grid);
  known.set(grid, fingerprint);
  return fingerprint;
}

function hashGrid(grid: Grid): string {
  const parts: string[] = [];
  for (const row of grid.rows)
    for (const cell of row.cells)
      if (!isBlank(cell.value))
        parts.push(
          `${row.rowIndex},${cell.columnIndex},${cellType(cell.value)},${cellText(cell.value)}`
        );
  return hashText(parts.join("\n"));
}
