import { cellAddress, parseAddress } from "../core/grid/address";
import type { SheetView } from "../host/file/sheet-view";
import type { CellPosition } from "./grid-selection";
import { isCovered, isInSheet } from "./sheet-layout";

/** A place in the workbook by its sheet and A1 address. */
export interface GoToTarget {
  readonly sheet: string;
  readonly address: string;
}

/** What is open, and how its other sheets are looked at. */
export interface OpenSheets {
  /** Visible sheets in tab order. */
  readonly sheets: readonly string[];
  readonly current: string;
  readonly active: CellPosition;
  readonly viewOf: (sheet: string) => SheetView | null;
}

/** Finds where a person wants to go: an address (`B5`, `附件1!B5`), a sheet's name, or the next cell that holds the text. */
export function findTarget(written: string, open: OpenSheets): GoToTarget | null {
  const text = written.trim();
  if (text === "") return null;
  const [, name, address = ""] = /^(?:'?(.+?)'?!)?(.+)$/.exec(text) ?? [];
  const sheet = name === undefined ? open.current : open.sheets.find((one) => one === name);
  const range = parseAddress(address);
  if (sheet !== undefined && range !== null && isInSheet(range.lastRowIndex, range.lastColumnIndex))
    return { sheet, address: address.toUpperCase() };
  if (open.sheets.includes(text)) return { sheet: text, address: "A1" };
  return nextHolding(text.toLowerCase(), open);
}

/** Looks onwards from the active cell, through the sheets that follow, and round to where it began. */
function nextHolding(text: string, open: OpenSheets): GoToTarget | null {
  const start = open.sheets.indexOf(open.current);
  const order = [...open.sheets.slice(start), ...open.sheets.slice(0, start), open.current];
  for (const [turn, sheet] of order.entries()) {
    const view = open.viewOf(sheet);
    if (view === null) continue;
    const from = turn === 0 ? open.active : null;
    const found = firstAfter(text, view, from);
    if (found !== null) return { sheet, address: cellAddress(found.rowIndex, found.columnIndex) };
  }
  return null;
}

function firstAfter(text: string, view: SheetView, from: CellPosition | null): CellPosition | null {
  for (let rowIndex = from?.rowIndex ?? 0; rowIndex < view.rowCount; rowIndex++) {
    const isFirstRow = rowIndex === from?.rowIndex;
    const start = isFirstRow ? from.columnIndex + 1 : 0;
    for (let columnIndex = start; columnIndex < view.columnCount; columnIndex++)
      if (
        !isHiddenCell(view, rowIndex, columnIndex) &&
        holdsText(text, view, rowIndex, columnIndex)
      )
        return { rowIndex, columnIndex };
  }
  return null;
}

/** What a person cannot see is not what was looked for. */
function isHiddenCell(view: SheetView, row: number, column: number): boolean {
  return view.hiddenRows.includes(row) || view.hiddenColumns.includes(column);
}

function holdsText(text: string, view: SheetView, row: number, column: number): boolean {
  if (isCovered(view, row, column)) return false;
  return view.cell(row, column)?.text.toLowerCase().includes(text) === true;
}
