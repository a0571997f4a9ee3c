import { useMemo, useRef, useState, type RefObject } from "react";
import type { CellRange } from "../core/grid/address";
import type { FileHost } from "../host/file/file-host";
import type { CellView, SheetView } from "../host/file/sheet-view";
import type { GridCommand } from "./grid-keys";
import {
  masterOf,
  moveSelection,
  rangeOfSelection,
  selectCell,
  type CellPosition,
  type GridSelection,
  type Step,
} from "./grid-selection";
import { layOutSheet, type SheetLayout } from "./sheet-layout";
import { useCellEdits, type CellEdits } from "./useCellEdits";

/** A worksheet on the screen with what is selected and edited in it. */
export interface GridState {
  readonly view: SheetView;
  readonly layout: SheetLayout;
  readonly range: CellRange;
  readonly active: CellPosition;
  readonly activeView: CellView | null;
  /** The text that is being edited; `null` while nothing is. */
  readonly text: string | null;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly edits: CellEdits;
  readonly setText: (text: string | null) => void;
  readonly startEditing: () => void;
  readonly commit: (step: Step) => void;
  readonly command: (command: GridCommand) => boolean;
  readonly point: (cell: CellPosition, isExtending: boolean) => void;
  readonly selectLines: (selection: GridSelection) => void;
}

interface GridInput {
  readonly host: FileHost;
  readonly sheet: string;
  readonly view: SheetView;
  readonly selection: GridSelection;
  readonly onSelection: (selection: GridSelection) => void;
  /** Told when a change was refused because a cell is locked. */
  readonly onLocked: () => void;
}

/** Moves the selection and edits cells as spreadsheet programs do. */
export function useGridState(input: GridInput): GridState {
  const { host, sheet, view, selection, onSelection, onLocked } = input;
  const layout = useMemo(() => layOutSheet(view), [view]);
  const [text, setText] = useState<string | null>(null);
  const [isReleased, setIsReleased] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const edits = useCellEdits(host, sheet, onLocked);
  const active = masterOf(selection.anchor, layout);
  const activeView = view.cell(active.rowIndex, active.columnIndex);
  const range = rangeOfSelection(selection, layout);
  const select = (next: GridSelection): void => {
    setIsReleased(false);
    onSelection(next);
  };
  const commit = (step: Step): void => {
    if (text !== null && text !== (activeView?.text ?? "")) edits.enter(active, [[text]]);
    setText(null);
    if (step.rows !== 0 || step.columns !== 0)
      select(moveSelection(selectCell(active.rowIndex, active.columnIndex), step, layout, false));
  };
  const command = (asked: GridCommand): boolean => {
    // Esc hands the next Tab to the page, so that the keyboard is never caught in the grid.
    if (asked.kind === "move" && asked.isTab === true && isReleased) return false;
    if (asked.kind === "release") setIsReleased(true);
    else if (asked.kind === "edit") setText(activeView?.text ?? "");
    else if (asked.kind === "clear") edits.clear(range);
    else if (asked.kind === "undo") edits.undo();
    else select(selectionAfter(asked, { selection, layout, view }));
    return true;
  };
  return {
    ...{ view, layout, range, active, activeView, text, field, edits, setText, commit, command },
    startEditing: () => setText(activeView?.text ?? ""),
    point: (cell, isExtending) => {
      if (text !== null) commit({ rows: 0, columns: 0 });
      if (isExtending && isSameCell(cell, selection.focus)) return;
      select(
        isExtending
          ? { anchor: selection.anchor, focus: cell }
          : selectCell(masterOf(cell, layout).rowIndex, masterOf(cell, layout).columnIndex)
      );
    },
    selectLines: select,
  };
}

function isSameCell(a: CellPosition, b: CellPosition): boolean {
  return a.rowIndex === b.rowIndex && a.columnIndex === b.columnIndex;
}

type SelectingCommand = Extract<GridCommand, { kind: "move" | "home" | "end" | "select-all" }>;

interface Sheet {
  readonly selection: GridSelection;
  readonly layout: SheetLayout;
  readonly view: SheetView;
}

function selectionAfter(
  asked: SelectingCommand,
  { selection, layout, view }: Sheet
): GridSelection {
  const lastRow = Math.max(0, view.rowCount - 1);
  const lastColumn = Math.max(0, view.columnCount - 1);
  switch (asked.kind) {
    case "move":
      return moveSelection(selection, asked.step, layout, asked.isExtending);
    case "select-all":
      return {
        anchor: { rowIndex: 0, columnIndex: 0 },
        focus: { rowIndex: lastRow, columnIndex: lastColumn },
      };
    case "home":
    case "end": {
      const isHome = asked.kind === "home";
      const focus = {
        rowIndex: asked.isWholeSheet ? (isHome ? 0 : lastRow) : selection.focus.rowIndex,
        columnIndex: isHome ? 0 : lastColumn,
      };
      return { anchor: asked.isExtending ? selection.anchor : focus, focus };
    }
  }
}
