import { useRef, type PointerEvent, type MouseEvent } from "react";
import type { CellRange } from "../core/grid/address";
import { selectLines } from "./grid-selection";
import { extentOf, pixelsToCharacters } from "./sheet-layout";
import type { GridState } from "./useGridState";

/** What the grid's element listens to. */
export interface GridPointer {
  readonly onPointerDown: (event: PointerEvent) => void;
  readonly onPointerMove: (event: PointerEvent) => void;
  readonly onPointerUp: () => void;
  readonly onDoubleClick: (event: MouseEvent) => void;
}

/** The column whose edge is dragged, and where its left edge is on the screen. */
interface Drag {
  readonly columnIndex: number;
  readonly left: number;
}

/** Selects cells, rows and columns by pointer and drags the edges of columns; a double click edits. */
export function useGridPointer(
  grid: GridState,
  onColumnWidth: (columnIndex: number, width: number) => void
): GridPointer {
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
      if (drag.current !== null) {
        const { columnIndex, left } = drag.current;
        return onColumnWidth(columnIndex, pixelsToCharacters(event.clientX - left));
      }
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

function dragFrom({ target, clientX }: PointerEvent, { layout }: GridState): Drag | null {
  const edge = target instanceof HTMLElement ? target.dataset.edge : undefined;
  if (edge === undefined) return null;
  const columnIndex = Number(edge);
  return { columnIndex, left: clientX - extentOf(layout.lefts, columnIndex, columnIndex) };
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

function linesUnder({ rowIndex, columnIndex }: PlaceUnder): ["rows" | "columns", CellRange] {
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
