import { mergeClasses } from "@fluentui/react-components";
import { memo, type CSSProperties, type ReactNode } from "react";
import type { CellView } from "../host/file/sheet-view";
import { useGridStyles } from "./grid-styles";

interface GridCellProps {
  readonly id: string;
  readonly view: CellView | null;
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
  readonly isInRange: boolean;
  readonly isActive: boolean;
}

/** One cell as written: font, alignment, border and ground. */
export const GridCell = memo(function GridCell(props: GridCellProps): ReactNode {
  const { id, view, rowIndex, columnIndex, left, width, height, isInRange, isActive } = props;
  const styles = useGridStyles();
  return (
    <div
      id={id}
      role="gridcell"
      aria-colindex={columnIndex + 1}
      aria-selected={isInRange}
      data-row={rowIndex}
      data-column={columnIndex}
      className={mergeClasses(
        styles.cell,
        view?.hasBorder === true && styles.bordered,
        view?.isWrapped === true && styles.wrapped,
        view != null && view.fill !== null && styles.filled,
        isInRange && !isActive && styles.inRange,
        isActive && styles.active
      )}
      style={{ left, width, height, ...(view === null ? {} : lookOf(view)) }}
    >
      {view === null || view.text === "" ? null : <span style={spanLook(view)}>{view.text}</span>}
    </div>
  );
});

// Text that is taller than its cell shows its beginning.
const vertical = { top: "flex-start", center: "safe center", bottom: "safe flex-end" } as const;
const horizontal = { left: "flex-start", center: "center", right: "flex-end" } as const;

function lookOf(view: CellView): CSSProperties {
  return {
    alignItems: vertical[view.verticalAlignment],
    justifyContent: horizontal[view.alignment],
    textAlign: view.alignment,
    fontFamily: fontStack(view.fontName),
    fontSize: `${(view.fontSize * 4) / 3}px`,
    fontWeight: view.isBold ? 700 : 400,
    lineHeight: 1.25,
    ...(view.fill === null ? {} : { backgroundColor: view.fill }),
  };
}

/** Text that is not wrapped keeps its left edge in sight when the cell is too narrow. */
function spanLook(view: CellView): CSSProperties {
  return view.isWrapped ? { width: "100%" } : {};
}

/** The font as written, then one of its class for machines that lack it. */
export function fontStack(name: string): string {
  const isSerif = /宋|仿|楷|song|fang|kai|times/i.test(name);
  const others = isSerif
    ? '"SimSun", "Songti SC", "Noto Serif CJK SC", serif'
    : '"Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif';
  return `"${name.replaceAll('"', "")}", ${others}`;
}
