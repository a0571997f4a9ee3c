import type { CellRange } from "../core/grid/address";
import type { LineAxis, Step } from "./grid-selection";
import type { Direction } from "./jump";

/** What a key asks of the grid. */
export type GridCommand =
  | {
      readonly kind: "move";
      readonly step: Step;
      readonly isExtending: boolean;
      /** The key was Tab, which the page may want for itself. */
      readonly isTab?: true;
    }
  | { readonly kind: "jump"; readonly direction: Direction; readonly isExtending: boolean }
  | { readonly kind: "home"; readonly isWholeSheet: boolean; readonly isExtending: boolean }
  | { readonly kind: "end"; readonly isWholeSheet: boolean; readonly isExtending: boolean }
  | { readonly kind: "edit" }
  | { readonly kind: "clear" }
  | { readonly kind: "undo" }
  | { readonly kind: "redo" }
  | { readonly kind: "go-to" }
  | { readonly kind: "select-all" }
  | { readonly kind: "select-lines"; readonly axis: LineAxis }
  | { readonly kind: "release" };

/** A key press, as far as the grid looks at it. */
export interface KeyPress {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

const arrows: { readonly [key: string]: Direction } = {
  ArrowUp: { rows: -1, columns: 0 },
  ArrowDown: { rows: 1, columns: 0 },
  ArrowLeft: { rows: 0, columns: -1 },
  ArrowRight: { rows: 0, columns: 1 },
};

/** Reads a key press as a command, as spreadsheet programs do; `null` for keys that are not the grid's. */
export function gridCommand(press: KeyPress, pageRows: number): GridCommand | null {
  const { key, shiftKey } = press;
  const isControl = press.ctrlKey || press.metaKey;
  const arrow = arrows[key];
  if (arrow !== undefined)
    return isControl
      ? { kind: "jump", direction: arrow, isExtending: shiftKey }
      : { kind: "move", step: arrow, isExtending: shiftKey };
  if (isControl) return controlCommand(key, shiftKey);
  const down = (rows: number, isExtending = false): GridCommand => ({
    kind: "move",
    step: { rows, columns: 0 },
    isExtending,
  });
  switch (key) {
    case "Enter":
      return down(shiftKey ? -1 : 1);
    case "Tab":
      return {
        kind: "move",
        step: { rows: 0, columns: shiftKey ? -1 : 1 },
        isExtending: false,
        isTab: true,
      };
    case "PageDown":
      return down(pageRows, shiftKey);
    case "PageUp":
      return down(-pageRows, shiftKey);
    case "Home":
      return { kind: "home", isWholeSheet: false, isExtending: shiftKey };
    case "End":
      return { kind: "end", isWholeSheet: false, isExtending: shiftKey };
    case " ":
      return shiftKey ? { kind: "select-lines", axis: "rows" } : null;
    case "F2":
      return { kind: "edit" };
    case "Delete":
    case "Backspace":
      return { kind: "clear" };
    case "Escape":
      return { kind: "release" };
    default:
      return null;
  }
}

/** Says whether a range is one cell. */
export function isOneCell(range: CellRange): boolean {
  return (
    range.firstRowIndex === range.lastRowIndex && range.firstColumnIndex === range.lastColumnIndex
  );
}

function controlCommand(key: string, isExtending: boolean): GridCommand | null {
  switch (key) {
    case "Home":
      return { kind: "home", isWholeSheet: true, isExtending };
    case "End":
      return { kind: "end", isWholeSheet: true, isExtending };
    case "a":
      return { kind: "select-all" };
    case " ":
      return { kind: "select-lines", axis: "columns" };
    case "z":
    case "Z":
      return { kind: isExtending ? "redo" : "undo" };
    // Only what is in sight is drawn: the page's own search would not find the rest.
    case "f":
    case "g":
      return { kind: "go-to" };
    case "y":
      return { kind: "redo" };
    default:
      return null;
  }
}
