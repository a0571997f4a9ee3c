import { mergeClasses } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { CellRange } from "../core/grid/address";
import type { SheetView } from "../host/file/sheet-view";
import { GridCell } from "./GridCell";
import type { CellPosition } from "./grid-selection";
import { holds } from "./grid-selection";
import { HEAD_WIDTH, useGridStyles } from "./grid-styles";
import { extentOf, isCovered, mergeAt, type LineSpan, type SheetLayout } from "./sheet-layout";

interface GridRowsProps {
  readonly view: SheetView;
  readonly layout: SheetLayout;
  readonly rows: LineSpan;
  readonly columns: LineSpan;
  readonly range: CellRange;
  readonly active: CellPosition;
  /** Prefix of the cells' element ids. */
  readonly idPrefix: string;
}

/** The rows of a span, each with its number and its cells. */
export function GridRows(props: GridRowsProps): ReactNode {
  const { rows, layout } = props;
  const shown: ReactNode[] = [];
  for (let rowIndex = rows.first; rowIndex <= rows.last; rowIndex++)
    if (extentOf(layout.tops, rowIndex, rowIndex) > 0)
      shown.push(<GridRow key={rowIndex} {...props} rowIndex={rowIndex} />);
  return shown;
}

function GridRow(props: GridRowsProps & { readonly rowIndex: number }): ReactNode {
  const { layout, range, rowIndex } = props;
  const styles = useGridStyles();
  const height = extentOf(layout.tops, rowIndex, rowIndex);
  const isSelected = range.firstRowIndex <= rowIndex && rowIndex <= range.lastRowIndex;
  return (
    <div
      role="row"
      aria-rowindex={rowIndex + 2}
      className={styles.row}
      style={{ top: layout.tops[rowIndex], height }}
    >
      <div
        role="rowheader"
        data-row={rowIndex}
        className={mergeClasses(styles.rowHead, isSelected && styles.headSelected)}
        style={{ height }}
      >
        {rowIndex + 1}
        <span className={styles.rowEdge} data-row-edge={rowIndex} />
      </div>
      {cellsOfRow(props)}
    </div>
  );
}

function cellsOfRow(props: GridRowsProps & { readonly rowIndex: number }): readonly ReactNode[] {
  const { view, layout, columns, range, active, idPrefix, rowIndex } = props;
  const cells: ReactNode[] = [];
  const merged = layout.merges.filter((merge) => merge.firstRowIndex === rowIndex);
  // A merged cell that begins left of what is seen is drawn too.
  const first = Math.min(
    columns.first,
    ...merged
      .filter((merge) => merge.lastColumnIndex >= columns.first)
      .map((merge) => merge.firstColumnIndex)
  );
  for (let columnIndex = first; columnIndex <= columns.last; columnIndex++) {
    const merge = mergeAt(layout, rowIndex, columnIndex);
    const width = extentOf(layout.lefts, columnIndex, merge?.lastColumnIndex ?? columnIndex);
    if (isCovered(layout, rowIndex, columnIndex) || width === 0) continue;
    cells.push(
      <GridCell
        key={columnIndex}
        id={cellId(idPrefix, rowIndex, columnIndex)}
        view={view.cell(rowIndex, columnIndex)}
        rowIndex={rowIndex}
        columnIndex={columnIndex}
        left={HEAD_WIDTH + (layout.lefts[columnIndex] ?? 0)}
        width={width}
        height={extentOf(layout.tops, rowIndex, merge?.lastRowIndex ?? rowIndex)}
        isInRange={holds(range, rowIndex, columnIndex)}
        isActive={active.rowIndex === rowIndex && active.columnIndex === columnIndex}
      />
    );
  }
  return cells;
}

/** The element id of a cell, by its 0-based position. */
function cellId(prefix: string, rowIndex: number, columnIndex: number): string {
  return `${prefix}${rowIndex}-${columnIndex}`;
}
