import { useMemo } from "react";
import type { CellPosition } from "../host/file/cell-snapshot";
import type { SheetView } from "../host/file/sheet-view";
import { layOutSheet, type SheetLayout } from "./sheet-layout";

/** Lays out a worksheet; moving the selection lays it out anew only beyond what is written. */
export function useSheetLayout(view: SheetView, focus: CellPosition): SheetLayout {
  const rowIndex = Math.max(view.rowCount, focus.rowIndex);
  const columnIndex = Math.max(view.columnCount, focus.columnIndex);
  return useMemo(() => layOutSheet(view, { rowIndex, columnIndex }), [view, rowIndex, columnIndex]);
}
