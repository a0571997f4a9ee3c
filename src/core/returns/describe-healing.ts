import { cellAddress } from "../grid/address";
import { issueOf, type Issue, type IssueLocation } from "../issues/issue";
import { periodCode, type Period } from "../period/period";
import type { FormTable } from "./find-form-tables";
import { FORM_HEADINGS, issuedRoles } from "./form-columns";
import type { FormStamp } from "./form-stamp";
import { targetPlace } from "./parse-row";
import { periodSheetName, tableSheetName } from "./plan-return-form";
import type { RowMatch } from "./row-match";
import type { ReturnScope, ReturnScopes } from "./return-scope";

/** Where forms have their headings: under title and note line. */
const ISSUED_HEADER_ROW_INDEX = 2;

/** Lists what had to be assumed about a returned table as a whole: headings, columns, order of rows, keys. */
export function describeTable(
  table: FormTable,
  matches: readonly RowMatch[],
  file: string,
  periods: readonly Period[]
): readonly Issue[] {
  const place = { file, sheet: table.grid.name };
  return [
    ...sheetNameIssues(table, matches, place, periods),
    ...headingIssues(table, place),
    ...matches.flatMap((match) => rowIssues(match, place)),
    ...orderIssues(matches, place),
  ];
}

/** Lists rows about assignments whose table is not due in any period at hand, one issue for each table of the notice. */
export function describeRowsNotDue(
  matches: readonly RowMatch[],
  file: string,
  scope: ReturnScope
): readonly Issue[] {
  const counts = new Map<string, { sheet: string; count: number }>();
  for (const { row, target } of matches) {
    if (target === null || target.dueIn.size > 0 || !row.isFilled) continue;
    const annex = target.table.annex || target.table.title;
    const before = counts.get(annex)?.count ?? 0;
    counts.set(annex, { sheet: row.table.grid.name, count: before + 1 });
  }
  const period = periodCode(scope.period);
  return [...counts].map(([annex, { sheet, count }]) =>
    issueOf("table-not-due", "warning", { file, sheet }, { annex, period, count })
  );
}

/** Lists what the stamp says that does not fit: another county or another period. */
export function describeStamp(
  stamp: FormStamp | null,
  file: string,
  { joint, periods }: ReturnScopes
): readonly Issue[] {
  if (stamp === null) return [];
  const issues: Issue[] = [];
  const { county } = joint.register;
  const expected = periodCode(joint.period);
  const isExpected = periods.some((period) => stamp.periods.includes(periodCode(period)));
  if (stamp.county !== county)
    issues.push(
      issueOf("other-county", "error", { file }, { expected: county, found: stamp.county })
    );
  const found = stamp.periods.join("、");
  if (!isExpected) issues.push(issueOf("other-period", "error", { file }, { expected, found }));
  return issues;
}

/** A sheet that holds one table's rows bears that table's label, or its title where it has none. */
function sheetNameIssues(
  table: FormTable,
  matches: readonly RowMatch[],
  place: IssueLocation,
  periods: readonly Period[]
): readonly Issue[] {
  const tables = new Set(matches.flatMap(({ target }) => (target === null ? [] : [target.table])));
  const [only] = tables;
  if (only === undefined || tables.size > 1) return [];
  const section = { annex: only.annex, title: only.title, table: only.id };
  const expected = tableSheetName(section);
  const names = [expected, ...periods.map((period) => periodSheetName({ ...section, period }))];
  return names.includes(table.grid.name)
    ? []
    : [issueOf("sheet-renamed", "info", place, { expected })];
}

