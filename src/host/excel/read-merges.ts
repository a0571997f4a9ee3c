import type { CellRange } from "../../core/grid/address";
import type { HostErrorCode } from "../workbook-host";
import { hostErrorOf } from "./excel-error";
import type { SheetExtent } from "./sheet-extent";

type Merges = ReadonlyMap<string, readonly CellRange[]>;

/**
 * Reads the merged ranges of worksheets in one round trip, by sheet name. An Excel before
 * ExcelApi 1.13 cannot tell them: then all sheets come without merges, as does a sheet with more
 * merged ranges than Excel reports (512).
 */
export function readMerges(
  context: Excel.RequestContext,
  extents: readonly SheetExtent[]
): Promise<Merges> {
  if (!Office.context.requirements.isSetSupported("ExcelApi", "1.13"))
    return Promise.resolve(new Map());
  const used = extents.filter((extent) => extent.used !== null);
  return askForMerges(
    context,
    used.map((extent) => extent.name)
  );
}

/** Where Excel refuses, the sheets are asked in halves, so that only one that is too rich is left out. */
async function askForMerges(
  context: Excel.RequestContext,
  names: readonly string[]
): Promise<Merges> {
  if (names.length === 0) return new Map();
  const asked = names.map((name) => ({ name, areas: mergedAreas(context, name) }));
  try {
    await context.sync();
  } catch (error) {
    if (!isRefusal(error)) throw error;
    if (names.length === 1) return new Map();
    const middle = Math.ceil(names.length / 2);
    const first = await askForMerges(context, names.slice(0, middle));
    const second = await askForMerges(context, names.slice(middle));
    return new Map([...first, ...second]);
  }
  return new Map(
    asked.map(({ name, areas }) => [
      name,
      areas.isNullObject ? [] : areas.areas.items.map((area) => rangeOf(area)),
    ])
  );
}

function mergedAreas(context: Excel.RequestContext, name: string): Excel.RangeAreas {
  // A merge may reach beyond the last value, so that formats count as used here.
  const used = context.workbook.worksheets.getItem(name).getUsedRange(false);
  const areas = used.getMergedAreasOrNullObject();
  areas.load("areaCount");
  // One load for all: a second one would make the list anew, without what the first brought.
  areas.areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
  return areas;
}

/** What keeps Excel from answering at all, whatever it is asked. */
const NO_ANSWER: readonly HostErrorCode[] = [
  "no-answer",
  "cell-edit-mode",
  "workbook-inactive",
  "sheet-missing",
];

/** Excel does not document the code under which it refuses; a lost connection is none. */
function isRefusal(error: unknown): boolean {
  return !NO_ANSWER.includes(hostErrorOf(error, "").code);
}

function rangeOf(area: Excel.Range): CellRange {
  return {
    firstRowIndex: area.rowIndex,
    firstColumnIndex: area.columnIndex,
    lastRowIndex: area.rowIndex + area.rowCount - 1,
    lastColumnIndex: area.columnIndex + area.columnCount - 1,
  };
}
