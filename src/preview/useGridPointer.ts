import type { PointerEvent, MouseEvent } from "react";
import type { CellPosition } from "./grid-selection";
import type { GridState } from "./useGridState";

/** What the grid's element listens to. */
export interface GridPointer {
  readonly onPointerDown: (event: PointerEvent) => void;
  readonly onPointerMove: (event: PointerEvent) => void;
  readonly onDoubleClick: (event: MouseEvent) => void;
}

/** Selects cells, rows and columns by pointer; a double click edits. */
export function useGridPointer(grid: GridState): GridPointer {
  const { view } = grid;
  return {
    onPointerDown: (event) => {
      if (event.button !== 0 || event.target instanceof HTMLTextAreaElement) return;
      const place = placeUnder(event.target);
      if (place === null) return;
      // The field keeps the focus; the press must not hand it to the page.
      event.preventDefault();
      const { rowIndex, columnIndex } = place;
      if (rowIndex !== null && columnIndex !== null)
        grid.point({ rowIndex, columnIndex }, event.shiftKey);
      else grid.selectLines(lineSelection(rowIndex, columnIndex, view));
      grid.field.current?.focus({ preventScroll: true });
    },
    onPointerMove: (event) => {
      if ((event.buttons & 1) === 0 || event.pointerType === "touch") return;
      const place = placeUnder(event.target);
      if (place?.rowIndex != null && place.columnIndex !== null)
        grid.point({ rowIndex: place.rowIndex, columnIndex: place.columnIndex }, true);
    },
    onDoubleClick: (event) => {
      const place = placeUnder(event.target);
      if (place?.rowIndex != null && place.columnIndex !== null) grid.startEditing();
    },
  };
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

function lineSelection(
  rowIndex: number | null,
  columnIndex: number | null,
  view: GridState["view"]
): { anchor: CellPosition; focus: CellPosition } {
  return {
    anchor: { rowIndex: rowIndex ?? 0, columnIndex: columnIndex ?? 0 },
    focus: {
      rowIndex: rowIndex ?? Math.max(0, view.rowCount - 1),
      columnIndex: columnIndex ?? Math.max(0, view.columnCount - 1),
    },
  };
}
