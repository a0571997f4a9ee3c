import { rangeAddress, type CellRange } from "../../core/grid/address";
import { excelErrorCode } from "./excel-error";
import type { RawBlock } from "./raw-block";
import type { SheetExtent } from "./sheet-extent";

/** Reads all used ranges in blocks of rows, as many blocks a round trip as its cells allow. */
export async function readBlocks(
  context: Excel.RequestContext,
  extents: readonly SheetExtent[],
  cellsPerRead: number
): Promise<readonly RawBlock[]> {
  const blocks: RawBlock[] = [];
  for (const trip of blockTrips(extents, cellsPerRead))
    blocks.push(...(await readTrip(context, trip)));
  return blocks;
}

/** One round trip; where its answer is too large for Excel on the web, it is asked for in halves. */
async function readTrip(
  context: Excel.RequestContext,
  trip: readonly Block[]
): Promise<readonly RawBlock[]> {
  const asked = trip.map((block) => askForBlock(context, block));
  try {
    await context.sync();
  } catch (error) {
    const halves = excelErrorCode(error) === TOO_LARGE ? halvesOf(trip) : null;
    if (halves === null) throw error;
    const [first, second] = halves;
    return [...(await readTrip(context, first)), ...(await readTrip(context, second))];
  }
  return asked.map(rawBlock);
}

const TOO_LARGE = "ResponsePayloadSizeLimitExceeded";

interface Block {
  readonly extent: SheetExtent;
  readonly range: CellRange;
}

/** Parts a trip in two: between its blocks, or one block between its rows; `null` for a single row. */
function halvesOf(
  trip: readonly Block[]
): readonly [first: readonly Block[], second: readonly Block[]] | null {
  const [block] = trip;
  if (block === undefined) return null;
  const middle = Math.ceil(trip.length / 2);
  if (trip.length > 1) return [trip.slice(0, middle), trip.slice(middle)];
  const { firstRowIndex, lastRowIndex } = block.range;
  if (firstRowIndex === lastRowIndex) return null;
  const half = Math.floor((firstRowIndex + lastRowIndex) / 2);
  return [
    [{ ...block, range: { ...block.range, lastRowIndex: half } }],
    [{ ...block, range: { ...block.range, firstRowIndex: half + 1 } }],
  ];
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