function headingIssues(table: FormTable, place: IssueLocation): readonly Issue[] {
  const at = (rowIndex: number, columnIndex: number): IssueLocation => ({
    ...place,
    address: cellAddress(rowIndex, columnIndex),
  });
  const issues: Issue[] = [];
  const top = at(table.firstHeaderRowIndex, table.headings[0]?.columnIndex ?? 0);
  if (table.headings.length === 0) {
    const areColumnsKnown = table.columns.has("progress");
    return [issueOf("header-missing", "warning", place, { areColumnsKnown })];
  }
  if (table.firstHeaderRowIndex !== ISSUED_HEADER_ROW_INDEX)
    issues.push(issueOf("header-moved", "info", top, { rowNumber: table.firstHeaderRowIndex + 1 }));
  if (table.lastHeaderRowIndex > table.firstHeaderRowIndex)
    issues.push(issueOf("two-row-header", "info", top, {}));
  if (areColumnsMoved(table)) issues.push(issueOf("columns-moved", "info", top, {}));
  for (const { rowIndex, columnIndex, written, reading } of table.headings) {
    if (reading?.certainty === "issued" && reading.saysMore !== true) continue;
    const location = at(rowIndex, columnIndex);
    if (reading !== null) {
      const params = { written, column: FORM_HEADINGS[reading.role] };
      issues.push(issueOf("header-inferred", "warning", location, params));
    } else if (!isParentHeading(table, rowIndex, columnIndex))
      issues.push(issueOf("unknown-column", "warning", location, { written }));
  }
  return issues;
}

/** A heading over others, in the upper of two rows, names none of their columns. */
function isParentHeading(table: FormTable, rowIndex: number, columnIndex: number): boolean {
  return (
    rowIndex < table.lastHeaderRowIndex &&
    table.headings.some(
      (other) => other.rowIndex === table.lastHeaderRowIndex && other.columnIndex === columnIndex
    )
  );
}

/** The columns that are there stand in another order than the form's, or with gaps. */
function areColumnsMoved(table: FormTable): boolean {
  const roles = [...table.columns]
    .map(([role, [columnIndex = 0]]) => ({ role, columnIndex }))
    .sort((a, b) => a.columnIndex - b.columnIndex);
  const issued = issuedRoles(table.columns.has("content"));
  return roles.some(({ role, columnIndex }, index) => {
    const next = roles[index + 1];
    if (next === undefined) return false;
    const isAdjacent = issued.indexOf(next.role) === issued.indexOf(role) + 1;
    return !isAdjacent || next.columnIndex !== columnIndex + 1;
  });
}

function rowIssues(match: RowMatch, place: IssueLocation): readonly Issue[] {
  const { row, target, by } = match;
  const isInferred = by === "number" || by === "similar-text";
  if (target !== null && match.isKeyOverruled !== true && !isInferred) return [];
  const columnIndex = row.table.columns.get("task")?.[0] ?? row.table.columns.get("number")?.[0];
  const at = { ...place, address: cellAddress(row.rowIndex, columnIndex ?? 0) };
  const written = row.task || row.number;
  if (target === null)
    return row.isFilled || row.task !== ""
      ? [issueOf("unmatched-row", "warning", at, { written })]
      : [];
  const location = { ...targetPlace(target), ...at };
  const issues: Issue[] = [];
  if (match.isKeyOverruled === true)
    issues.push(issueOf("key-overruled", "warning", location, { written }));
  if (isInferred)
    issues.push(
      issueOf("row-matched-by", "warning", location, { by, written, task: target.assignment.task })
    );
  return issues;
}

function orderIssues(matches: readonly RowMatch[], place: IssueLocation): readonly Issue[] {
  const issues: Issue[] = [];
  const found = matches.filter((match) => match.target !== null);
  const withoutKey = found.filter((match) => match.row.key === "").length;
  if (withoutKey > 0) issues.push(issueOf("keys-lost", "info", place, { count: withoutKey }));
  const firsts = [...new Set(found.flatMap(({ target }) => (target === null ? [] : [target])))];
  const places = firsts.map((target) => target.assignment.rowIndex);
  const tables = new Set(firsts.map((target) => target.table.id));
  if (tables.size === 1 && places.some((one, index) => one < (places[index - 1] ?? 0)))
    issues.push(issueOf("rows-reordered", "info", place, {}));
  const firstRow = new Map<string, number>();
  for (const { row, target } of found) {
    if (target === null) continue;
    const earlier = firstRow.get(target.key);
    if (earlier === undefined) firstRow.set(target.key, row.rowIndex + 1);
    else
      issues.push(
        issueOf(
          "duplicate-row",
          "warning",
          { ...targetPlace(target), ...place, address: cellAddress(row.rowIndex, 0) },
          { rowNumber: earlier }
        )
      );
  }
  return issues;
}
