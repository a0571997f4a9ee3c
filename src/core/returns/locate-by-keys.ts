import { cellText } from "../grid/cell-value";
import type { Grid } from "../grid/grid";
import { issuedRoles, type FormColumnRole } from "./form-columns";
import type { FormTable } from "./find-form-tables";
import { cellFinder } from "./merged-cells";
import type { ReturnScope, Target } from "./return-scope";

/** Finds a form's table whose headings are gone by its hidden keys; its columns are then taken as issued. */
export function tableByKeys(grid: Grid, scope: ReturnScope): readonly FormTable[] {
  const keyed: { rowIndex: number; columnIndex: number; target: Target }[] = [];
  for (const { rowIndex, cells } of grid.rows)
    for (const { columnIndex, value } of cells) {
      const target = scope.targetByKey.get(cellText(value).trim());
      if (target !== undefined) keyed.push({ rowIndex, columnIndex, target });
    }
  const [first] = keyed;
  const last = keyed.at(-1);
  if (first === undefined || last === undefined) return [];
  const columns = issuedColumns(first.target, first.columnIndex);
  if (columns === null) return [];
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
function issuedColumns(
  target: Target,
  keyColumnIndex: number
): ReadonlyMap<FormColumnRole, readonly number[]> | null {
  const hasContent = target.table.columns.some((column) => column.role === "content");
  const roles = issuedRoles(hasContent);
  const shift = keyColumnIndex - roles.indexOf("key");
  if (shift < 0) return null;
  return new Map(roles.map((role, index) => [role, [index + shift]]));
}
