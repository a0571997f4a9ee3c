import type { SheetView } from "../host/file/sheet-view";
import type { CellPosition } from "./grid-selection";
import { isHidden, type SheetLayout } from "./sheet-layout";

/** One of the four ways from a cell. */
export interface Direction {
  readonly rows: -1 | 0 | 1;
  readonly columns: -1 | 0 | 1;
}

/** Goes from a cell to the end of what is written, or on to where the next begins, as Ctrl with an arrow does. */
export function jumpTarget(
  from: CellPosition,
  direction: Direction,
  view: SheetView,
  layout: SheetLayout
): CellPosition {
  const isWritten = (at: CellPosition): boolean =>
    (view.cell(at.rowIndex, at.columnIndex)?.text ?? "") !== "";
  const next = (at: CellPosition): CellPosition | null => neighbour(at, direction, layout);
  let at = next(from);
  if (at === null) return from;
  if (isWritten(from) && isWritten(at)) {
    for (let beyond = next(at); beyond !== null && isWritten(beyond); beyond = next(at))
      at = beyond;
    return at;
  }
  while (!isWritten(at)) {
    const beyond = next(at);
    if (beyond === null) return at;
    at = beyond;
  }
  return at;
}

/** The next cell that is not hidden; `null` at the edge of the sheet. */
function neighbour(
  { rowIndex, columnIndex }: CellPosition,
  { rows, columns }: Direction,
  layout: SheetLayout
): CellPosition | null {
  const edges = rows === 0 ? layout.lefts : layout.tops;
  const step = rows + columns;
  let line = (rows === 0 ? columnIndex : rowIndex) + step;
  while (isHidden(line, edges)) line += step;
  if (line < 0 || line >= edges.length - 1) return null;
  return rows === 0 ? { rowIndex, columnIndex: line } : { rowIndex: line, columnIndex };
}
