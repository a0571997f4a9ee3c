import { parseAddress, type CellRange } from "../core/grid/address";
import { isHidden, mergeAt, type SheetLayout } from "./sheet-layout";

/** A cell by its 0-based position. */
export interface CellPosition {
  readonly rowIndex: number;
  readonly columnIndex: number;
}

/** A selected range: where it began and where it now ends. */
export interface GridSelection {
  readonly anchor: CellPosition;
  readonly focus: CellPosition;
  /** Whole rows or columns, or all of the sheet; absent where cells are selected, be they all of a row. */
  readonly lines?: LineAxis | "all";
}

/** Which lines of a sheet are meant. */
export type LineAxis = "rows" | "columns";

/** A step of the selection. */
export interface Step {
  readonly rows: number;
  readonly columns: number;
}

/** Selects one cell. */
export function selectCell(rowIndex: number, columnIndex: number): GridSelection {
  const cell = { rowIndex, columnIndex };
  return { anchor: cell, focus: cell };
}

/** Selects an A1 address; A1 where it cannot be read. */
export function selectAddress(address: string): GridSelection {
  const range = parseAddress(address);
  if (range === null) return selectCell(0, 0);
  return {
    anchor: { rowIndex: range.firstRowIndex, columnIndex: range.firstColumnIndex },
    focus: { rowIndex: range.lastRowIndex, columnIndex: range.lastColumnIndex },
  };
}

/** Brings a selection out of hidden rows and columns, to the nearest that are shown: where nothing is seen nothing is typed. */
export function shownSelection(
  selection: GridSelection,
  { tops, lefts }: SheetLayout
): GridSelection {
  const shown = ({ rowIndex, columnIndex }: CellPosition): CellPosition => ({
    rowIndex: shownLine(rowIndex, tops),
    columnIndex: shownLine(columnIndex, lefts),
  });
  return { ...selection, anchor: shown(selection.anchor), focus: shown(selection.focus) };
}

/** Selects a range of rows or of columns over all that is written in them. */
export function selectLines(
  axis: LineAxis,
  range: CellRange,
  written: { readonly rowCount: number; readonly columnCount: number }
): GridSelection {
  const isRows = axis === "rows";
  return {
    anchor: {
      rowIndex: isRows ? range.firstRowIndex : 0,
      columnIndex: isRows ? 0 : range.firstColumnIndex,
    },
    focus: {
      rowIndex: isRows ? range.lastRowIndex : Math.max(0, written.rowCount - 1),
      columnIndex: isRows ? Math.max(0, written.columnCount - 1) : range.lastColumnIndex,
    },
    lines: axis,
  };
}

/** Says whether whole rows, or whole columns, are selected. */
export function isWholeLines(axis: LineAxis, { lines }: GridSelection): boolean {
  return lines === axis || lines === "all";
}

/** The range between the ends of a selection, whatever merged cells it cuts. */
export function rangeBetween({ anchor, focus }: GridSelection): CellRange {
  return {
    firstRowIndex: Math.min(anchor.rowIndex, focus.rowIndex),
    firstColumnIndex: Math.min(anchor.columnIndex, focus.columnIndex),
    lastRowIndex: Math.max(anchor.rowIndex, focus.rowIndex),
    lastColumnIndex: Math.max(anchor.columnIndex, focus.columnIndex),
  };
}

/** The range of a selection, grown over the merged cells that it touches. */
export function rangeOfSelection(selection: GridSelection, layout: SheetLayout): CellRange {
  let range = rangeBetween(selection);
  for (;;) {
    const grown = layout.merges.filter((merge) => touches(merge, range)).reduce(union, range);
    if (isSameRange(grown, range)) return range;
    range = grown;
  }
}

/** Moves a selection by steps, over merged cells and hidden lines, within the sheet; extending keeps its anchor. */
export function moveSelection(
  selection: GridSelection,
  step: Step,
  layout: SheetLayout,
  isExtending: boolean
): GridSelection {
  const from = isExtending ? selection.focus : selection.anchor;
  const merge = mergeAt(layout, from.rowIndex, from.columnIndex);
  const start = {
    rowIndex: step.rows > 0 ? (merge?.lastRowIndex ?? from.rowIndex) : from.rowIndex,
    columnIndex: step.columns > 0 ? (merge?.lastColumnIndex ?? from.columnIndex) : from.columnIndex,
  };
  const target = {
    rowIndex: moveLine(start.rowIndex, step.rows, layout.tops),
    columnIndex: moveLine(start.columnIndex, step.columns, layout.lefts),
  };
  if (isExtending) return extendTo(selection, target);
  const focus = masterOf(target, layout);
  return { anchor: focus, focus };
}

/** Lets a selection end elsewhere; whole lines stay whole while only more or fewer of them are meant. */
export function extendTo({ anchor, focus, lines }: GridSelection, to: CellPosition): GridSelection {
  const isAlong =
    (lines === "rows" && to.columnIndex === focus.columnIndex) ||
    (lines === "columns" && to.rowIndex === focus.rowIndex);
  return isAlong ? { anchor, focus: to, lines } : { anchor, focus: to };
}

/** The cell that stands for a position: the first of its merged range, or itself. */
export function masterOf(cell: CellPosition, layout: SheetLayout): CellPosition {
  const merge = mergeAt(layout, cell.rowIndex, cell.columnIndex);
  if (merge === undefined) return cell;
  return { rowIndex: merge.firstRowIndex, columnIndex: merge.firstColumnIndex };
}

/** Says whether a range holds a cell. */
export function holds(range: CellRange, rowIndex: number, columnIndex: number): boolean {
  return (
    range.firstRowIndex <= rowIndex &&
    rowIndex <= range.lastRowIndex &&
    range.firstColumnIndex <= columnIndex &&
    columnIndex <= range.lastColumnIndex
  );
}

/** Moves along lines by steps, passing over those without extent. */
function moveLine(from: number, steps: number, edges: readonly number[]): number {
  const direction = Math.sign(steps);
  let line = from;
  for (let left = Math.abs(steps); left > 0; left--) {
    let next = line + direction;
    while (isHidden(next, edges)) next += direction;
    if (next < 0 || next >= edges.length - 1) break;
    line = next;
  }
  return line;
}

/** The nearest line that is shown, before a hidden one where there is any. */
function shownLine(line: number, edges: readonly number[]): number {
  let before = line;
  while (isHidden(before, edges)) before--;
  if (before >= 0) return before;
  let after = line;
  while (isHidden(after, edges)) after++;
  return after < edges.length - 1 ? after : line;
}

function touches(merge: CellRange, range: CellRange): boolean {
  return (
    merge.firstRowIndex <= range.lastRowIndex &&
    merge.lastRowIndex >= range.firstRowIndex &&
    merge.firstColumnIndex <= range.lastColumnIndex &&
    merge.lastColumnIndex >= range.firstColumnIndex
  );
}

function union(a: CellRange, b: CellRange): CellRange {
  return {
    firstRowIndex: Math.min(a.firstRowIndex, b.firstRowIndex),
    firstColumnIndex: Math.min(a.firstColumnIndex, b.firstColumnIndex),
    lastRowIndex: Math.max(a.lastRowIndex, b.lastRowIndex),
    lastColumnIndex: Math.max(a.lastColumnIndex, b.lastColumnIndex),
  };
}

function isSameRange(a: CellRange, b: CellRange): boolean {
  return (
    a.firstRowIndex === b.firstRowIndex &&
    a.firstColumnIndex === b.firstColumnIndex &&
    a.lastRowIndex === b.lastRowIndex &&
    a.lastColumnIndex === b.lastColumnIndex
  );
}
