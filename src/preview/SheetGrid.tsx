import { useId, useRef, type ReactNode } from "react";
import { cellAddress, rangeAddress } from "../core/grid/address";
import type { SheetView } from "../host/file/sheet-view";
import { useWords } from "../taskpane/hooks/useWords";
import { CellEditor, type CellPlace } from "./CellEditor";
import { copyRange, cutRange, pasteRange } from "./grid-clipboard";
import { GridHead } from "./GridHead";
import { GridRows } from "./GridRows";
import { isOneCell } from "./grid-keys";
import type { GridSelection } from "./grid-selection";
import { HEAD_HEIGHT, HEAD_WIDTH, useGridStyles } from "./grid-styles";
import {
  extentOf,
  linesBetween,
  mergeAt,
  withMergesFromAbove,
  type LineSpan,
  type SheetLayout,
} from "./sheet-layout";
import type { CellEdits } from "./useCellEdits";
import { useGridPointer, type LineResize } from "./useGridPointer";
import { useGridState, type GridState } from "./useGridState";
import { useScrollWindow } from "./useScrollWindow";
import { useKeepInSight } from "./useKeepInSight";

interface SheetGridProps {
  readonly sheet: string;
  readonly edits: CellEdits;
  readonly view: SheetView;
  readonly layout: SheetLayout;
  readonly selection: GridSelection;
  readonly onSelection: (selection: GridSelection) => void;
  readonly resize: LineResize;
}

/** A worksheet as a grid: only the rows and columns in sight are drawn. */
export function SheetGrid(props: SheetGridProps): ReactNode {
  const styles = useGridStyles();
  const { pane } = useWords();
  const idPrefix = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const seen = useScrollWindow(scroller);
  const grid = useGridState(props);
  const pointer = useGridPointer(grid, props.resize);
  const { view, layout, range, active } = grid;
  useKeepInSight(scroller, props.sheet, props.selection.focus, layout);
  const frozenHeight = extentOf(layout.tops, 0, layout.frozenRowCount - 1);
  const isFrozen = layout.frozenRowCount > 0 && frozenHeight < seen.height / 2;
  const rows = rowsInSight(grid, seen.top, seen.height, isFrozen);
  const columns = linesBetween(layout.lefts, seen.left, seen.left + seen.width);
  const shown = { view, layout, columns, range, active, idPrefix };
  const width = HEAD_WIDTH + (layout.lefts.at(-1) ?? 0);
  const address = cellAddress(active.rowIndex, active.columnIndex);
  return (
    <div ref={scroller} className={styles.scroller} {...pointer}>
      <div
        role="grid"
        aria-label={pane.preview.grid(props.sheet)}
        aria-rowcount={layout.rowCount + 1}
        aria-colcount={layout.columnCount}
        aria-multiselectable
        className={styles.canvas}
        style={{ width, height: HEAD_HEIGHT + (layout.tops.at(-1) ?? 0) }}
      >
        <GridHead {...{ layout, columns, range }} cornerLabel={pane.preview.rowNumbers} />
        {isFrozen && (
          <div role="rowgroup" className={styles.frozen} style={{ height: frozenHeight }}>
            <GridRows {...shown} rows={{ first: 0, last: layout.frozenRowCount - 1 }} />
          </div>
        )}
        <div
          role="rowgroup"
          style={{ position: "absolute", top: HEAD_HEIGHT, left: 0, width: "100%" }}
        >
          <GridRows {...shown} rows={rows} />
        </div>
      </div>
      <CellEditor
        field={grid.field}
        label={`${address} ${pane.preview.cellContent}`}
        description={pane.preview.leaveGrid}
        view={grid.activeView}
        text={grid.text}
        place={placeOfCell(grid)}
        pageRows={Math.max(1, rows.last - rows.first - 2)}
        onText={grid.setText}
        onCommit={grid.commit}
        onCancel={() => grid.setText(null)}
        onCommand={grid.command}
        onCopy={(event) => copyRange(event, grid)}
        onCut={(event) => cutRange(event, grid)}
        onPaste={(event) => pasteRange(event, grid)}
      />
      <div aria-live="polite" className={styles.spoken}>
        {`${isOneCell(range) ? address : rangeAddress(range)} ${grid.activeView?.text ?? ""}`}
      </div>
    </div>
  );
}

function rowsInSight(
  { layout }: GridState,
  top: number,
  height: number,
  isFrozen: boolean
): LineSpan {
  const seen = withMergesFromAbove(linesBetween(layout.tops, top, top + height), layout);
  return isFrozen ? { ...seen, first: Math.max(seen.first, layout.frozenRowCount) } : seen;
}

function placeOfCell({ layout, active }: GridState): CellPlace {
  const { rowIndex, columnIndex } = active;
  const merge = mergeAt(layout, rowIndex, columnIndex);
  return {
    top: HEAD_HEIGHT + (layout.tops[rowIndex] ?? 0),
    left: HEAD_WIDTH + (layout.lefts[columnIndex] ?? 0),
    width: extentOf(layout.lefts, columnIndex, merge?.lastColumnIndex ?? columnIndex),
    height: extentOf(layout.tops, rowIndex, merge?.lastRowIndex ?? rowIndex),
  };
}
