import { cellText } from "../grid/cell-value";
import { rowAt, type Grid } from "../grid/grid";
import { parsePeriod, periodCode } from "../period/period";
import { findContactLines, type ContactLine } from "./find-contact";
import { findFormTables, type FormTable } from "./find-form-tables";
import type { FormStamp } from "./form-stamp";
import { tableByKeys } from "./locate-by-keys";
import { matchRows } from "./match-rows";
import { cellFinder } from "./merged-cells";
import { returnRows, rowNumberOf } from "./return-rows";
import type { ReturnScope, ReturnScopes } from "./return-scope";
import type { RowMatch } from "./row-match";

/** A table of a returned sheet, the period that it reports on, and what its rows are about. */
export interface ReturnTable {
  readonly table: FormTable;
  /** Code of the period. */
  readonly period: string;
  readonly matches: readonly RowMatch[];
}

/** A returned sheet with its tables and the line for the contact. */
export interface ReturnSheet {
  readonly grid: Grid;
  readonly tables: readonly ReturnTable[];
  readonly contact: ContactLine | null;
}

/** Finds the tables of a returned sheet and the period of each. */
export function returnSheet(
  grid: Grid,
  stamp: FormStamp | null,
  scopes: ReturnScopes,
  scopeOf: (period: string) => ReturnScope
): ReturnSheet {
  const { joint, periods } = scopes;
  const { contact, bare, found } = withoutContact(grid, joint);
  if (periods.length === 1) {
    const [period] = periods;
    const scope = scopeOf(periodCode(period));
    const tables = found.map((table) => ({
      table,
      period: periodCode(period),
      matches: matchRows(returnRows(table), scope),
    }));
    return { grid, tables, contact };
  }
  const tables = found.map((table, index) => {
    const matches = matchRows(returnRows(table), joint);
    const period = periodOfTable(table, matches, stamp, scopes);
    const scope = scopeOf(period);
    // Which columns are another period's is seen from the period itself.
    const own = tablesOf(bare, scope)[index] ?? table;
    return { table: own, period, matches: matchRows(returnRows(own), scope) };
  });
  return { grid, tables, contact };
}

interface BareSheet {
  readonly contact: ContactLine | null;
  /** The sheet without the line for the contact: it is no row of a table, nor the upper of two rows of headings. */
  readonly bare: Grid;
  readonly found: readonly FormTable[];
}

/** Tells the line for the contact, the first there is, from rows about assignments that name somebody in its words. */
function withoutContact(grid: Grid, scope: ReturnScope): BareSheet {
  const lines = findContactLines(grid, scope.readHeading);
  const [first] = lines;
  if (first === undefined) return { contact: null, bare: grid, found: tablesOf(grid, scope) };
  const without = (left: readonly ContactLine[]): Grid => {
    const rowIndexes = new Set(left.map(({ rowIndex }) => rowIndex));
    return { ...grid, rows: grid.rows.filter((row) => !rowIndexes.has(row.rowIndex)) };
  };
  const rest = without(lines);
  const found = tablesOf(rest, scope);
  const contact = lines.find((line) => !isTaskRow(line, grid, found, scope)) ?? null;
  if (contact === first && lines.length === 1) return { contact, bare: rest, found };
  const bare = contact === null ? grid : without([contact]);
  return { contact, bare, found: tablesOf(bare, scope) };
}

/** A row that bears a key, a number or the text of an assignment is about that. */
function isTaskRow(
  { rowIndex }: ContactLine,
  grid: Grid,
  tables: readonly FormTable[],
  scope: ReturnScope
): boolean {
  const cells = rowAt(grid, rowIndex)?.cells ?? [];
  if (cells.some(({ value }) => scope.targetByKey.has(cellText(value).trim()))) return true;
  const above = tables.filter((table) => table.firstRowIndex <= rowIndex).at(-1);
  if (above === undefined) return false;
  const table = {
    ...above,
    grid,
    find: cellFinder(grid),
    firstRowIndex: rowIndex,
    lastRowIndex: rowIndex,
  };
  const rows = returnRows(table);
  return (
    rows.some(({ number }) => /^\d{1,4}$/.test(rowNumberOf(number))) ||
    matchRows(rows, scope).some(({ target }) => target !== null)
  );
}

function tablesOf(grid: Grid, scope: ReturnScope): readonly FormTable[] {
  const byHeadings = findFormTables(grid, scope.readHeading);
  return byHeadings.length > 0 ? byHeadings : tableByKeys(grid, scope);
}

/**
 * Decides which of two periods a table reports on: what its title says, else the form's stamp,
 * where any of its rows is due then; else the period in which most of its rows are due, else the
 * one that was asked for.
 */
function periodOfTable(
  table: FormTable,
  matches: readonly RowMatch[],
  stamp: FormStamp | null,
  { periods }: ReturnScopes
): string {
  const targets = matches.flatMap(({ target }) => (target === null ? [] : [target]));
  const counts = periods.map((period) => {
    const code = periodCode(period);
    return { code, count: targets.filter(({ dueIn }) => dueIn.has(code)).length };
  });
  const told = [writtenPeriod(table), stampedPeriod(table, matches, stamp)];
  const sure = told
    .map((code) => counts.find((one) => one.code === code))
    .find((one) => one !== undefined && (one.count > 0 || targets.length === 0));
  if (sure !== undefined) return sure.code;
  const [best] = counts.sort((a, b) => b.count - a.count);
  return best?.code ?? periodCode(periods[0]);
}

const TITLE = /(\d{4}年(?:度|第[一二三四]季度))进展情况填报表/;
const NOTE = /报送期[：:]\s*(\d{4}年(?:度|第[一二三四]季度))/;
const SHEET_ENDING = /\((\d{4}年(?:度|第[一二三四]季度))\)$/;
const LINES_ABOVE = 6;

/** The period that the form's title or note line above a table names, or its sheet's name. */
function writtenPeriod({ grid, firstHeaderRowIndex }: FormTable): string | null {
  for (let back = 1; back <= LINES_ABOVE; back++)
    for (const { value } of rowAt(grid, firstHeaderRowIndex - back)?.cells ?? []) {
      const text = cellText(value).normalize("NFKC");
      const code = codeOf((TITLE.exec(text) ?? NOTE.exec(text))?.[1]);
      if (code !== null) return code;
    }
  return codeOf(SHEET_ENDING.exec(grid.name.normalize("NFKC"))?.[1]);
}

function codeOf(written: string | undefined): string | null {
  const period = written === undefined ? null : parsePeriod(written);
  return period === null ? null : periodCode(period);
}

/** The period for which the form asked the rows: by its sheet, where a table was asked for two. */
function stampedPeriod(
  { grid }: FormTable,
  matches: readonly RowMatch[],
  stamp: FormStamp | null
): string | null {
  const keys = new Set(matches.map(({ target }) => target?.key));
  const rows = stamp?.rows.filter(({ key }) => keys.has(key)) ?? [];
  return (rows.find(({ sheet }) => sheet === grid.name) ?? rows[0])?.period ?? null;
}
