import type { CellRange } from "../core/grid/address";
import type { SheetView } from "../host/file/sheet-view";
import { isCovered, mergeAt, shownLines, type SheetLayout } from "./sheet-layout";

/**
 * Writes a range as the page that spreadsheet programs put on the clipboard, merged cells included and hidden ones not.
 * Text is marked as text, so that 0012 does not become a number elsewhere.
 */
export function formatHtmlTable(view: SheetView, layout: SheetLayout, range: CellRange): string {
  const rows: string[] = [];
  for (const rowIndex of shownLines(layout.tops, range.firstRowIndex, range.lastRowIndex)) {
    const columns = shownLines(layout.lefts, range.firstColumnIndex, range.lastColumnIndex);
    const cells = columns.map((column) => htmlCell(view, layout, rowIndex, column));
    rows.push(`<tr>${cells.join("")}</tr>`);
  }
  return `<html><head><meta charset="utf-8"></head><body><table>${rows.join("")}</table></body></html>`;
}

/** Reads the first table of a page as rows of text; `null` where it holds none. Cells that span several give their text to the first. */
export function parseHtmlTable(html: string): readonly (readonly string[])[] | null {
  const table = new DOMParser().parseFromString(html, "text/html").querySelector("table");
  if (table === null || table.rows.length === 0) return null;
  const rows: string[][] = Array.from({ length: table.rows.length }, () => []);
  [...table.rows].forEach((row, rowIndex) => {
    for (const cell of row.cells) place(rows, rowIndex, cell);
  });
  return rows.map((row) => Array.from(row, (text) => text ?? ""));
}

function htmlCell(view: SheetView, layout: SheetLayout, row: number, column: number): string {
  const merge = mergeAt(layout, row, column);
  if (isCovered(layout, row, column)) return "";
  const cell = view.cell(row, column);
  const spans = merge === undefined ? "" : spansOf(merge, layout);
  const mark = typeof cell?.value === "string" ? ` style="mso-number-format:'\\@'"` : "";
  const lines = escaped(cell?.text ?? "").replaceAll(
    /\r\n?|\n/g,
    '<br style="mso-data-placement:same-cell">'
  );
  return `<td${spans}${mark}>${lines}</td>`;
}

function spansOf(merge: CellRange, { tops, lefts }: SheetLayout): string {
  const rows = shownLines(tops, merge.firstRowIndex, merge.lastRowIndex).length;
  const columns = shownLines(lefts, merge.firstColumnIndex, merge.lastColumnIndex).length;
  return ` rowspan="${rows}" colspan="${columns}"`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** Puts a cell's text at the first free place of its row, and keeps the places that it spans. */
function place(rows: string[][], rowIndex: number, cell: HTMLTableCellElement): void {
  let column = 0;
  while (rows[rowIndex]?.[column] !== undefined) column++;
  for (let down = 0; down < Math.max(1, cell.rowSpan); down++)
    for (let right = 0; right < cell.colSpan; right++) {
      const row = rows[rowIndex + down];
      if (row !== undefined) row[column + right] = down + right === 0 ? textOf(cell) : "";
    }
}

/** The text of a cell: white space of the page is one blank, a line or paragraph ends a line. */
function textOf(cell: Element): string {
  let text = "";
  for (const node of cell.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) text += (node.textContent ?? "").replace(/\s+/g, " ");
    else if (!(node instanceof Element)) continue;
    else if (node.localName === "br") text += "\n";
    else text += /^(p|div|li)$/.test(node.localName) ? `\n${textOf(node)}\n` : textOf(node);
  }
  return text
    .replaceAll("\u00a0", " ")
    .replace(/ *\n+ */g, "\n")
    .trim();
}
