import { MAX_COLUMNS, MAX_ROWS, type CellRange } from "../core/grid/address";
import { TALLEST_ROW } from "../core/sheet-plan/text-size";
import type { CellPosition } from "../host/file/cell-snapshot";
import type { SheetView } from "../host/file/sheet-view";

/** Where rows and columns lie, in CSS pixels; every list has one entry more than there are lines. */
export interface SheetLayout {
  readonly rowCount: number;
  readonly columnCount: number;
  /** Top of each row, and the end of the last. */
  readonly tops: readonly number[];
  /** Left edge of each column, and the end of the last. */
  readonly lefts: readonly number[];
  readonly frozenRowCount: number;
  /** Merged ranges by the row in which they begin. */
  readonly merges: readonly CellRange[];
}

/** A run of lines, ends included. */
export interface LineSpan {
  readonly first: number;
  readonly last: number;
}

/** Rows and columns shown beyond the written ones. */
const SPARE_ROWS = 20;
const MIN_ROWS = 60;
const SPARE_COLUMNS = 6;
const MIN_COLUMNS = 26;
const SPARE_ROW_HEIGHT = 20;
const SPARE_COLUMN_WIDTH = 64;
/** Spreadsheet programs show no wider one (Excel specifications and limits: 255 characters). */
const WIDEST_COLUMN = 255;
/** A row of fewer points could not be caught by the pointer again. */
const LOWEST_ROW = 6;

/** Lays out a worksheet with some empty rows and columns around what is written and around a cell that is selected. */
export function layOutSheet(
  view: SheetView,
  { rowIndex, columnIndex }: CellPosition = { rowIndex: 0, columnIndex: 0 }
): SheetLayout {
  const [rows, columns] = [
    Math.max(view.rowCount, rowIndex),
    Math.max(view.columnCount, columnIndex),
  ];
  const rowCount = Math.min(MAX_ROWS, Math.max(rows + SPARE_ROWS, MIN_ROWS));
  const columnCount = Math.min(MAX_COLUMNS, Math.max(columns + SPARE_COLUMNS, MIN_COLUMNS));
  const hiddenRows = new Set(view.hiddenRows);
  const hiddenColumns = new Set(view.hiddenColumns);
  return {
    rowCount,
    columnCount,
    tops: runningSum(rowCount, (index) =>
      hiddenRows.has(index) ? 0 : pointsToPixels(view.rowHeights[index])
    ),
    lefts: runningSum(columnCount, (index) =>
      hiddenColumns.has(index) ? 0 : charactersToPixels(view.columnWidths[index])
    ),
    frozenRowCount: view.frozenRowCount,
    merges: view.merges,
  };
}

/** Says whether there can be such a cell. */
export function isInSheet(rowIndex: number, columnIndex: number): boolean {
  return rowIndex < MAX_ROWS && columnIndex < MAX_COLUMNS;
}

/** Finds the lines that lie between two positions, by halving; `edges` as in a layout. */
export function linesBetween(edges: readonly number[], from: number, to: number): LineSpan {
  const lineCount = edges.length - 1;
  return {
    first: Math.min(lineAt(edges, from), lineCount - 1),
    last: Math.min(lineAt(edges, to), lineCount - 1),
  };
}

/** Widens a span of rows upwards, so that merged cells that begin above it are drawn. */
export function withMergesFromAbove({ first, last }: LineSpan, layout: SheetLayout): LineSpan {
  const starts = layout.merges
    .filter((merge) => merge.firstRowIndex < first && merge.lastRowIndex >= first)
    .map((merge) => merge.firstRowIndex);
  return { first: Math.min(first, ...starts), last };
}

/** Finds the merged range that covers a cell. */
export function mergeAt(
  layout: Pick<SheetLayout, "merges">,
  rowIndex: number,
  columnIndex: number
): CellRange | undefined {
  return layout.merges.find(
    (merge) =>
      merge.firstRowIndex <= rowIndex &&
      rowIndex <= merge.lastRowIndex &&
      merge.firstColumnIndex <= columnIndex &&
      columnIndex <= merge.lastColumnIndex
  );
}

/** Says whether a cell lies under a merged one, which holds its text once, in its first cell. */
export function isCovered(
  layout: Pick<SheetLayout, "merges">,
  rowIndex: number,
  columnIndex: number
): boolean {
  const merge = mergeAt(layout, rowIndex, columnIndex);
  return (
    merge !== undefined &&
    (merge.firstRowIndex !== rowIndex || merge.firstColumnIndex !== columnIndex)
  );
}

/** Lists the lines of a run that are not hidden; `edges` as in a layout. */
export function shownLines(
  edges: readonly number[],
  first: number,
  last: number
): readonly number[] {
  const lines: number[] = [];
  for (let line = first; line <= last; line++) if (!isHidden(line, edges)) lines.push(line);
  return lines;
}

/** Says whether a line of the sheet has no extent; `edges` as in a layout. */
export function isHidden(line: number, edges: readonly number[]): boolean {
  return line >= 0 && line < edges.length - 1 && edges[line] === edges[line + 1];
}

/** Size of a run of lines in pixels. */
export function extentOf(edges: readonly number[], first: number, last: number): number {
  return (edges[last + 1] ?? 0) - (edges[first] ?? 0);
}

function lineAt(edges: readonly number[], position: number): number {
  let low = 0;
  let high = edges.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((edges[middle] ?? 0) <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}

function runningSum(count: number, sizeOf: (index: number) => number): readonly number[] {
  const edges = [0];
  for (let index = 0; index < count; index++) edges.push((edges[index] ?? 0) + sizeOf(index));
  return edges;
}

function pointsToPixels(points: number | undefined): number {
  return points === undefined ? SPARE_ROW_HEIGHT : Math.round((points * 4) / 3);
}

/** A character of the default font is 7 pixels wide, and a column has 5 pixels of padding (ECMA-376 Part 1, 18.3.1.13). */
function charactersToPixels(characters: number | undefined): number {
  return characters === undefined ? SPARE_COLUMN_WIDTH : Math.round(characters * 7 + 5);
}

/** The width of a column, in characters of the default font, that is so many pixels wide on the screen. */
export function pixelsToCharacters(pixels: number): number {
  return Math.min(WIDEST_COLUMN, Math.max(1, Math.round(((pixels - 5) / 7) * 100) / 100));
}

/** The height of a row, in points, that is so many pixels high on the screen. */
export function pixelsToPoints(pixels: number): number {
  return Math.min(TALLEST_ROW, Math.max(LOWEST_ROW, Math.round(pixels * 3) / 4));
}
