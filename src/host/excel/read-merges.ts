import type { CellRange } from "../../core/grid/address";
import { excelErrorCode } from "./excel-error";
import type { SheetExtent } from "./sheet-extent";

/**
 * Reads the merged ranges of worksheets in one round trip, by sheet name. An Excel before
 * ExcelApi 1.13 cannot tell them: then all sheets come without merges, as they do where one sheet
 * has more merged ranges than Excel reports (512).
 */
export async function readMerges(
  context: Excel.RequestContext,
  extents: readonly SheetExtent[]
): Promise<ReadonlyMap<string, readonly CellRange[]>> {
  if (!Office.context.requirements.isSetSupported("ExcelApi", "1.13")) return new Map();
  const asked = extents.flatMap((extent) => {
    if (extent.used === null) return [];
    // A merge may reach beyond the last value, so that the whole sheet is asked.
    const sheet = context.workbook.worksheets.getItem(extent.name);
    const areas = sheet.getUsedRange(false).getMergedAreasOrNullObject();
    areas.load("areaCount");
    // One load for all: a second one would make the list anew, without what the first brought.
    areas.areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
    return [{ name: extent.name, areas }];
  });
  if (asked.length === 0) return new Map();
  try {
    await context.sync();
  } catch (error) {
    if (excelErrorCode(error) === "InvalidArgument") return new Map();
    throw error;
  }
  return new Map(
    asked.map(({ name, areas }) => [
      name,
      areas.isNullObject ? [] : areas.areas.items.map((area) => rangeOf(area)),
    ])
  );
}

function rangeOf(area: Excel.Range): CellRange {
  return {
    firstRowIndex: area.rowIndex,
    firstColumnIndex: area.columnIndex,
    lastRowIndex: area.rowIndex + area.rowCount - 1,
    lastColumnIndex: area.columnIndex + area.columnCount - 1,
  };
}
