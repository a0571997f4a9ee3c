import type { Grid } from "../grid/grid";
import type { ReadNotice } from "../notice/document";
import { issueOf, type Issue } from "../issues/issue";
import { countCells, type MarkedSheet } from "./count-cells";
import { describeRowsNotDue, describeStamp, describeTable } from "./describe-healing";
import { findFormTables, type FormTable } from "./find-form-tables";
import { isStampSheet, readStamp, type FormStamp } from "./form-stamp";
import { identifySender, type Sender } from "./identify-sender";
import { issuedTextTest, type IssuedTextTest } from "./issued-texts";
import { packSource, sourceMark } from "./kept-source";
import { tableByKeys } from "./locate-by-keys";
import { matchForSender } from "./match-for-sender";
import { matchRows, type RowMatch } from "./match-rows";
import { readSheet, type SheetReading } from "./read-sheet";
import { missingRows, senderIssues } from "./sender-issues";
import { plainText } from "./text-likeness";
import { returnRows } from "./return-rows";
import { returnScope, type ReturnContext, type ReturnScope, type Target } from "./return-scope";
import type { UnitReturn } from "./unit-return";

/** A returned file as read: every sheet, hidden ones included. */
export interface ReturnedFile {
  readonly name: string;
  readonly spreadsheet: {
    readonly sheets: readonly Grid[];
    readonly notices: readonly ReadNotice[];
  };
}

/** Reads a returned file as one unit's return. */
export type ReturnParser = (file: ReturnedFile) => UnitReturn;

/**
 * Makes a parser of returns for one notice, register and period. It heals what can be told for
 * sure, says what it assumed, and accounts for every cell that a unit filled in: a cell is in a
 * contribution or on the list of unplaced cells.
 */
export function createReturnParser(context: ReturnContext): ReturnParser {
  const scope = returnScope(context);
  const isIssuedText = issuedTextTest(scope);
  return (file) => parseReturn(file, scope, isIssuedText);
}

/** A sheet's name by which the program keeps its own records; no unit fills it in. */
const RECORDS_SHEET = "_分工";

interface SheetTables {
  readonly grid: Grid;
  readonly tables: readonly { readonly table: FormTable; readonly matches: readonly RowMatch[] }[];
}

function parseReturn(
  file: ReturnedFile,
  fullScope: ReturnScope,
  isIssuedText: IssuedTextTest
): UnitReturn {
  const content = (): string => sourceMark(packSource(file.spreadsheet));
  const chosen = fullScope.chosenSender?.(file.name, content) ?? null;
  return chosen === ""
    ? setAside(file)
    : parseAsReturn({ ...file, chosen }, fullScope, isIssuedText);
}

/** A person said that the file is no return; it is kept, so that this can be taken back. */
function setAside({ name, spreadsheet }: ReturnedFile): UnitReturn {
  const source = packSource(spreadsheet);
  return {
    file: { name, state: "unreadable", reason: "set-aside", rows: 0, content: sourceMark(source) },
    contributions: [],
    unplaced: [],
    issues: [issueOf("file-set-aside", "info", { file: name }, {})],
    cells: { read: 0, placed: 0, unplaced: 0 },
    source,
  };
}

function parseAsReturn(
  file: ReturnedFile & { readonly chosen: string | null },
  fullScope: ReturnScope,
  isIssuedText: IssuedTextTest
): UnitReturn {
  const { chosen } = file;
  const stamp = readStamp(file.spreadsheet.sheets);
  const scope = withStampTexts(fullScope, stamp);
  const grids = file.spreadsheet.sheets.filter(
    (grid) => !isStampSheet(grid) && grid.name !== RECORDS_SHEET
  );
  const found = grids.map((grid) => tablesOf(grid, scope));
  const matches = found.flatMap(({ tables }) => tables.flatMap((one) => one.matches));
  const sender = identifySender(
    { fileName: file.name, sheets: grids, stamp, matches, chosen },
    scope
  );
  const sheets = found.map(({ grid, tables }) => ({
    grid,
    tables: tables.map(({ table, matches: sure }) => ({
      table,
      matches: matchForSender(sure, scope, sender.unit),
    })),
  }));
  const isReturn = sheets.some(({ tables }) => tables.length > 0);
  const readings = sheets.map(({ grid, tables }) =>
    readSheet({ grid, tables, file: file.name, unit: sender.unit, stamp }, scope)
  );
  const issues = [
    ...noticeIssues(file, sheets),
    ...describeStamp(stamp, file.name, scope),
    ...(isReturn
      ? senderIssues(sender, file.name)
      : [issueOf("not-a-return", "error", { file: file.name }, {})]),
    ...healingIssues(sheets, file.name, scope),
    ...readings.flatMap((reading) => reading.issues),
    ...(sender.unit === null ? [] : missingRows(sheets, file.name, sender.unit, scope)),
  ];
  return assemble(file, sender, isReturn, readings, issues, isIssuedText);
}

