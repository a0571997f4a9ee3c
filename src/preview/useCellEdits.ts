import { useCallback, useRef } from "react";
import { cellAddress, type CellRange } from "../core/grid/address";
import type { FileHost } from "../host/file/file-host";
import type { CellEdit } from "../host/workbook-host";
import { enteredValue } from "./entered-value";
import type { CellPosition } from "./grid-selection";

/** Ways in which a person changes cells by hand. */
export interface CellEdits {
  /** Enters rows of text from a cell on, to the right and downwards. */
  readonly enter: (at: CellPosition, rows: readonly (readonly string[])[]) => void;
  readonly clear: (range: CellRange) => void;
  readonly undo: () => void;
}

const UNDO_DEPTH = 100;

/**
 * Changes cells of one sheet through the host, and remembers what was there before. Where one of
 * them is locked nothing is changed and `onLocked` is told.
 */
export function useCellEdits(host: FileHost, sheet: string, onLocked: () => void): CellEdits {
  const journal = useRef<(readonly CellEdit[])[]>([]);
  const apply = useCallback(
    (cells: readonly (CellPosition & { readonly text: string })[]) => {
      const view = host.view(sheet);
      const before: CellEdit[] = [];
      const after: CellEdit[] = [];
      for (const { rowIndex, columnIndex, text } of cells) {
        const address = cellAddress(rowIndex, columnIndex);
        const shown = view?.cell(rowIndex, columnIndex);
        // Cells without a format of their own are locked too (ECMA-376 Part 1, 18.8.33).
        if (view?.isProtected === true && shown?.isLocked !== false) return onLocked();
        before.push({ sheet, address, value: shown?.value ?? null });
        after.push({ sheet, address, value: enteredValue(text, shown?.text ?? "") });
      }
      journal.current = [...journal.current.slice(1 - UNDO_DEPTH), before];
      void host.editCells(after);
    },
    [host, sheet, onLocked]
  );
  return {
    enter: useCallback(
      (at, rows) =>
        apply(
          rows.flatMap((row, down) =>
            row.map((text, right) => ({
              rowIndex: at.rowIndex + down,
              columnIndex: at.columnIndex + right,
              text,
            }))
          )
        ),
      [apply]
    ),
    clear: useCallback((range) => apply(cellsOf(range)), [apply]),
    undo: useCallback(() => {
      const last = journal.current.at(-1);
      journal.current = journal.current.slice(0, -1);
      if (last !== undefined) void host.editCells(last);
    }, [host]),
  };
}

function cellsOf(range: CellRange): readonly (CellPosition & { readonly text: string })[] {
  const cells = [];
  for (let rowIndex = range.firstRowIndex; rowIndex <= range.lastRowIndex; rowIndex++)
    for (
      let columnIndex = range.firstColumnIndex;
      columnIndex <= range.lastColumnIndex;
      columnIndex++
    )
      cells.push({ rowIndex, columnIndex, text: "" });
  return cells;
}
