import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { SheetView } from "../host/file/sheet-view";
import { useWords } from "../taskpane/hooks/useWords";
import { isWholeLines, rangeBetween, type GridSelection } from "./grid-selection";
import { shownLines, type SheetLayout } from "./sheet-layout";
import type { LineResize } from "./useGridPointer";

/** A step in characters of the default font, and one in points. */
const COLUMN_STEP = 2;
const ROW_STEP = 6;

const useStyles = makeStyles({
  sizes: {
    display: "flex",
    alignItems: "center",
    flexShrink: 0,
    gap: "2px",
    padding: "0 4px",
    borderLeft: `1px solid ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground2,
    whiteSpace: "nowrap",
  },
  button: {
    width: "24px",
    height: "24px",
    padding: 0,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground1,
    color: "inherit",
    fontFamily: "inherit",
    lineHeight: "20px",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

interface LineSizesProps {
  readonly view: SheetView;
  readonly layout: SheetLayout;
  readonly selection: GridSelection;
  readonly resize: LineResize;
}

/** Makes whole selected columns wider and rows taller without dragging. */
export function LineSizes(props: LineSizesProps): ReactNode {
  const { view, layout, selection, resize } = props;
  const range = rangeBetween(selection);
  const { columnWidth, rowHeight } = useWords().pane.preview;
  const widen = (step: number): void => {
    for (const index of shownLines(layout.lefts, range.firstColumnIndex, range.lastColumnIndex))
      resize.onColumnWidth(index, Math.max(1, (view.columnWidths[index] ?? 0) + step));
  };
  const heighten = (step: number): void => {
    for (const index of shownLines(layout.tops, range.firstRowIndex, range.lastRowIndex))
      resize.onRowHeight(index, Math.max(ROW_STEP, (view.rowHeights[index] ?? 0) + step));
  };
  return (
    <>
      {isWholeLines("columns", selection) && (
        <Size words={columnWidth} step={COLUMN_STEP} onStep={widen} />
      )}
      {isWholeLines("rows", selection) && (
        <Size words={rowHeight} step={ROW_STEP} onStep={heighten} />
      )}
    </>
  );
}

interface SizeProps {
  readonly words: { readonly name: string; readonly less: string; readonly more: string };
  readonly step: number;
  readonly onStep: (step: number) => void;
}

function Size({ words, step, onStep }: SizeProps): ReactNode {
  const { sizes, button } = useStyles();
  return (
    <div role="group" aria-label={words.name} className={sizes}>
      {words.name}
      <button
        type="button"
        className={button}
        aria-label={words.less}
        onClick={() => onStep(-step)}
      >
        −
      </button>
      <button type="button" className={button} aria-label={words.more} onClick={() => onStep(step)}>
        +
      </button>
    </div>
  );
}
