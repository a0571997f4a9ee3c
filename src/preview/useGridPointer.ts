import { useRef, type PointerEvent, type MouseEvent } from "react";
import type { CellRange } from "../core/grid/address";
import { selectLines, type LineAxis } from "./grid-selection";
import { extentOf, pixelsToCharacters, pixelsToPoints } from "./sheet-layout";
import type { GridState } from "./useGridState";

/** What the grid's element listens to. */
export interface GridPointer {
  readonly onPointerDown: (event: PointerEvent) => void;
  readonly onPointerMove: (event: PointerEvent) => void;
  readonly onPointerUp: () => void;
  readonly onDoubleClick: (event: MouseEvent) => void;
}

/** What takes the size that a line is dragged to. */
export interface LineResize {
  /** In characters of the default font. */
  readonly onColumnWidth: (columnIndex: number, width: number) => void;
  /** In points. */
  readonly onRowHeight: (rowIndex: number, height: number) => void;
}

/** The line whose edge is dragged, and where it begins on the screen. */
interface Drag {
  readonly axis: LineAxis;
  readonly index: number;
  readonly start: number;
}

/** Selects cells, rows and columns by pointer and drags their edges; a double click edits. */
export function useGridPointer(grid: GridState, resize: LineResize): GridPointer {
  const { view } = grid;
  const drag = useRef<Drag | null>(null);
  return {
    onPointerDown: (event) => {
      if (event.button !== 0 || event.target instanceof HTMLTextAreaElement) return;
      drag.current = dragFrom(event, grid);
      if (drag.current !== null) return event.preventDefault();
      const place = placeUnder(event.target);
      if (place === null) return;
      // The field keeps the focus; the press must not hand it to the page.
      event.preventDefault();
      const { rowIndex, columnIndex } = place;
      if (rowIndex !== null && columnIndex !== null)
        grid.point({ rowIndex, columnIndex }, event.shiftKey);
      else grid.selectLines(selectLines(...linesUnder(place), view));
      grid.field.current?.focus({ preventScroll: true });
    },
    onPointerMove: (event) => {
      if ((event.buttons & 1) === 0) drag.current = null;
      if (drag.current !== null) return dragTo(event, drag.current, resize);
      if ((event.buttons & 1) === 0 || event.pointerType === "touch") return;
      const place = placeUnder(event.target);
      if (place?.rowIndex != null && place.columnIndex !== null)
        grid.point({ rowIndex: place.rowIndex, columnIndex: place.columnIndex }, true);
    },
    onPointerUp: () => {
      drag.current = null;
    },
    onDoubleClick: (event) => {
      const place = placeUnder(event.target);
      if (place?.rowIndex != null && place.columnIndex !== null) grid.startEditing();
    },
  };
}

function dragFrom(event: PointerEvent, { layout }: GridState): Drag | null {
  const { target, clientX, clientY, pointerId } = event;
  const edge = target instanceof HTMLElement ? target.dataset : {};
  const line = edge.columnEdge ?? edge.rowEdge;
  if (line === undefined) return null;
  // The edge follows the pointer beyond the grid, too; jsdom cannot hold one.
  if (target instanceof HTMLElement) target.setPointerCapture?.(pointerId);
  const index = Number(line);
  return edge.columnEdge === undefined
    ? { axis: "rows", index, start: clientY - extentOf(layout.tops, index, index) }
    : { axis: "columns", index, start: clientX - extentOf(layout.lefts, index, index) };
}

function dragTo({ clientX, clientY }: PointerEvent, drag: Drag, resize: LineResize): void {
  const { axis, index, start } = drag;
  if (axis === "rows") resize.onRowHeight(index, pixelsToPoints(clientY - start));
  else resize.onColumnWidth(index, pixelsToCharacters(clientX - start));
}

interface PlaceUnder {
  readonly rowIndex: number | null;
  readonly columnIndex: number | null;
}

/** Reads which cell, row number or column letter an element belongs to. */
function placeUnder(target: EventTarget): PlaceUnder | null {
  const element = target instanceof Element ? target.closest("[data-row],[data-column]") : null;
  if (!(element instanceof HTMLElement)) return null;
  const { row, column } = element.dataset;
  return {
    rowIndex: row === undefined ? null : Number(row),
    columnIndex: column === undefined ? null : Number(column),
  };
}

function linesUnder({ rowIndex, columnIndex }: PlaceUnder): [LineAxis, CellRange] {
  return [
    rowIndex === null ? "columns" : "rows",
    {
      firstRowIndex: rowIndex ?? 0,
      lastRowIndex: rowIndex ?? 0,
      firstColumnIndex: columnIndex ?? 0,
      lastColumnIndex: columnIndex ?? 0,
    },
  ];
}
