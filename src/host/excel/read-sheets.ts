import type { CellRange } from "../../core/grid/address";
import type { Grid, GridRow, SheetVisibility } from "../../core/grid/grid";
import type { SheetInfo } from "../workbook-host";
import { askDateSystem, is1904 } from "./date-system";
import { bringBack } from "./bring-back";
import { isEquipment, isSameSheet, isTemporary } from "./own-sheets";
import { blockRows, type RawBlock } from "./raw-block";
import { readBlocks } from "./read-blocks";
import { readMerges } from "./read-merges";
import { runInExcel, type ExcelSettings } from "./run-in-excel";
import { readExtents, type SheetExtent } from "./sheet-extent";

/** Lists the worksheets in tab order, without the adapter's own equipment. */
export function listSheets(settings: ExcelSettings): Promise<readonly SheetInfo[]> {
  return runInExcel(settings, "", async (context) => {
    const sheets = context.workbook.worksheets;
    sheets.load("items/name,items/visibility");
    await context.sync();
    await bringBack(context, sheets);
    return sheets.items
      .filter((sheet) => !isEquipment(sheet.name))
      .map((sheet) => ({ name: sheet.name, visibility: visibilityOf(sheet.visibility) }));
  });
}

/** Says whether a write left sheets over that had not taken their places, or not given them up. */
export function hasUnfinishedWrite(settings: ExcelSettings): Promise<boolean> {
  return runInExcel(settings, "", async (context) => {
    const sheets = context.workbook.worksheets;
    sheets.load("items/name");
    await context.sync();
    return sheets.items.some((sheet) => isTemporary(sheet.name));
  });
}

/** Reads worksheets whole; the number of round trips grows only with the number of cells. */
export function readSheets(
  settings: ExcelSettings,
  names: readonly string[]
): Promise<readonly Grid[]> {
  return runInExcel(settings, names.join("、"), async (context) => {
    const sheets = context.workbook.worksheets;
    sheets.load("items/name,items/visibility");
    const dateSystem = askDateSystem(context);
    await context.sync();
    await bringBack(context, sheets);
    const wanted = names.flatMap((name) => {
      const sheet = sheets.items.find((item) => isSameSheet(item.name, name));
      return sheet === undefined
        ? []
        : [{ name: sheet.name, visibility: visibilityOf(sheet.visibility) }];
    });
    const extents = await readExtents(context, wanted);
    const blocks = await readBlocks(context, extents, settings.cellsPerRead);
    const merges = await readMerges(context, extents);
    return extents.map((extent) =>
      gridOf(extent, blocks, merges.get(extent.name) ?? [], is1904(dateSystem))
    );
  });
}

function gridOf(
  extent: SheetExtent,
  blocks: readonly RawBlock[],
  merges: readonly CellRange[],
  counts1904: boolean
): Grid {
  const rows: GridRow[] = [];
  const hiddenRows: number[] = [];
  const hiddenColumns: number[] = [];
  for (const block of blocks) {
    if (block.sheet !== extent.name) continue;
    rows.push(...blockRows(block, counts1904));
    block.rowsHidden.forEach((isHidden, index) => {
      if (isHidden) hiddenRows.push(block.range.firstRowIndex + index);
    });
    block.columnsHidden.forEach((isHidden, index) => {
      if (isHidden) hiddenColumns.push(block.range.firstColumnIndex + index);
    });
  }
  const { name, visibility } = extent;
  return { name, visibility, rows, merges, hiddenRows, hiddenColumns };
}

function visibilityOf(visibility: string): SheetVisibility {
  if (visibility === "VeryHidden") return "veryHidden";
  return visibility === "Hidden" ? "hidden" : "visible";
}
