import { useRef, useState, type RefObject } from "react";
import type { CellRange } from "../core/grid/address";
import type { CellView, SheetView } from "../host/file/sheet-view";
import type { GridCommand } from "./grid-keys";
import {
  extendTo,
  masterOf,
  moveSelection,
  rangeBetween,
  rangeOfSelection,
  selectCell,
  selectLines,
  shownSelection,
  type CellPosition,
  type GridSelection,
  type Step,
} from "./grid-selection";
import type { SheetLayout } from "./sheet-layout";
import { jumpTarget } from "./jump";
import type { CellEdits } from "./useCellEdits";

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
  readonly enter: (rows: readonly (readonly string[])[]) => void;
  readonly clear: () => void;
  readonly setText: (text: string | null) => void;
  readonly startEditing: () => void;
  readonly commit: (step: Step) => void;
  readonly command: (command: GridCommand) => boolean;
  readonly point: (cell: CellPosition, isExtending: boolean) => void;
  readonly selectLines: (selection: GridSelection) => void;
}

interface GridInput {
  readonly sheet: string;
  readonly edits: CellEdits;
  readonly view: SheetView;
  readonly layout: SheetLayout;
  readonly selection: GridSelection;
  readonly onSelection: (selection: GridSelection) => void;
}

/** Moves the selection and edits cells as spreadsheet programs do. */
export function useGridState(input: GridInput): GridState {
  const { sheet, edits, view, layout, onSelection } = input;
  const selection = shownSelection(input.selection, layout);
  const [text, setText] = useState<string | null>(null);
  const [isReleased, setIsReleased] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const active = masterOf(selection.anchor, layout);
  const activeView = view.cell(active.rowIndex, active.columnIndex);
  const range = rangeOfSelection(selection, layout);
  const select = (next: GridSelection): void => {
    setIsReleased(false);
    onSelection(next);
  };
  const enter = (rows: readonly (readonly string[])[]): void =>
    void edits.enter(sheet, active, rows);
  const clear = (): void => void edits.clear(sheet, range);
  const commit = (step: Step): void => {
    if (text !== null && text !== (activeView?.text ?? "")) enter([[text]]);
    setText(null);
    if (step.rows !== 0 || step.columns !== 0)
      select(moveSelection(selectCell(active.rowIndex, active.columnIndex), step, layout, false));
  };
  const command = (asked: GridCommand): boolean => {
    // Esc hands the next Tab to the page, so that the keyboard is never caught in the grid.
    if (asked.kind === "move" && asked.isTab === true && isReleased) return false;
    if (asked.kind === "release") setIsReleased(true);
    else if (asked.kind === "edit") setText(activeView?.text ?? "");
    else if (asked.kind === "clear") clear();
    else if (asked.kind === "undo") void edits.undo();
    else if (asked.kind === "redo") void edits.redo();
    else if (asked.kind === "go-to")
      document.querySelector<HTMLElement>("[data-name-box]")?.focus();
    else select(selectionAfter(asked, { selection, layout, view }));
    return true;
  };
  return {
    ...{ view, layout, range, active, activeView, text, field, enter, clear },
    ...{ setText, commit, command },
    startEditing: () => setText(activeView?.text ?? ""),
    point: (cell, isExtending) => {
      if (text !== null) commit({ rows: 0, columns: 0 });
      if (isExtending && isSameCell(cell, selection.focus)) return;
      select(
        isExtending
          ? extendTo(selection, cell)
          : selectCell(masterOf(cell, layout).rowIndex, masterOf(cell, layout).columnIndex)
      );
    },
    selectLines: select,
  };
}

function isSameCell(a: CellPosition, b: CellPosition): boolean {
  return a.rowIndex === b.rowIndex && a.columnIndex === b.columnIndex;
}

type SelectingCommand = Extract<
  GridCommand,
  { kind: "move" | "jump" | "home" | "end" | "select-all" | "select-lines" }
>;

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
    case "jump": {
      const focus = jumpTarget(
        asked.isExtending ? selection.focus : selection.anchor,
        asked.direction,
        view,
        layout
      );
      if (asked.isExtending) return extendTo(selection, focus);
      const master = masterOf(focus, layout);
      return selectCell(master.rowIndex, master.columnIndex);
    }
    case "select-all":
      return {
        anchor: { rowIndex: 0, columnIndex: 0 },
        focus: { rowIndex: lastRow, columnIndex: lastColumn },
        lines: "all",
      };
    case "select-lines":
      return selectLines(asked.axis, rangeBetween(selection), view);
    case "home":
    case "end": {
      const isHome = asked.kind === "home";
      const focus = {
        rowIndex: asked.isWholeSheet ? (isHome ? 0 : lastRow) : selection.focus.rowIndex,
        columnIndex: isHome ? 0 : lastColumn,
      };
      return asked.isExtending ? extendTo(selection, focus) : { anchor: focus, focus };
    }
  }
}
