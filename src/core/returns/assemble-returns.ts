import { cellAddress } from "../grid/address";
import type { Issue } from "../issues/issue";
import { periodCode, type Period } from "../period/period";
import type { ContactPerson } from "../units/unit-register";
import { countCells } from "./count-cells";
import type { Sender } from "./identify-sender";
import type { IssuedTextTest } from "./issued-texts";
import { packSource, sourceMark } from "./kept-source";
import type { PeriodIssue, ReadRow, SheetReading } from "./read-sheet";
import type { ReturnedFile } from "./returned-file";
import type { UnitReturn, UnplacedCell } from "./unit-return";

/** What a file says for one period. */
export interface PeriodReturn {
  readonly period: Period;
  readonly unitReturn: UnitReturn;
}

/** All that was read from a file. */
export interface FileReading {
  readonly file: ReturnedFile;
  readonly sender: Sender;
  readonly isReturn: boolean;
  /** The periods that it is about, and the code of the one to which cells outside all tables are counted. */
  readonly periods: readonly Period[];
  readonly home: string;
  readonly sheets: readonly SheetReading[];
  readonly rows: readonly ReadRow[];
  readonly contact: ContactPerson | null;
  readonly issues: readonly PeriodIssue[];
  readonly isIssuedText: IssuedTextTest;
}

/** Parts what was read from a file by period; each cell is counted in one of them. */
export function assembleReturns(reading: FileReading): readonly PeriodReturn[] {
  const { file, sender, isReturn } = reading;
  // The stamp is no guess, and nobody wants to name another sender; all others can be named anew.
  const isSure = sender.unit !== null && sender.by === "stamp";
  const source = isReturn && !isSure ? packSource(file.spreadsheet) : null;
  return reading.periods.map((period) => ({
    period,
    unitReturn: returnOfPeriod(reading, periodCode(period), source),
  }));
}

function returnOfPeriod(reading: FileReading, period: string, source: string | null): UnitReturn {
  const { file, sender, isReturn, home, isIssuedText, contact } = reading;
  const contributions = reading.rows.flatMap((row) =>
    row.period === period ? [row.contribution] : []
  );
  const { cells, unplaced } = countCells(
    reading.sheets,
    file.name,
    isIssuedText,
    (sheet, rowIndex) => (sheet.periodAt(rowIndex) ?? home) === period
  );
  const issues = distinctIssues(
    reading.issues.flatMap((one) => (one.period === period ? [one.issue] : []))
  );
  const isReadable = isReturn && sender.unit !== null;
  const isClean = unplaced.length === 0 && issues.every((issue) => issue.severity === "info");
  const reason = isReturn ? "unknown-sender" : "not-a-return";
  return {
    file: {
      name: file.name,
      state: !isReadable ? "unreadable" : isClean ? "read" : "read-with-issues",
      ...(isReadable ? {} : { reason }),
      ...(sender.unit === null ? {} : { unit: sender.unit }),
      rows: contributions.length,
      clues: sender.clues,
      ...(source === null ? {} : { content: sourceMark(source) }),
    },
    contributions,
    unplaced,
    issues,
    cells,
    ...(isReadable && contact !== null
      ? { contact, contactCells: period === home ? contactCells(reading, contact) : [] }
      : {}),
    ...(source === null ? {} : { source }),
  };
}

/** The cells of the lines that name the contact, each text once. */
function contactCells(
  { file, sheets }: FileReading,
  contact: ContactPerson
): readonly UnplacedCell[] {
  const named = new Set(Object.values(contact));
  return sheets.flatMap(({ grid, contact: line }) =>
    (line?.entries ?? []).flatMap(({ columnIndex, text }) => {
      if (line === null || !named.delete(text)) return [];
      const address = cellAddress(line.rowIndex, columnIndex);
      return [{ file: file.name, sheet: grid.name, address, text }];
    })
  );
}

/** A merged cell is read for each of its rows; what is said of it is said once. */
function distinctIssues(issues: readonly Issue[]): readonly Issue[] {
  const seen = new Set<string>();
  return issues.filter(({ code, sheet, address, params }) => {
    const text = JSON.stringify([code, sheet, address, params]);
    return !seen.has(text) && seen.add(text);
  });
}
