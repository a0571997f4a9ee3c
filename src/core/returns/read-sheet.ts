import { cellText } from "../grid/cell-value";
import { issueOf, type Issue, type IssueLocation } from "../issues/issue";
import type { ContactPerson } from "../units/unit-register";
import { checkIssuedCells } from "./check-issued-cells";
import { cellIdOf, type CellMark, type MarkedSheet } from "./count-cells";
import type { ContactLine } from "./find-contact";
import type { FormTable } from "./find-form-tables";
import { FILL_COLUMNS } from "./form-columns";
import type { FormStamp, StampRow } from "./form-stamp";
import { isSameText } from "./issued-texts";
import type { PlacedCell } from "./merged-cells";
import { parseRow, targetPlace } from "./parse-row";
import { cellOf, type ReturnRow } from "./return-rows";
import type { ReturnScope, Target } from "./return-scope";
import type { ReturnSheet } from "./return-tables";
import type { Contribution } from "./unit-return";

/** What is known of a file when its sheets are read. */
export interface FileTask {
  readonly file: string;
  /** `null` where the sender is unknown: then nothing is placed. */
  readonly unit: string | null;
  readonly stamp: FormStamp | null;
  /** The contact that the file names. */
  readonly contact: ContactPerson | null;
  readonly scopeOf: (period: string) => ReturnScope;
}

/** A contribution with the period and the row that it comes from. */
export interface ReadRow {
  readonly period: string;
  readonly contribution: Contribution;
}

/** A row of a return about an assignment that is due. */
export interface AskedRow {
  readonly period: string;
  readonly target: Target;
  readonly row: ReturnRow;
  readonly stampRow: StampRow | undefined;
}

/** Something found, and the period in whose result it is told. */
export interface PeriodIssue {
  readonly period: string;
  readonly issue: Issue;
}

/** A sheet's contributions, and what became of its cells. */
export interface SheetReading extends MarkedSheet {
  readonly contact: ContactLine | null;
  readonly rows: readonly ReadRow[];
  readonly asked: readonly AskedRow[];
  readonly issues: readonly PeriodIssue[];
}

/** Reads the matched rows of a sheet as contributions, and accounts for its cells. */
export function readSheet(sheet: ReturnSheet, task: FileTask): SheetReading {
  const marks = new Map<number, CellMark>();
  const asked: AskedRow[] = [];
  const rows: ReadRow[] = [];
  const issues: PeriodIssue[] = [];
  markContact(sheet.contact, task, marks);
  for (const { table, period, matches } of sheet.tables) {
    markHeadings(table, marks);
    let renumberedCount = 0;
    for (const match of matches) {
      const { target, row } = match;
      if (target === null) continue;
      const read = readRow(row, target, period, task, marks);
      asked.push(...read.asked);
      rows.push(...read.rows);
      issues.push(...read.issues);
      if (read.isRenumbered) renumberedCount++;
    }
    if (renumberedCount > 0) {
      const place = { file: task.file, sheet: sheet.grid.name };
      const issue = issueOf("rows-renumbered", "info", place, { count: renumberedCount });
      issues.push({ period, issue });
    }
  }
  const { grid } = sheet;
  return {
    grid,
    contact: sheet.contact,
    marks,
    rows,
    asked,
    issues,
    isEntry: entryTest(sheet),
    periodAt: periodTest(sheet, asked),
  };
}

/** The period of a row: its table's, or the one in which its assignment is due where that is another. */
function periodOfRow({ dueIn }: Target, tablePeriod: string): string {
  const [first] = dueIn;
  return first === undefined || dueIn.has(tablePeriod) ? tablePeriod : first;
}

interface RowResult extends Pick<SheetReading, "rows" | "asked" | "issues"> {
  readonly isRenumbered: boolean;
}

function readRow(
  row: ReturnRow,
  target: Target,
  tablePeriod: string,
  task: FileTask,
  marks: Map<number, CellMark>
): RowResult {
  const { file, unit, scopeOf } = task;
  const period = periodOfRow(target, tablePeriod);
  const scope = scopeOf(period);
  const stampRow = stampRowOf(task.stamp, target.key, period);
  const own = checkIssuedCells(row, target, { file, unit, stampRow }, scope);
  markAs(own.issued, "issued", marks);
  const { isRenumbered } = own;
  if (unit === null || target.dueIn.size === 0)
    return { rows: [], asked: [], issues: [], isRenumbered };
  markAs(own.placed, "placed", marks);
  const reading = parseRow(row, target, { file, unit, period: scope.period });
  markAs(reading.placed, "placed", marks);
  const { contribution } = reading;
  const voices = contribution === null ? [] : voiceIssues(contribution, row, target, scope);
  const said = [...own.issues, ...reading.issues, ...voices];
  return {
    rows: contribution === null ? [] : [{ period, contribution }],
    asked: [{ period, target, row, stampRow }],
    issues: said.map((issue) => ({ period, issue })),
    isRenumbered,
  };
}

