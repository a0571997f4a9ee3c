import type { CellRange } from "../grid/address";
import { cellText } from "../grid/cell-value";
import type { Grid } from "../grid/grid";
import { cleanText } from "./clean-text";

/** The texts of one row of a table, by 0-based column; columns without text hold an empty string. */
export interface TextRow {
  /** 0-based row in the sheet or table. */
  readonly rowIndex: number;
  readonly texts: readonly string[];
}

/** More copies than this would only come from a grid that lies about its merges. */
const MOST_COPIES = 2_000_000;
const MOST_COLUMNS = 200;

/** Reads the rows of a grid that hold text, values of vertically merged cells copied down. */
export function tableTexts(grid: Grid): readonly TextRow[] {
  const rows = grid.rows.map(({ rowIndex, cells }) => {
    const texts: string[] = [];
    for (const cell of cells)
      if (cell.columnIndex < MOST_COLUMNS)
        texts[cell.columnIndex] = cleanText(cellText(cell.value));
    return { rowIndex, texts: Array.from(texts, (text) => text ?? "") };
  });
  copyDown(rows, grid.merges);
  return rows.filter((row) => row.texts.some((text) => text !== ""));
}

/** The texts of a row that differ from one another, empty ones left out. */
export function distinctTexts(row: TextRow): readonly string[] {
  return [...new Set(row.texts.filter((text) => text !== ""))];
}

/** Fills the cells that a heading spans, so that 责任单位 stands above both its columns. */
export function spreadTexts(row: TextRow, merges: readonly CellRange[]): readonly string[] {
  const texts = [...row.texts];
  for (const merge of merges) {
    if (merge.firstRowIndex > row.rowIndex || merge.lastRowIndex < row.rowIndex) continue;
    const text = texts[merge.firstColumnIndex] ?? "";
    const last = Math.min(merge.lastColumnIndex, MOST_COLUMNS - 1);
    for (let columnIndex = merge.firstColumnIndex + 1; columnIndex <= last; columnIndex++)
      if ((texts[columnIndex] ?? "") === "") texts[columnIndex] = text;
  }
  return Array.from(texts, (text) => text ?? "");
}

function copyDown(
  rows: readonly { readonly rowIndex: number; readonly texts: string[] }[],
  merges: readonly CellRange[]
): void {
  let copies = 0;
  for (const merge of merges) {
    const { firstRowIndex, lastRowIndex, firstColumnIndex } = merge;
    if (lastRowIndex === firstRowIndex || firstColumnIndex >= MOST_COLUMNS) continue;
    let at = firstAtOrAfter(rows, firstRowIndex);
    if (rows[at]?.rowIndex !== firstRowIndex) continue;
    const text = rows[at]?.texts[firstColumnIndex] ?? "";
    if (text === "") continue;
    for (at += 1; (rows[at]?.rowIndex ?? Infinity) <= lastRowIndex; at++) {
      if (++copies > MOST_COPIES) return;
      const texts = rows[at]?.texts;
      if (texts === undefined || (texts[firstColumnIndex] ?? "") !== "") continue;
      while (texts.length < firstColumnIndex) texts.push("");
      texts[firstColumnIndex] = text;
    }
  }
}

function firstAtOrAfter(rows: readonly { readonly rowIndex: number }[], rowIndex: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.rowIndex ?? Infinity) < rowIndex) low = middle + 1;
    else high = middle;
  }
  return low;
}