function assemble(
  { name, spreadsheet }: ReturnedFile,
  sender: Sender,
  isReturn: boolean,
  readings: readonly SheetReading[],
  issues: readonly Issue[],
  isIssuedText: IssuedTextTest
): UnitReturn {
  const contributions = readings.flatMap((reading) => reading.contributions);
  const marked: readonly MarkedSheet[] = readings;
  const { cells, unplaced } = countCells(marked, name, isIssuedText);
  const said = distinctIssues(issues);
  const reason = isReturn ? "unknown-sender" : "not-a-return";
  const isReadable = isReturn && sender.unit !== null;
  // The stamp is no guess, and nobody wants to name another sender; all others can be named anew.
  const isSure = sender.unit !== null && sender.by === "stamp";
  const source = isReturn && !isSure ? packSource(spreadsheet) : null;
  const isClean = unplaced.length === 0 && said.every((issue) => issue.severity === "info");
  return {
    file: {
      name,
      state: !isReadable ? "unreadable" : isClean ? "read" : "read-with-issues",
      ...(isReadable ? {} : { reason }),
      ...(sender.unit === null ? {} : { unit: sender.unit }),
      rows: contributions.length,
      clues: sender.clues,
      ...(source === null ? {} : { content: sourceMark(source) }),
    },
    contributions,
    unplaced,
    issues: said,
    cells,
    ...(source === null ? {} : { source }),
  };
}

function tablesOf(grid: Grid, scope: ReturnScope): SheetTables {
  const byHeadings = findFormTables(grid, scope.readHeading);
  const located = byHeadings.length > 0 ? byHeadings : tableByKeys(grid, scope);
  return {
    grid,
    tables: located.map((table) => ({ table, matches: matchRows(returnRows(table), scope) })),
  };
}

/** Texts that the form issued, and that the county has changed in the notice since, still find their rows. */
function withStampTexts(scope: ReturnScope, stamp: FormStamp | null): ReturnScope {
  const added = new Map<string, readonly Target[]>();
  for (const { task, key } of stamp?.rows ?? []) {
    const target = scope.targetByKey.get(key);
    if (target === undefined || target.assignment.task === task) continue;
    const plain = plainText(task);
    if (plain !== "" && !scope.targetsByTask.has(plain) && !added.has(plain))
      added.set(plain, [target]);
  }
  if (added.size === 0) return scope;
  return { ...scope, targetsByTask: new Map([...scope.targetsByTask, ...added]) };
}

function healingIssues(
  sheets: readonly SheetTables[],
  file: string,
  scope: ReturnScope
): readonly Issue[] {
  const tables = sheets.flatMap((sheet) => sheet.tables);
  return [
    ...tables.flatMap(({ table, matches }) => describeTable(table, matches, file)),
    ...describeRowsNotDue(
      tables.flatMap(({ matches }) => matches),
      file,
      scope
    ),
  ];
}

/** What the reader said of the file, without what every form has: the hidden stamp and the hidden 行码. */
function noticeIssues(
  { name, spreadsheet }: ReturnedFile,
  sheets: readonly SheetTables[]
): readonly Issue[] {
  const isExpected = ({ code, sheet }: ReadNotice): boolean => {
    const found = sheets.find(({ grid }) => grid.name === sheet);
    if (code === "hidden-sheet-read") return sheet !== undefined && found === undefined;
    if (code !== "hidden-columns-read" || found === undefined) return false;
    const keys = found.tables.flatMap(({ table }) => table.columns.get("key") ?? []);
    return found.grid.hiddenColumns.every((columnIndex) => keys.includes(columnIndex));
  };
  return spreadsheet.notices
    .filter((notice) => !isExpected(notice))
    .map(({ code, sheet, address, count = 1 }) =>
      issueOf(
        "read-notice",
        "info",
        {
          file: name,
          ...(sheet === undefined ? {} : { sheet }),
          ...(address === undefined ? {} : { address }),
        },
        { notice: code, count }
      )
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
