import { useCallback, useMemo, useRef } from "react";
import { cellAddress, rangeAddress, type CellRange } from "../core/grid/address";
import type { CellPosition, CellSnapshot } from "../host/file/cell-snapshot";
import type { FileHost } from "../host/file/file-host";
import type { SheetView } from "../host/file/sheet-view";
import { enteredValue } from "./entered-value";
import { isCovered, isInSheet } from "./sheet-layout";

/** Why cells were left as they were. */
export type EditRefusal = "beyond" | "locked" | "merged";

/** Ways in which a person changes cells by hand. */
export interface CellEdits {
  /** Enters rows of text from a cell on, to the right and downwards. */
  readonly enter: (
    sheet: string,
    at: CellPosition,
    rows: readonly (readonly string[])[]
  ) => Promise<void>;
  readonly clear: (sheet: string, range: CellRange) => Promise<void>;
  readonly undo: () => Promise<void>;
  readonly redo: () => Promise<void>;
}

/** What the screen is told. */
export interface EditListener {
  readonly onRefused: (refusal: EditRefusal) => void;
  /** A change was taken back or made again, there. */
  readonly onShow: (sheet: string, address: string) => void;
}

interface Change {
  readonly range: CellRange;
  readonly before: CellSnapshot;
  readonly after: CellSnapshot;
}

interface Entry extends CellPosition {
  readonly text: string;
}

const UNDO_DEPTH = 100;

/**
 * Changes cells through the host and remembers what was there before, formulas and formats
 * included, whatever sheet it was on. Where one of the cells must not be changed, none is.
 */
export function useCellEdits(host: FileHost, { onRefused, onShow }: EditListener): CellEdits {
  const done = useRef<readonly Change[]>([]);
  const undone = useRef<readonly Change[]>([]);
  const apply = useCallback(
    async (sheet: string, entriesOf: (view: SheetView) => readonly Entry[]) => {
      if (host.view(sheet) === null) await host.begin(sheet);
      const view = host.view(sheet);
      if (view === null) return;
      const asked = entriesOf(view);
      const entries = asked.filter(
        ({ text, rowIndex, columnIndex }) => text !== "" || !isCovered(view, rowIndex, columnIndex)
      );
      const [first] = entries;
      if (first === undefined) return;
      const refusal = refusalOf(view, entries);
      if (refusal !== null) return onRefused(refusal);
      const before = host.snapshot(sheet, entries);
      await host.editCells(
        entries.map(({ rowIndex, columnIndex, text }) => ({
          sheet,
          address: cellAddress(rowIndex, columnIndex),
          value: enteredValue(text, view.cell(rowIndex, columnIndex)?.isPercent === true),
        }))
      );
      await host.fitRows(sheet, entries);
      const after = host.snapshot(sheet, entries);
      done.current = [
        ...done.current.slice(1 - UNDO_DEPTH),
        { range: rangeOf(entries), before, after },
      ];
      undone.current = [];
    },
    [host, onRefused]
  );
  const step = useCallback(
    async (from: typeof done, to: typeof undone, side: "before" | "after") => {
      for (let change = from.current.at(-1); change !== undefined; change = from.current.at(-1)) {
        from.current = from.current.slice(0, -1);
        const sheet = await host.restore(change[side]);
        // A sheet that was written anew has nothing of the change left to take back.
        if (sheet === null) continue;
        to.current = [...to.current, change];
        return onShow(sheet, rangeAddress(change.range));
      }
    },
    [host, onShow]
  );
  return useMemo(
    () => ({
      enter: (sheet, at, rows) => apply(sheet, (view) => entriesAt(view, at, rows)),
      clear: (sheet, range) => apply(sheet, (view) => cellsOf(view, range)),
      undo: () => step(done, undone, "before"),
      redo: () => step(undone, done, "after"),
    }),
    [apply, step]
  );
}

/** Cells without a format of their own are locked too (ECMA-376 Part 1, 18.8.33). */
function refusalOf(view: SheetView, entries: readonly Entry[]): EditRefusal | null {
  if (entries.some(({ rowIndex, columnIndex }) => !isInSheet(rowIndex, columnIndex)))
    return "beyond";
  const isLocked = ({ rowIndex, columnIndex }: Entry): boolean =>
    view.isProtected && view.cell(rowIndex, columnIndex)?.isLocked !== false;
  if (entries.some(isLocked)) return "locked";
  const covers = entries.some(({ rowIndex, columnIndex }) =>
    isCovered(view, rowIndex, columnIndex)
  );
  return covers ? "merged" : null;
}

/** The most cells that a row has; a sheet of rows is more than a call takes as arguments. */
export function widthOf(rows: readonly (readonly string[])[]): number {
  return rows.reduce((width, row) => Math.max(width, row.length), 0);
}

/** Rows of texts from a cell on, over hidden lines: what is not seen is not changed by hand. */
function entriesAt(
  view: SheetView,
  at: CellPosition,
  rows: readonly (readonly string[])[]
): readonly Entry[] {
  const width = widthOf(rows);
  const rowIndexes = linesFrom(at.rowIndex, rows.length, view.hiddenRows);
  const columnIndexes = linesFrom(at.columnIndex, width, view.hiddenColumns);
  return rows.flatMap((row, down) =>
    row.map((text, right) => ({
      rowIndex: rowIndexes[down] ?? at.rowIndex,
      columnIndex: columnIndexes[right] ?? at.columnIndex,
      text,
    }))
  );
}

function linesFrom(first: number, count: number, hidden: readonly number[]): readonly number[] {
  const lines: number[] = [];
  for (let line = first; lines.length < count; line++) if (!hidden.includes(line)) lines.push(line);
  return lines;
}

function cellsOf(view: SheetView, range: CellRange): readonly Entry[] {
  const entries: Entry[] = [];
  for (let rowIndex = range.firstRowIndex; rowIndex <= range.lastRowIndex; rowIndex++) {
    if (view.hiddenRows.includes(rowIndex)) continue;
    for (let column = range.firstColumnIndex; column <= range.lastColumnIndex; column++)
      if (!view.hiddenColumns.includes(column))
        entries.push({ rowIndex, columnIndex: column, text: "" });
  }
  return entries;
}

/** Entries come row by row, each row from the left. */
function rangeOf(entries: readonly CellPosition[]): CellRange {
  const [first] = entries;
  const last = entries.at(-1);
  return {
    firstRowIndex: first?.rowIndex ?? 0,
    firstColumnIndex: first?.columnIndex ?? 0,
    lastRowIndex: last?.rowIndex ?? 0,
    lastColumnIndex: last?.columnIndex ?? 0,
  };
}
