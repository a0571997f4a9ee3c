import type { Grid, SheetVisibility } from "../../core/grid/grid";
import type { ReadNotice } from "../../core/notice/document";
import type { NamedBytes, Spreadsheet } from "../reading";
import { BiffGlobalsReader, type BoundSheet } from "./biff-globals";
import { damagedAt, walkBiffRecords, type BiffRecord } from "./biff-records";
import { BiffSheet } from "./biff-sheet";
import { workbookStream } from "./ole-container";
import { ReadNotices } from "./read-notices";
import type { ReadLimits } from "./read-limits";
import { refuse } from "./refused-file";

/** Kinds of sheets that hold no cells ([MS-XLS] 2.4.28). */
const chartKind = 2;

/**
 * Reads a workbook in an OLE container (.xls, .et) in one walk over its records, which cannot loop.
 * The format has no checksums: a changed byte inside a text or a number cannot be known.
 */
export function readOle(file: NamedBytes, limits: ReadLimits): Spreadsheet {
  const stream = workbookStream(file.bytes);
  const globals = new BiffGlobalsReader(stream);
  const budget = { left: limits.cells };
  const read = new Map<number, SheetReading>();
  let take = (record: BiffRecord): void => globals.take(record);
  walkBiffRecords(stream, {
    open: (offset, version) => {
      if (offset === 0) return globals.setVersion(version);
      const bound = globals.sheets.get(offset);
      take = () => undefined;
      if (bound === undefined) return;
      const notices = new ReadNotices(bound.name);
      const sheet = new BiffSheet(globals, notices, limits, budget);
      read.set(offset, { sheet, notices });
      // Charts keep numbers of their own, which stand in no cell.
      if (bound.kind !== chartKind) take = (record) => sheet.take(record);
    },
    take: (record) => take(record),
  });
  return spreadsheetOf(globals, read, limits);
}

interface SheetReading {
  readonly sheet: BiffSheet;
  readonly notices: ReadNotices;
}

/** Gives the sheets in the order of their tabs, all of them there. */
function spreadsheetOf(
  globals: BiffGlobalsReader,
  read: ReadonlyMap<number, SheetReading>,
  limits: ReadLimits
): Spreadsheet {
  const { sheets: listed, isDate1904 } = globals;
  if (listed.size === 0) refuse("damaged", "no sheets");
  if (listed.size > limits.sheets) refuse("too-large", "sheets");
  const sheets: Grid[] = [];
  const notices: ReadNotice[] = [];
  for (const bound of listed.values()) {
    const reading = read.get(bound.startOffset) ?? damagedAt(bound.startOffset);
    const { name, kind } = bound;
    if (kind === chartKind) reading.notices.note("chart-sheet-skipped");
    else {
      const visibility = visibilityOf(bound);
      if (visibility !== "visible") reading.notices.note("hidden-sheet-read");
      sheets.push({ name, visibility, ...reading.sheet.grid() });
    }
    notices.push(...reading.notices.list());
  }
  return { sheets, notices, date1904: isDate1904 };
}

function visibilityOf({ hidden }: BoundSheet): SheetVisibility {
  if (hidden === 2) return "veryHidden";
  return hidden === 0 ? "visible" : "hidden";
}
