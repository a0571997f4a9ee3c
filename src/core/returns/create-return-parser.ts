import { issueOf, type Issue } from "../issues/issue";
import { periodCode, type Period } from "../period/period";
import type { ContactPerson } from "../units/unit-register";
import { assembleReturns, type PeriodReturn } from "./assemble-returns";
import { describeRowsNotDue, describeStamp, describeTable } from "./describe-healing";
import { noticeIssues } from "./describe-notices";
import { isStampSheet, readStamp, type FormStamp } from "./form-stamp";
import { partSharedNote } from "./form-texts";
import { identifySender } from "./identify-sender";
import { issuedTextTest, type IssuedTextTest } from "./issued-texts";
import { packSource, sourceMark } from "./kept-source";
import { matchForSender } from "./match-for-sender";
import { readSheet, type PeriodIssue } from "./read-sheet";
import {
  returnScopes,
  type ReturnContext,
  type ReturnScope,
  type ReturnScopes,
  type Target,
} from "./return-scope";
import { returnSheet, type ReturnSheet } from "./return-tables";
import type { ReturnedFile } from "./returned-file";
import { missingRows, senderIssues } from "./sender-issues";
import { sharedAnswers } from "./share-answers";
import { plainText } from "./text-likeness";
import type { UnitReturn } from "./unit-return";

/** Reads a returned file as one unit's return. */
export type ReturnParser = (file: ReturnedFile) => UnitReturn;

/** Reads a returned file as one unit's returns for each period that it is about, one at least. */
export type PeriodsParser = (file: ReturnedFile) => readonly PeriodReturn[];

/** Makes a parser of returns for one period alone; see {@link createPeriodsParser}. */
export function createReturnParser(context: ReturnContext): ReturnParser {
  const parse = createPeriodsParser({ ...context, companion: null });
  return (file) => {
    const [first] = parse(file);
    if (first === undefined) throw new Error(`${file.name}: no period`);
    return first.unitReturn;
  };
}

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
  const { chosen } = file;
  const stamp = readStamp(file.spreadsheet.sheets);
  const scopeOf = scopesWithStamp(scopes, stamp);
  const grids = file.spreadsheet.sheets.filter(
    (grid) => !isStampSheet(grid) && grid.name !== RECORDS_SHEET
  );
  const found = grids.map((grid) => returnSheet(grid, stamp, scopes, scopeOf));
  const tables = found.flatMap((sheet) => sheet.tables);
  const inTables = new Set(tables.map(({ period }) => period));
  const [onlyPeriod] = inTables;
  const sender = identifySender(
    {
      fileName: file.name,
      sheets: grids,
      stamp,
      matches: tables.flatMap((one) => one.matches),
      chosen,
    },
    inTables.size === 1 && onlyPeriod !== undefined ? scopeOf(onlyPeriod) : scopes.joint
  );
  const sheets = found.map((sheet) => ({
    ...sheet,
    tables: sheet.tables.map((one) => ({
      ...one,
      matches: matchForSender(one.matches, scopeOf(one.period), sender.unit),
    })),
  }));
  const isReturn = tables.length > 0;
  const contact = contactOf(sheets);
  const readings = sheets.map((sheet) =>
    readSheet(sheet, { file: file.name, unit: sender.unit, stamp, contact, scopeOf })
  );
  const asked = readings.flatMap((reading) => reading.asked);
  const rows = readings.flatMap((reading) => reading.rows);
  const covered = new Set([
    ...inTables,
    ...asked.map(({ period }) => period),
    ...(isReturn && sender.unit !== null ? (stamp?.periods ?? []) : []),
  ]);
  const shared = sharedAnswers(asked, rows, sender.unit, covered, scopeOf);
  const periods = periodsOf(covered, scopes);
  const home = homeOf(periods);
  const whole = [
    ...describeStamp(stamp, file.name, scopes),
    ...(isReturn
      ? senderIssues(sender, file.name)
      : [issueOf("not-a-return", "error", { file: file.name }, {})]),
  ];
  const present = new Set([
    ...asked.map(({ period, target }) => `${period}/${target.key}`),
    ...shared.asked,
  ]);
  const issues: readonly PeriodIssue[] = [
    ...noticeIssues(file, sheets, home),
    ...periods.flatMap((period) => whole.map((issue) => ofPeriod(period, issue))),
    ...sheets.flatMap((sheet) => healingIssues(sheet, file.name, scopes, scopeOf)),
    ...readings.flatMap((reading) => reading.issues),
    ...periods.flatMap((period) =>
      sender.unit === null
        ? []
        : missingRows(present, file.name, sender.unit, scopeOf(periodCode(period))).map((issue) =>
            ofPeriod(period, issue)
          )
    ),
  ];
  return assembleReturns({
    file,
    sender,
    isReturn,
    periods,
    home,
    sheets: readings,
    rows: [...rows, ...shared.rows],
    contact,
    issues,
    isIssuedText,
  });
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

/** Texts that the form issued, and that the county has changed in the notice since, still find their rows. */
function scopesWithStamp(
  scopes: ReturnScopes,
  stamp: FormStamp | null
): (period: string) => ReturnScope {
  const byPeriod = new Map<string, ReturnScope>();
  return (period) => {
    const known = byPeriod.get(period);
    if (known !== undefined) return known;
    const scope = withStampTexts(scopes.of(period), stamp);
    byPeriod.set(period, scope);
    return scope;
  };
}

function withStampTexts(scope: ReturnScope, stamp: FormStamp | null): ReturnScope {
  const added = new Map<string, readonly Target[]>();
  for (const row of stamp?.rows ?? []) {
    const target = scope.targetByKey.get(row.key);
    const { task } = partSharedNote(row.task);
    if (target === undefined || target.assignment.task === task) continue;
    const plain = plainText(task);
    if (plain !== "" && !scope.targetsByTask.has(plain) && !added.has(plain))
      added.set(plain, [target]);
  }
  if (added.size === 0) return scope;
  return { ...scope, targetsByTask: new Map([...scope.targetsByTask, ...added]) };
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
