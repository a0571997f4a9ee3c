import type { Grid } from "../grid/grid";
import { issueOf, type Issue } from "../issues/issue";
import { periodCode, type Period } from "../period/period";
import type { ContactPerson } from "../units/unit-register";
import { assembleReturns, type PeriodReturn } from "./assemble-returns";
import { describeRowsNotDue, describeStamp, describeTable } from "./describe-healing";
import { noticeIssues } from "./describe-notices";
import { isStampSheet, readStamp, type FormStamp } from "./form-stamp";
import { identifySender, type Sender } from "./identify-sender";
import { issuedTextTest, type IssuedTextTest } from "./issued-texts";
import { packSource, sourceMark } from "./kept-source";
import { matchForSender } from "./match-for-sender";
import { readSheet, type PeriodIssue, type SheetReading } from "./read-sheet";
import {
  returnScopes,
  type ReturnContext,
  type ReturnScope,
  type ReturnScopes,
} from "./return-scope";
import { returnSheet, type ReturnSheet } from "./return-tables";
import type { ReturnedFile } from "./returned-file";
import { missingRows, senderIssues } from "./sender-issues";
import { sharedAnswers } from "./share-answers";
import { scopesWithStamp } from "./stamp-scopes";
import type { UnitReturn } from "./unit-return";

/** Reads a returned file as one unit's return. */
export type ReturnParser = (file: ReturnedFile) => UnitReturn;

/** Reads a returned file as one unit's returns for each period that it is about, one at least. */
export type PeriodsParser = (file: ReturnedFile) => readonly PeriodReturn[];

/**
 * Makes a parser of returns for one notice, register and period, and its companion where one is
 * given. It heals what can be told for sure, says what it assumed, and accounts for every cell that
 * a unit filled in: in exactly one of the periods a cell is in a contribution or on the list of
 * unplaced cells.
 */
export function createPeriodsParser(context: ReturnContext): PeriodsParser {
  const scopes = returnScopes(context);
  const isIssuedText = issuedTextTest(scopes.joint);
  return (file) => parseFile(file, scopes, isIssuedText);
}

/** A sheet's name by which the program keeps its own records; no unit fills it in. */
const RECORDS_SHEET = "_分工";

function parseFile(
  file: ReturnedFile,
  scopes: ReturnScopes,
  isIssuedText: IssuedTextTest
): readonly PeriodReturn[] {
  const content = (): string => sourceMark(packSource(file.spreadsheet));
  const chosen = scopes.joint.chosenSender?.(file.name, content) ?? null;
  if (chosen === "") return [{ period: scopes.periods[0], unitReturn: setAside(file) }];
  return parseAsReturn({ ...file, chosen }, scopes, isIssuedText);
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
  scopes: ReturnScopes,
  isIssuedText: IssuedTextTest
): readonly PeriodReturn[] {
  const stamp = readStamp(file.spreadsheet.sheets);
  const scopeOf = scopesWithStamp(scopes, stamp);
  const grids = file.spreadsheet.sheets.filter(
    (grid) => !isStampSheet(grid) && grid.name !== RECORDS_SHEET
  );
  const found = grids.map((grid) => returnSheet(grid, stamp, scopes, scopeOf));
  const sender = senderOf(file, grids, found, stamp, scopes, scopeOf);
  const { unit } = sender;
  const sheets = found.map((sheet) => ({
    ...sheet,
    tables: sheet.tables.map((one) => ({
      ...one,
      matches: matchForSender(one.matches, scopeOf(one.period), unit),
    })),
  }));
  const contact = contactOf(sheets);
  const isReturn = sheets.some(({ tables }) => tables.length > 0);
  const task = { file: file.name, unit: isReturn ? unit : null, stamp, contact, scopeOf };
  const readings = sheets.map((sheet) => readSheet(sheet, task));
  const all = { file, stamp, scopes, scopeOf, sender, sheets, readings, isReturn };
  const rows = readings.flatMap((reading) => reading.rows);
  const asked = readings.flatMap((reading) => reading.asked);
  const covered = periodsCovered(all);
  const shared = sharedAnswers(asked, rows, unit, covered, scopeOf);
  const periods = periodsOf(new Set([...covered, ...shared.periods]), scopes);
  const home = homeOf(periods);
  return assembleReturns({
    file,
    sender,
    isReturn,
    periods,
    home,
    sheets: readings,
    rows: [...rows, ...shared.rows],
    contact,
    issues: issuesOf(all, periods, home, shared.asked),
    isIssuedText,
  });
}

