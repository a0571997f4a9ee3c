import { cellText } from "../grid/cell-value";
import { issueOf, type Issue, type IssueLocation } from "../issues/issue";
import type { Grid } from "../grid/grid";
import { checkIssuedCells } from "./check-issued-cells";
import { cellIdOf, type CellMark } from "./count-cells";
import type { FormTable } from "./find-form-tables";
import { FILL_COLUMNS } from "./form-columns";
import { isSameText } from "./issued-texts";
import type { FormStamp } from "./form-stamp";
import type { RowMatch } from "./match-rows";
import type { PlacedCell } from "./merged-cells";
import { parseRow, targetPlace } from "./parse-row";
import { cellOf, type ReturnRow } from "./return-rows";
import type { ReturnScope, Target } from "./return-scope";
import type { Contribution } from "./unit-return";

/** What is known of a sheet when its rows are read. */
export interface SheetTask {
  readonly grid: Grid;
  readonly tables: readonly { readonly table: FormTable; readonly matches: readonly RowMatch[] }[];
  readonly file: string;
  /** `null` where the sender is unknown: then nothing is placed. */
  readonly unit: string | null;
  readonly stamp: FormStamp | null;
}

/** A sheet's contributions, and what became of its cells. */
export interface SheetReading {
  readonly grid: Grid;
  readonly contributions: readonly Contribution[];
  readonly marks: ReadonlyMap<number, CellMark>;
  readonly isEntry: (rowIndex: number, columnIndex: number) => boolean;
  readonly issues: readonly Issue[];
}

/** Reads the matched rows of a sheet as contributions. */
export function readSheet(task: SheetTask, scope: ReturnScope): SheetReading {
  const marks = new Map<number, CellMark>();
  const contributions: Contribution[] = [];
  const issues: Issue[] = [];
  const mark = (cells: readonly PlacedCell[], as: CellMark): void => {
    for (const { rowIndex, cell } of cells) marks.set(cellIdOf(rowIndex, cell.columnIndex), as);
  };
  const stampRows = new Map(task.stamp?.rows.map((row) => [row.key, row]));
  for (const { table, matches } of task.tables) {
    for (const { rowIndex, columnIndex, reading, isGroup } of table.headings)
      if (reading !== null || isGroup === true)
        marks.set(cellIdOf(rowIndex, columnIndex), "issued");
    let renumberedCount = 0;
    for (const match of matches) {
      const { target } = match;
      if (target === null) continue;
      const stampRow = stampRows.get(target.key);
      const source = { file: task.file, unit: task.unit, stampRow };
      const own = checkIssuedCells(match.row, target, source, scope);
      mark(own.issued, "issued");
      if (own.isRenumbered) renumberedCount++;
      if (task.unit === null || !target.isDue) continue;
      mark(own.placed, "placed");
      const reading = parseRow(match.row, target, { file: task.file, unit: task.unit }, scope);
      mark(reading.placed, "placed");
      issues.push(...own.issues, ...reading.issues);
      if (reading.contribution === null) continue;
      contributions.push(reading.contribution);
      issues.push(...voiceIssues(reading.contribution, match.row, target, scope));
    }
    if (renumberedCount > 0) {
      const place = { file: task.file, sheet: task.grid.name };
      issues.push(issueOf("rows-renumbered", "info", place, { count: renumberedCount }));
    }
  }
  return { grid: task.grid, contributions, marks, isEntry: entryTest(task), issues };
}

function entryTest(task: SheetTask): SheetReading["isEntry"] {
  const matchedRows = new Set(
    task.tables.flatMap(({ matches }) =>
      matches.flatMap(({ row, target }) => (target === null ? [] : [row.rowIndex]))
    )
  );
  return (rowIndex, columnIndex) =>
    matchedRows.has(rowIndex) ||
    task.tables.some(
      ({ table }) =>
        rowIndex >= table.firstRowIndex &&
        rowIndex <= table.lastRowIndex &&
        FILL_COLUMNS.some((role) => table.columns.get(role)?.includes(columnIndex))
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
    const named = scope.units.named(written);
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
