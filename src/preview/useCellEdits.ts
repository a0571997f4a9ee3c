import { useCallback, useMemo, useRef } from "react";
import { cellAddress, rangeAddress, type CellRange } from "../core/grid/address";
import type { CellPosition, CellSnapshot } from "../host/file/cell-snapshot";
import type { FileHost } from "../host/file/file-host";
import type { SheetView } from "../host/file/sheet-view";
import { enteredValue } from "./entered-value";

/** Why cells were left as they were. */
export type EditRefusal = "locked" | "merged";

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
    async (sheet: string, asked: readonly Entry[]) => {
      const view = host.view(sheet);
      if (view === null) return;
      const entries = asked.filter(({ text, ...at }) => text !== "" || !isCovered(view, at));
      const [first] = entries;
      if (first === undefined) return;
      const refusal = refusalOf(view, entries);
      if (refusal !== null) return onRefused(refusal);
      const before = host.snapshot(sheet, entries);
      await host.editCells(
        entries.map(({ rowIndex, columnIndex, text }) => ({
          sheet,
          address: cellAddress(rowIndex, columnIndex),
          value: enteredValue(text, view.cell(rowIndex, columnIndex)?.text ?? ""),
        }))
      );
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
      enter: (sheet, at, rows) => apply(sheet, entriesAt(at, rows)),
      clear: (sheet, range) => apply(sheet, cellsOf(range)),
      undo: () => step(done, undone, "before"),
      redo: () => step(undone, done, "after"),
    }),
    [apply, step]
  );
}

/** Cells without a format of their own are locked too (ECMA-376 Part 1, 18.8.33). */
function refusalOf(view: SheetView, entries: readonly Entry[]): EditRefusal | null {
  const isLocked = ({ rowIndex, columnIndex }: Entry): boolean =>
    view.isProtected && view.cell(rowIndex, columnIndex)?.isLocked !== false;
  if (entries.some(isLocked)) return "locked";
  return entries.some((entry) => isCovered(view, entry)) ? "merged" : null;
}

/** Says whether a cell lies under a merged one, where nothing can stand. */
function isCovered(view: SheetView, { rowIndex, columnIndex }: CellPosition): boolean {
  return view.merges.some(
    (merge) =>
      merge.firstRowIndex <= rowIndex &&
      rowIndex <= merge.lastRowIndex &&
      merge.firstColumnIndex <= columnIndex &&
      columnIndex <= merge.lastColumnIndex &&
      (merge.firstRowIndex !== rowIndex || merge.firstColumnIndex !== columnIndex)
  );
}

function entriesAt(at: CellPosition, rows: readonly (readonly string[])[]): readonly Entry[] {
  return rows.flatMap((row, down) =>
    row.map((text, right) => ({
      rowIndex: at.rowIndex + down,
      columnIndex: at.columnIndex + right,
      text,
    }))
  );
}

function cellsOf(range: CellRange): readonly Entry[] {
  const height = range.lastRowIndex - range.firstRowIndex + 1;
  const width = range.lastColumnIndex - range.firstColumnIndex + 1;
  const row = Array.from({ length: width }, () => "");
  const at = { rowIndex: range.firstRowIndex, columnIndex: range.firstColumnIndex };
  return entriesAt(
    at,
    Array.from({ length: height }, () => row)
  );
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
