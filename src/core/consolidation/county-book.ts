import { issueOf } from "../issues/issue";
import { periodCode, type Period } from "../period/period";
import type { PeriodReturn } from "../returns/assemble-returns";
import type { ReturnedFile } from "../returns/returned-file";
import type { FileReport, UnitReturn } from "../returns/unit-return";
import { parseWorkbookRecord, RECORD_SHEET } from "../workbook/workbook-record";
import { parseConsolidationRecord, periodOfRecordSheet } from "./consolidation-record";

/** How the books that are given as returned files are taken. */
export interface BookSettings {
  /** Whose workbook the returns go into. */
  readonly county: string;
  /** The period at hand, and the one that falls due together with it. */
  readonly periods: readonly Period[];
  /** Each book is a county's and counts as one unit; otherwise books are the county's own. */
  readonly isByCounty: boolean;
}

/**
 * Takes the returns out of a workbook that this program consolidated: a county's book given one
 * level up, or a second clerk's book of the same county. `null` where the file is no such book.
 */
export function returnsOfBook(
  { name, spreadsheet }: ReturnedFile,
  { county, periods, isByCounty }: BookSettings
): readonly PeriodReturn[] | null {
  const grid = spreadsheet.sheets.find((sheet) => sheet.name === RECORD_SHEET);
  const book = parseWorkbookRecord(grid);
  const [home] = periods;
  if (home === undefined || book.county === "") return null;
  if (!isByCounty && book.county !== county)
    return [{ period: home, unitReturn: otherCounty(name, county, book.county) }];
  const inside = spreadsheet.sheets.flatMap((sheet): readonly PeriodReturn[] => {
    const period = periodOfRecordSheet(sheet.name);
    if (period === null) return [];
    return parseConsolidationRecord(sheet).map((one) => ({
      period,
      unitReturn: isByCounty ? { ...one, county: one.county ?? book.county } : one,
    }));
  });
  const codes = periods.map(periodCode);
  const wanted = inside.filter(({ period }) => codes.includes(periodCode(period)));
  const found = [...new Set(inside.map(({ period }) => periodCode(period)))];
  if (wanted.length === 0) return [{ period: home, unitReturn: withoutReturns(name, home, found) }];
  return [{ period: home, unitReturn: joinedBook(name, book.county, wanted.length) }, ...wanted];
}

/** What a file is worth in a run by county that is no county's book. */
export function notABook(name: string): UnitReturn {
  const file = { name, state: "unreadable", reason: "not-a-book", rows: 0 } as const;
  return emptyReturn(file, [issueOf("not-a-book", "error", { file: name }, {})]);
}

/** The book itself stands among the files, and is not kept: its returns are. */
function joinedBook(name: string, county: string, count: number): UnitReturn {
  const file = { name, state: "read", rows: 0, isBook: true } as const;
  return emptyReturn(file, [issueOf("book-joined", "info", { file: name }, { county, count })]);
}

function otherCounty(name: string, expected: string, found: string): UnitReturn {
  const file = { name, state: "unreadable", reason: "other-county", rows: 0 } as const;
  const params = { expected, found };
  return emptyReturn(file, [issueOf("other-county-book", "error", { file: name }, params)]);
}

function withoutReturns(name: string, period: Period, found: readonly string[]): UnitReturn {
  const file = { name, state: "unreadable", reason: "no-returns", rows: 0 } as const;
  const params = { expected: periodCode(period), found: found.join("、") };
  return emptyReturn(file, [issueOf("book-without-returns", "error", { file: name }, params)]);
}

function emptyReturn(file: FileReport, issues: UnitReturn["issues"]): UnitReturn {
  return {
    file,
    contributions: [],
    unplaced: [],
    issues,
    cells: { read: 0, placed: 0, unplaced: 0 },
  };
}
