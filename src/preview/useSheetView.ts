import { useMemo } from "react";
import type { FileHost } from "../host/file/file-host";
import type { SheetView } from "../host/file/sheet-view";

const emptyView: SheetView = {
  rowCount: 0,
  columnCount: 0,
  columnWidths: [],
  rowHeights: [],
  hiddenColumns: [],
  hiddenRows: [],
  merges: [],
  frozenRowCount: 0,
  isProtected: false,
  cell: () => null,
};

/** Shows a sheet as it is now; a sheet that is not there is empty. */
export function useSheetView(host: FileHost, sheet: string, version: number): SheetView {
  return useMemo(() => {
    // The view reads through to the workbook: a new version of it is a new view.
    void version;
    return host.view(sheet) ?? emptyView;
  }, [host, sheet, version]);
}
