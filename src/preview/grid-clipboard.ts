import type { ClipboardEvent } from "react";
import type { CellRange } from "../core/grid/address";
import type { SheetView } from "../host/file/sheet-view";
import { formatHtmlTable, parseHtmlTable } from "./html-table";
import { formatTabSeparated, parseTabSeparated } from "./tab-separated";
import type { GridState } from "./useGridState";

/** Copies the selected range as text and as a page, which spreadsheet and text programs take. */
export function copyRange(event: ClipboardEvent, grid: GridState): void {
  const { view, layout, range, text } = grid;
  // While a cell is edited the clipboard is the field's.
  if (text !== null) return;
  event.clipboardData.setData("text/plain", formatTabSeparated(textsOf(view, range)));
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
export function pasteRange(event: ClipboardEvent, { range, enter, text }: GridState): void {
  if (text !== null) return;
  const { clipboardData } = event;
  const rows =
    parseHtmlTable(clipboardData.getData("text/html")) ??
    parseTabSeparated(clipboardData.getData("text/plain"));
  enter(repeated(rows, range));
  event.preventDefault();
}

function repeated(
  rows: readonly (readonly string[])[],
  range: CellRange
): readonly (readonly string[])[] {
  const width = Math.max(...rows.map((row) => row.length));
  const down = (range.lastRowIndex - range.firstRowIndex + 1) / rows.length;
  const right = (range.lastColumnIndex - range.firstColumnIndex + 1) / width;
  if (!Number.isInteger(down) || !Number.isInteger(right)) return rows;
  const widened = rows.map((row) => Array.from({ length: right }, () => row).flat());
  return Array.from({ length: down }, () => widened).flat();
}

function textsOf(view: SheetView, range: CellRange): readonly (readonly string[])[] {
  const rows: string[][] = [];
  for (let rowIndex = range.firstRowIndex; rowIndex <= range.lastRowIndex; rowIndex++) {
    const row: string[] = [];
    for (let column = range.firstColumnIndex; column <= range.lastColumnIndex; column++)
      row.push(view.cell(rowIndex, column)?.text ?? "");
    rows.push(row);
  }
  return rows;
}