function markAs(cells: readonly PlacedCell[], as: CellMark, marks: Map<number, CellMark>): void {
  for (const { rowIndex, cell } of cells) marks.set(cellIdOf(rowIndex, cell.columnIndex), as);
}

/** A heading that says more than headings do stays on the list, although its column is read. */
function markHeadings(table: FormTable, marks: Map<number, CellMark>): void {
  for (const { rowIndex, columnIndex, reading, isGroup } of table.headings)
    if ((reading !== null && reading.saysMore !== true) || isGroup === true)
      marks.set(cellIdOf(rowIndex, columnIndex), "issued");
}

/** A copy of the line that names somebody else stays on the list. */
function markContact(
  line: ContactLine | null,
  { unit, contact }: FileTask,
  marks: Map<number, CellMark>
): void {
  if (line === null) return;
  for (const columnIndex of line.labelColumns)
    marks.set(cellIdOf(line.rowIndex, columnIndex), "issued");
  for (const { field, columnIndex, text } of line.entries)
    if (unit !== null && contact?.[field] === text)
      marks.set(cellIdOf(line.rowIndex, columnIndex), "placed");
}

const stampRowsByStamp = new WeakMap<FormStamp, ReadonlyMap<string, StampRow>>();

function stampRowOf(stamp: FormStamp | null, key: string, period: string): StampRow | undefined {
  if (stamp === null) return undefined;
  let rows = stampRowsByStamp.get(stamp);
  if (rows === undefined) {
    rows = new Map(
      stamp.rows.flatMap((row) => [
        [row.key, row] as const,
        [`${row.period}/${row.key}`, row] as const,
      ])
    );
    stampRowsByStamp.set(stamp, rows);
  }
  return rows.get(`${period}/${key}`) ?? rows.get(key);
}

function entryTest({ tables, contact }: ReturnSheet): SheetReading["isEntry"] {
  const matchedRows = new Set(
    tables.flatMap(({ matches }) =>
      matches.flatMap(({ row, target }) => (target === null ? [] : [row.rowIndex]))
    )
  );
  return (rowIndex, columnIndex) =>
    matchedRows.has(rowIndex) ||
    rowIndex === contact?.rowIndex ||
    tables.some(
      ({ table }) =>
        rowIndex >= table.firstRowIndex &&
        rowIndex <= table.lastRowIndex &&
        FILL_COLUMNS.some((role) => table.columns.get(role)?.includes(columnIndex))
    );
}

function periodTest({ tables }: ReturnSheet, asked: readonly AskedRow[]): SheetReading["periodAt"] {
  const byRow = new Map(asked.map(({ row, period }) => [row.rowIndex, period]));
  return (rowIndex) =>
    byRow.get(rowIndex) ??
    tables.find(({ table }) => rowIndex <= table.lastRowIndex)?.period ??
    tables.at(-1)?.period ??
    null;
}

/** The unit in 代县林业局填：, 县林业局（代填）： and 县林业局意见：. */
function spokenFor(written: string): string {
  return written
    .replace(/[（(【[]?(?:由.*)?代[为]?(?:填报?|填写|报|答复?)?[）)】\]]?$/, "")
    .replace(/^[（(【[]?(?:现?代|代为|受|替)/, "")
    .replace(
      /[）)】\]]?(?:委托)?(?:填报?|填写|上报|报送?|答复?|反馈|意见|情况|进展)?[）)】\]]?$/,
      ""
    );
}

/** Says where a unit speaks of what is not its own, or for others. */
function voiceIssues(
  contribution: Contribution,
  row: ReturnRow,
  target: Target,
  scope: ReturnScope
): readonly Issue[] {
  const { unit, file, sheet, progress, problems, nextSteps } = contribution;
  const at = (): IssueLocation => ({
    ...targetPlace(target),
    file,
    sheet,
    address: `A${contribution.row}`,
  });
  const issues: Issue[] = [];
  if (!target.roles.has(unit)) issues.push(issueOf("not-responsible", "warning", at(), { unit }));
  const texts = [progress, problems, nextSteps].join("\n");
  const speakers = [...texts.matchAll(/(?:^|[\n；;。])\s*([^\s：:；;。，,]{2,20})[：:]/g)];
  const others = speakers.flatMap(([, written = ""]) => {
    const named = scope.units.named(written) ?? scope.units.named(spokenFor(written));
    return named === null || named === unit ? [] : [named];
  });
  // A row that was given to another unit alone holds that unit's words.
  const units = cellOf(row.table, row.rowIndex, "units");
  const given = units === null ? null : scope.units.named(cellText(units.cell.value));
  const isReassigned = given !== null && !isSameText(given, target.assignment.unitsText);
  if (isReassigned && given !== unit) others.push(given);
  if (others.length > 0) {
    const params = { unit, others: [...new Set(others)].join("、") };
    issues.push(issueOf("answers-for-others", "warning", at(), params));
  }
  return issues;
}
