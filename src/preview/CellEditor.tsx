import { mergeClasses } from "@fluentui/react-components";
import {
  useLayoutEffect,
  type ClipboardEvent,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
} from "react";
import type { CellView } from "../host/file/sheet-view";
import { fontStack } from "./GridCell";
import { gridCommand, type GridCommand } from "./grid-keys";
import type { Step } from "./grid-selection";
import { useGridStyles } from "./grid-styles";

interface CellEditorProps {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly label: string;
  readonly description: string;
  readonly view: CellView | null;
  /** `null` while the cell is selected and not edited. */
  readonly text: string | null;
  readonly place: CellPlace;
  readonly pageRows: number;
  readonly onText: (text: string) => void;
  /** Takes the text that was edited; `step` is where the selection goes next. */
  readonly onCommit: (step: Step) => void;
  readonly onCancel: () => void;
  /** Does what a key asks; says whether it did. */
  readonly onCommand: (command: GridCommand) => boolean;
  readonly onCopy: (event: ClipboardEvent) => void;
  readonly onCut: (event: ClipboardEvent) => void;
  readonly onPaste: (event: ClipboardEvent) => void;
}

/** Where a cell lies in the canvas, in pixels. */
export interface CellPlace {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

const stay: Step = { rows: 0, columns: 0 };

/**
 * The field over the selected cell. It holds the grid's focus all the time, so that input methods
 * can begin to compose in it; it is seen once something is typed.
 */
export function CellEditor(props: CellEditorProps): ReactNode {
  const { field, label, description, view, text, place, onText, onCommit } = props;
  const styles = useGridStyles();
  const { height, width } = place;
  const alignment = view?.verticalAlignment ?? "bottom";
  useLayoutEffect(() => {
    if (field.current !== null) fitField(field.current, text, height, alignment);
  }, [field, text, height, width, alignment]);
  return (
    <textarea
      ref={field}
      className={mergeClasses(styles.editor, text === null && styles.asleep)}
      aria-label={label}
      aria-description={description}
      rows={1}
      spellCheck={false}
      value={text ?? ""}
      style={{
        ...place,
        fontFamily: fontStack(view?.fontName ?? "宋体"),
        fontSize: `${((view?.fontSize ?? 11) * 4) / 3}px`,
        lineHeight: 1.25,
        textAlign: view?.alignment ?? "left",
      }}
      onCompositionStart={() => {
        if (text === null) onText("");
      }}
      onChange={(event) => onText(event.target.value)}
      onKeyDown={(event) => pressKey(event, props)}
      onCopy={props.onCopy}
      onCut={props.onCut}
      onPaste={props.onPaste}
      onBlur={() => onCommit(stay)}
    />
  );
}

const BORDERS = 4;

/** Lets the text stand where the cell has it, and the field grow beyond the cell with what is typed. */
function fitField(
  field: HTMLTextAreaElement,
  text: string | null,
  cellHeight: number,
  alignment: CellView["verticalAlignment"]
): void {
  // Without a height of its own the field says how tall its text is.
  field.style.height = "0";
  field.style.paddingTop = "0";
  const needed = text === null ? 0 : field.scrollHeight;
  const spare = text === null ? 0 : Math.max(0, cellHeight - BORDERS - needed);
  const above = { top: 0, center: spare / 2, bottom: spare }[alignment];
  field.style.height = `${Math.max(cellHeight, needed + BORDERS)}px`;
  field.style.paddingTop = `${above}px`;
}

function pressKey(event: KeyboardEvent<HTMLTextAreaElement>, props: CellEditorProps): void {
  // A key with which an input method composes Chinese is not the grid's.
  if (event.nativeEvent.isComposing) return;
  const isDone = props.text === null ? pressInGrid(event, props) : pressInEditor(event, props);
  if (isDone) event.preventDefault();
}

function pressInGrid(
  event: KeyboardEvent<HTMLTextAreaElement>,
  { pageRows, onCommand }: CellEditorProps
): boolean {
  const command = gridCommand(event, pageRows);
  return command !== null && onCommand(command);
}

function pressInEditor(
  { key, shiftKey, altKey, currentTarget }: KeyboardEvent<HTMLTextAreaElement>,
  { onText, onCommit, onCancel }: CellEditorProps
): boolean {
  if (key === "Escape") onCancel();
  else if (key === "Tab") onCommit({ rows: 0, columns: shiftKey ? -1 : 1 });
  else if (key === "Enter" && !altKey) onCommit({ rows: shiftKey ? -1 : 1, columns: 0 });
  else if (key === "Enter") {
    currentTarget.setRangeText(
      "\n",
      currentTarget.selectionStart,
      currentTarget.selectionEnd,
      "end"
    );
    onText(currentTarget.value);
  } else return false;
  return true;
}
