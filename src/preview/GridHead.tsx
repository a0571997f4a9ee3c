import { mergeClasses } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { columnLetters, type CellRange } from "../core/grid/address";
import { HEAD_HEIGHT, HEAD_WIDTH, useGridStyles } from "./grid-styles";
import { extentOf, type LineSpan, type SheetLayout } from "./sheet-layout";

interface GridHeadProps {
  readonly layout: SheetLayout;
  readonly columns: LineSpan;
  readonly range: CellRange;
  readonly cornerLabel: string;
}

/** The column letters. */
export function GridHead({ layout, columns, range, cornerLabel }: GridHeadProps): ReactNode {
  const styles = useGridStyles();
  const letters: ReactNode[] = [];
  for (let columnIndex = columns.first; columnIndex <= columns.last; columnIndex++) {
    const width = extentOf(layout.lefts, columnIndex, columnIndex);
    const isSelected =
      range.firstColumnIndex <= columnIndex && columnIndex <= range.lastColumnIndex;
    if (width > 0)
      letters.push(
        <div
          key={columnIndex}
          role="columnheader"
          aria-colindex={columnIndex + 1}
          data-column={columnIndex}
          className={mergeClasses(styles.columnHead, isSelected && styles.headSelected)}
          style={{ left: HEAD_WIDTH + (layout.lefts[columnIndex] ?? 0), width }}
        >
          <span className={styles.letter}>{columnLetters(columnIndex)}</span>
          <span className={styles.columnEdge} data-column-edge={columnIndex} />
        </div>
      );
  }
  return (
    <div role="rowgroup" className={styles.head}>
      <div role="row" aria-rowindex={1} style={{ height: HEAD_HEIGHT }}>
        <div role="columnheader" className={mergeClasses(styles.columnHead, styles.corner)}>
          <span className={styles.spoken}>{cornerLabel}</span>
        </div>
        {letters}
      </div>
    </div>
  );
}
