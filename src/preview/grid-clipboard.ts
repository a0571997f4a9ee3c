import type { ClipboardEvent } from "react";
import { formatHtmlTable, parseHtmlTable } from "./html-table";
import { isCovered, shownLines } from "./sheet-layout";
import { formatTabSeparated, parseTabSeparated } from "./tab-separated";
import { widthOf } from "./useCellEdits";
import type { GridState } from "./useGridState";

/** Copies the selected range as text and as a page, which spreadsheet and text programs take. */
export function copyRange(event: ClipboardEvent, grid: GridState): void {
  const { view, layout, range, text } = grid;
  // While a cell is edited the clipboard is the field's.
  if (text !== null) return;
  event.clipboardData.setData("text/plain", formatTabSeparated(textsOf(grid)));
  event.clipboardData.setData("text/html", formatHtmlTable(view, layout, range));
  event.preventDefault();
}

/** Copies the selected range and empties it. */
export function cutRange(event: ClipboardEvent, grid: GridState): void {
  if (grid.text !== null) return;
  copyRange(event, grid);
  grid.clear();
}

/** Enters what is on the clipboard: the table of a page, else text with tabs; a selection that it fits several times is filled. */
export function pasteRange(event: ClipboardEvent, grid: GridState): void {
  if (grid.text !== null) return;
  const { clipboardData } = event;
  const rows =
    parseHtmlTable(clipboardData.getData("text/html")) ??
    parseTabSeparated(clipboardData.getData("text/plain"));
  grid.enter(repeated(rows, grid));
  event.preventDefault();
}

function repeated(
  rows: readonly (readonly string[])[],
  grid: GridState
): readonly (readonly string[])[] {
  const width = widthOf(rows);
  const shown = shownCells(grid);
  const down = shown.rows.length / rows.length;
  const right = shown.columns.length / width;
  if (!Number.isInteger(down) || !Number.isInteger(right)) return rows;
  const widened = rows.map((row) => Array.from({ length: right }, () => row).flat());
  return Array.from({ length: down }, () => widened).flat();
}

/** What is seen of the selected range: a merged cell has its text once, hidden lines are left out. */
function textsOf(grid: GridState): readonly (readonly string[])[] {
  const { rows, columns } = shownCells(grid);
  const textAt = (row: number, column: number): string =>
    isCovered(grid.layout, row, column) ? "" : (grid.view.cell(row, column)?.text ?? "");
  return rows.map((row) => columns.map((column) => textAt(row, column)));
}

interface ShownCells {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

function shownCells({ range, layout }: GridState): ShownCells {
  return {
    rows: shownLines(layout.tops, range.firstRowIndex, range.lastRowIndex),
    columns: shownLines(layout.lefts, range.firstColumnIndex, range.lastColumnIndex),
  };
}