/** What is known of a file once its sheets are read. */
interface ReadFile {
  readonly file: ReturnedFile;
  readonly stamp: FormStamp | null;
  readonly scopes: ReturnScopes;
  readonly scopeOf: (period: string) => ReturnScope;
  readonly sender: Sender;
  readonly sheets: readonly ReturnSheet[];
  readonly readings: readonly SheetReading[];
  readonly isReturn: boolean;
}

/** A file about one period alone is compared with what units owe in that one. */
function senderOf(
  file: ReturnedFile & { readonly chosen: string | null },
  grids: readonly Grid[],
  found: readonly ReturnSheet[],
  stamp: FormStamp | null,
  scopes: ReturnScopes,
  scopeOf: ReadFile["scopeOf"]
): Sender {
  const tables = found.flatMap((sheet) => sheet.tables);
  const [only, ...others] = new Set(tables.map(({ period }) => period));
  const matches = tables.flatMap((one) => one.matches);
  return identifySender(
    { fileName: file.name, sheets: grids, stamp, matches, chosen: file.chosen },
    only !== undefined && others.length === 0 ? scopeOf(only) : scopes.joint
  );
}

/** The periods of the file's tables and rows, and those that its stamp names. */
function periodsCovered({ sheets, readings, isReturn, sender, stamp }: ReadFile): Set<string> {
  return new Set([
    ...sheets.flatMap(({ tables }) => tables.map(({ period }) => period)),
    ...readings.flatMap(({ asked }) => asked.map(({ period }) => period)),
    ...(isReturn && sender.unit !== null ? (stamp?.periods ?? []) : []),
  ]);
}

function issuesOf(
  { file, stamp, scopes, scopeOf, sender, sheets, readings, isReturn }: ReadFile,
  periods: readonly Period[],
  home: string,
  shared: ReadonlySet<string>
): readonly PeriodIssue[] {
  const whole = [
    ...describeStamp(stamp, file.name, scopes),
    ...(isReturn
      ? senderIssues(sender, file.name)
      : [issueOf("not-a-return", "error", { file: file.name }, {})]),
  ];
  const asked = readings.flatMap((reading) => reading.asked);
  const present = new Set([
    ...asked.map(({ period, target }) => `${period}/${target.key}`),
    ...shared,
  ]);
  const { unit } = sender;
  const missing = (period: Period): readonly Issue[] =>
    unit === null ? [] : missingRows(present, file.name, unit, scopeOf(periodCode(period)));
  const inAll = (issuesIn: (period: Period) => readonly Issue[]): readonly PeriodIssue[] =>
    periods.flatMap((period) => issuesIn(period).map((issue) => ofPeriod(period, issue)));
  return [
    ...noticeIssues(file, sheets, home),
    ...inAll(() => whole),
    ...sheets.flatMap((sheet) => healingIssues(sheet, file.name, scopes, scopeOf)),
    ...readings.flatMap((reading) => reading.issues),
    ...inAll(missing),
  ];
}

function ofPeriod(period: Period, issue: Issue): PeriodIssue {
  return { period: periodCode(period), issue };
}

/** The periods that a file is about; the one that was asked for where it is about none. */
function periodsOf(
  covered: ReadonlySet<string>,
  { periods }: ReturnScopes
): readonly [Period, ...Period[]] {
  const [first, ...others] = periods.filter((period) => covered.has(periodCode(period)));
  return first === undefined ? [periods[0]] : [first, ...others];
}

/** What stands outside all tables goes with the quarter, whichever period was asked for. */
function homeOf(periods: readonly [Period, ...Period[]]): string {
  return periodCode(periods.find((period) => period.quarter !== undefined) ?? periods[0]);
}

/** The first sheet with a line for the contact that is filled in counts. */
function contactOf(sheets: readonly ReturnSheet[]): ContactPerson | null {
  const entries = sheets.flatMap(({ contact }) => (contact === null ? [] : [contact.entries]));
  const filled = entries.find((line) => line.length > 0);
  if (filled === undefined) return null;
  const text = (field: keyof ContactPerson): string =>
    filled.find((entry) => entry.field === field)?.text ?? "";
  return { name: text("name"), post: text("post"), telephone: text("telephone") };
}

function healingIssues(
  { tables }: ReturnSheet,
  file: string,
  scopes: ReturnScopes,
  scopeOf: (period: string) => ReturnScope
): readonly PeriodIssue[] {
  return tables.flatMap(({ table, matches, period }) => {
    const issues = [
      ...describeTable(table, matches, file, scopes.periods),
      ...describeRowsNotDue(matches, file, scopeOf(period)),
    ];
    return issues.map((issue) => ({ period, issue }));
  });
}
