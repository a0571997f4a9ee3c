import { useEffect, type RefObject } from "react";
import type { CellPosition } from "./grid-selection";
import { HEAD_HEIGHT, HEAD_WIDTH } from "./grid-styles";
import { extentOf, type SheetLayout } from "./sheet-layout";

/** Scrolls no further than needed for a cell to be seen beside the heads and the frozen rows. */
export function useKeepInSight(
  scroller: RefObject<HTMLElement | null>,
  sheet: string,
  { rowIndex, columnIndex }: CellPosition,
  layout: SheetLayout
): void {
  const top = layout.tops[rowIndex] ?? 0;
  const bottom = layout.tops[rowIndex + 1] ?? top;
  const left = layout.lefts[columnIndex] ?? 0;
  const right = layout.lefts[columnIndex + 1] ?? left;
  const isFrozen = rowIndex < layout.frozenRowCount;
  const frozenHeight = extentOf(layout.tops, 0, layout.frozenRowCount - 1);
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const width = element.clientWidth - HEAD_WIDTH;
    const height = element.clientHeight - HEAD_HEIGHT;
    const isBesideFrozen = frozenHeight < element.clientHeight / 2;
    const above = isBesideFrozen ? frozenHeight : 0;
    const scrollsRows = !isFrozen || !isBesideFrozen;
    // jsdom cannot scroll.
    element.scrollTo?.({
      top: scrollsRows
        ? shifted(element.scrollTop, height, top - above, bottom)
        : element.scrollTop,
      left: shifted(element.scrollLeft, width, left, right),
    });
  }, [scroller, sheet, top, bottom, left, right, isFrozen, frozenHeight]);
}

/** Where to scroll to: back to `nearest`, or forward until `end` is seen, or nowhere. */
function shifted(now: number, extent: number, nearest: number, end: number): number {
  if (nearest < now) return nearest;
  return end > now + extent ? Math.min(nearest, end - extent) : now;
}
