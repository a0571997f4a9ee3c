import type { CellRange } from "../../core/grid/address";
import type { SheetInfo } from "../workbook-host";

/** A worksheet with the part of it that holds values. */
export interface SheetExtent extends SheetInfo {
  /** `null` where the sheet is empty. */
  readonly used: CellRange | null;
  readonly hasHiddenRows: boolean;
  readonly hasHiddenColumns: boolean;
}

/** Finds the used ranges of worksheets in one round trip. */
export async function readExtents(
  context: Excel.RequestContext,
  sheets: readonly SheetInfo[]
): Promise<readonly SheetExtent[]> {
  const found = sheets.map((sheet) => {
    const used = context.workbook.worksheets.getItem(sheet.name).getUsedRangeOrNullObject(true);
    used.load("rowIndex,columnIndex,rowCount,columnCount,rowHidden,columnHidden");
    return { ...sheet, used };
  });
  await context.sync();
  return found.map(({ name, visibility, used }): SheetExtent => {
    if (used.isNullObject)
      return { name, visibility, used: null, hasHiddenRows: false, hasHiddenColumns: false };
    const range = {
      firstRowIndex: used.rowIndex,
      firstColumnIndex: used.columnIndex,
      lastRowIndex: used.rowIndex + used.rowCount - 1,
      lastColumnIndex: used.columnIndex + used.columnCount - 1,
    };
    // Excel answers null where some are hidden and some are not.
    const hasHiddenRows = used.rowHidden !== false;
    const hasHiddenColumns = used.columnHidden !== false;
    return { name, visibility, used: range, hasHiddenRows, hasHiddenColumns };
  });
}
