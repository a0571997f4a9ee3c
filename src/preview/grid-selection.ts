import { parseAddress, type CellRange } from "../core/grid/address";
import { mergeAt, type SheetLayout } from "./sheet-layout";

/** A cell by its 0-based position. */
export interface CellPosition {
  readonly rowIndex: number;
  readonly columnIndex: number;
}

/** A selected range: where it began and where it now ends. */
export interface GridSelection {
  readonly anchor: CellPosition;
  readonly focus: CellPosition;
}

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

/** The range of a selection, grown over the merged cells that it touches. */
export function rangeOfSelection({ anchor, focus }: GridSelection, layout: SheetLayout): CellRange {
  let range: CellRange = {
    firstRowIndex: Math.min(anchor.rowIndex, focus.rowIndex),
    firstColumnIndex: Math.min(anchor.columnIndex, focus.columnIndex),
    lastRowIndex: Math.max(anchor.rowIndex, focus.rowIndex),
    lastColumnIndex: Math.max(anchor.columnIndex, focus.columnIndex),
  };
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
  const focus = isExtending ? target : masterOf(target, layout);
  return isExtending ? { anchor: selection.anchor, focus } : { anchor: focus, focus };
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

function isHidden(line: number, edges: readonly number[]): boolean {
  return line >= 0 && line < edges.length - 1 && edges[line] === edges[line + 1];
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
