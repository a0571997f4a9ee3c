import { cellText } from "../grid/cell-value";
import { rowAt, type Grid } from "../grid/grid";
import { isFillColumn, issuedRoles, ROLE_WORDS, type FormColumnRole } from "./form-columns";
import type { FormTable } from "./find-form-tables";
import { cellFinder } from "./merged-cells";
import type { ReturnScope, Target } from "./return-scope";

interface KeyedRow {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly target: Target;
}

type Columns = ReadonlyMap<FormColumnRole, readonly number[]>;

/**
 * Finds a form's table whose headings are gone by its hidden keys; its columns are then taken as
 * issued, those to fill in only where they stand between 本单位角色 and 行码 as a form has them.
 */
export function tableByKeys(grid: Grid, scope: ReturnScope): readonly FormTable[] {
  const keyed: KeyedRow[] = [];
  for (const { rowIndex, cells } of grid.rows)
    for (const { columnIndex, value } of cells) {
      const target = scope.targetByKey.get(cellText(value).trim());
      if (target !== undefined) keyed.push({ rowIndex, columnIndex, target });
    }
  const [first] = keyed;
  const last = keyed.at(-1);
  if (first === undefined || last === undefined) return [];
  const issued = issuedColumns(first.target, first.columnIndex);
  if (issued === null) return [];
  const columns = knownColumns(issued, roleColumn(grid, keyed));
  return [
    {
      grid,
      find: cellFinder(grid),
      firstHeaderRowIndex: first.rowIndex,
      lastHeaderRowIndex: first.rowIndex - 1,
      headings: [],
      columns,
      firstRowIndex: first.rowIndex,
      lastRowIndex: last.rowIndex,
    },
  ];
}

/** The columns as issued, so that 行码 is the given one; `null` where the table does not reach that far. */
function issuedColumns(target: Target, keyColumnIndex: number): Columns | null {
  const hasContent = target.table.columns.some((column) => column.role === "content");
  const roles = issuedRoles(hasContent);
  const shift = keyColumnIndex - roles.indexOf("key");
  if (shift < 0) return null;
  return new Map(roles.map((role, index) => [role, [index + shift]]));
}

/** Where most rows show 牵头 or 配合; a column put in or taken out moves it away from 行码. `null` where none does. */
function roleColumn(grid: Grid, keyed: readonly KeyedRow[]): number | null {
  const words: readonly string[] = Object.values(ROLE_WORDS);
  const counts = new Map<number, number>();
  for (const { rowIndex } of keyed)
    for (const { columnIndex, value } of rowAt(grid, rowIndex)?.cells ?? [])
      if (words.includes(cellText(value).trim()))
        counts.set(columnIndex, (counts.get(columnIndex) ?? 0) + 1);
  const most = [...counts].find(([, count]) => count * 2 > keyed.length);
  return most?.[0] ?? null;
}

/** What stands in columns that nothing names is left to a person; the others stand before 本单位角色 as issued. */
function knownColumns(columns: Columns, role: number | null): Columns {
  const shift = role === null ? null : role - (columns.get("role")?.[0] ?? 0);
  if (shift === 0) return columns;
  const known = new Map<FormColumnRole, readonly number[]>();
  for (const [name, [columnIndex = 0]] of columns) {
    if (name === "key") known.set(name, [columnIndex]);
    else if (shift !== null && name !== "earlier" && !isFillColumn(name))
      known.set(name, [Math.max(0, columnIndex + shift)]);
  }
  return known;
}
