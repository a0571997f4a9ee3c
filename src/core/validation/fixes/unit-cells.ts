import { cellAddress } from "../../grid/address";
import type { Assignment, AssignmentTable, ColumnRole } from "../../notice/notice";

/** A cell of an assignment that names units, as the notice was read. */
export interface UnitCell {
  readonly sheet: string;
  /** A1 address. */
  readonly address: string;
  readonly text: string;
}

const UNIT_ROLES: ReadonlySet<ColumnRole> = new Set(["units", "lead", "participants"]);

/** Lists the cells of an assignment that name units; none where the table is in no workbook. */
export function unitCells({
  table,
  row,
}: {
  readonly table: AssignmentTable;
  readonly row: Assignment;
}): readonly UnitCell[] {
  const { sheet } = table;
  if (sheet === undefined) return [];
  return table.columns.flatMap((column, index) => {
    const columnIndex = table.columnIndexes[index];
    const text = row.texts[index] ?? "";
    return columnIndex === undefined || text === "" || !UNIT_ROLES.has(column.role)
      ? []
      : [{ sheet, address: cellAddress(row.rowIndex, columnIndex), text }];
  });
}
