import type { CellRange } from "../../core/grid/address";
import { rangeAddress } from "../../core/grid/address";
import type { Grid, GridRow, SheetVisibility } from "../../core/grid/grid";
import type { SheetInfo } from "../workbook-host";
import { askDateSystem, is1904 } from "./date-system";
import { isEquipment, isSameSheet } from "./own-sheets";
import { blockRows, type RawBlock } from "./read-block";
import { readMerges } from "./read-merges";
import { runInExcel, type ExcelSettings } from "./run-in-excel";

/** Lists the worksheets in tab order, without the adapter's own equipment. */
export function listSheets(settings: ExcelSettings): Promise<readonly SheetInfo[]> {
  return runInExcel(settings, "", async (context) => {
    const sheets = context.workbook.worksheets;
    sheets.load("items/name,items/visibility");
    await context.sync();
    return sheets.items
      .filter((sheet) => !isEquipment(sheet.name))
      .map((sheet) => ({ name: sheet.name, visibility: visibilityOf(sheet.visibility) }));
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

/** A worksheet with the part of it that holds values. */
export interface SheetExtent extends SheetInfo {
  /** `null` where the sheet is empty. */
  readonly used: CellRange | null;
  readonly hasHiddenRows: boolean;
  readonly hasHiddenColumns: boolean;
}

async function readExtents(
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

/** Reads all used ranges in blocks of rows, as many blocks a round trip as its cells allow. */
async function readBlocks(
  context: Excel.RequestContext,
  extents: readonly SheetExtent[],
  cellsPerRead: number
): Promise<readonly RawBlock[]> {
  const trips = blockTrips(extents, cellsPerRead);
  const blocks: RawBlock[] = [];
  for (const trip of trips) {
    const asked = trip.map((block) => askForBlock(context, block));
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one round trip a chunk of cells
    await context.sync();
    blocks.push(...asked.map(rawBlock));
  }
  return blocks;
}

interface Block {
  readonly extent: SheetExtent;
  readonly range: CellRange;
}

function blockTrips(
  extents: readonly SheetExtent[],
  cellsPerRead: number
): readonly (readonly Block[])[] {
  const trips: Block[][] = [];
  let room = 0;
  for (const extent of extents) {
    if (extent.used === null) continue;
    const width = extent.used.lastColumnIndex - extent.used.firstColumnIndex + 1;
    for (let first = extent.used.firstRowIndex; first <= extent.used.lastRowIndex;) {
      if (room < width) {
        trips.push([]);
        room = cellsPerRead;
      }
      const rowCount = Math.max(1, Math.floor(room / width));
      const lastRowIndex = Math.min(extent.used.lastRowIndex, first + rowCount - 1);
      trips.at(-1)?.push({ extent, range: { ...extent.used, firstRowIndex: first, lastRowIndex } });
      room -= (lastRowIndex - first + 1) * width;
      first = lastRowIndex + 1;
    }
  }
  return trips;
}

interface AskedBlock extends Block {
  readonly cells: Excel.Range;
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]> | null;
  readonly columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]> | null;
}

function askForBlock(context: Excel.RequestContext, { extent, range }: Block): AskedBlock {
  const cells = context.workbook.worksheets.getItem(extent.name).getRange(rangeAddress(range));
  cells.load("values,valueTypes,formulas,numberFormat");
  const rows = extent.hasHiddenRows ? cells.getRowProperties({ rowHidden: true }) : null;
  const isFirst = range.firstRowIndex === extent.used?.firstRowIndex;
  const asksColumns = extent.hasHiddenColumns && isFirst;
  const columns = asksColumns ? cells.getColumnProperties({ columnHidden: true }) : null;
  return { extent, range, cells, rows, columns };
}

/** To be called after a sync. */
function rawBlock(asked: AskedBlock): RawBlock {
  return {
    sheet: asked.extent.name,
    range: asked.range,
    values: asked.cells.values as unknown[][] | null,
    types: asked.cells.valueTypes,
    formulas: asked.cells.formulas as unknown[][],
    numberFormats: asked.cells.numberFormat as string[][],
    rowsHidden: asked.rows?.value.map((row) => row.rowHidden === true) ?? [],
    columnsHidden: asked.columns?.value.map((column) => column.columnHidden === true) ?? [],
  };
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
