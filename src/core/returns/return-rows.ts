import { cellText, isBlank } from "../grid/cell-value";
import { rowAt } from "../grid/grid";
import type { AssignmentTable, Notice } from "../notice/notice";
import type { FormColumnRole } from "./form-columns";
import { FILL_COLUMNS } from "./form-columns";
import type { FormTable } from "./find-form-tables";
import { partSharedNote } from "./form-texts";
import type { PlacedCell } from "./merged-cells";
import { plainText } from "./text-likeness";

/** A row below the headings of a returned table, with what the form's columns hold in it. */
export interface ReturnRow {
  readonly table: FormTable;
  /** 0-based. */
  readonly rowIndex: number;
  readonly key: string;
  readonly number: string;
  readonly task: string;
  readonly content: string;
  /** 牵头 or 配合 as written. */
  readonly role: string;
  /** A column to fill in holds something. */
  readonly isFilled: boolean;
}

/** Lists the rows of a returned table that hold anything, from the top. */
export function returnRows(table: FormTable): readonly ReturnRow[] {
  const rows: ReturnRow[] = [];
  for (const { rowIndex, cells } of table.grid.rows) {
    if (rowIndex < table.firstRowIndex || rowIndex > table.lastRowIndex) continue;
    if (cells.every((cell) => isBlank(cell.value))) continue;
    const textOf = (role: FormColumnRole): string => {
      const found = cellOf(table, rowIndex, role);
      return found === null ? "" : cellText(found.cell.value).trim();
    };
    rows.push({
      table,
      rowIndex,
      key: textOf("key"),
      number: textOf("number"),
      task: partSharedNote(textOf("task")).task,
      content: textOf("content"),
      role: textOf("role"),
      isFilled: FILL_COLUMNS.some((role) => cellOf(table, rowIndex, role) !== null),
    });
  }
  return rows;
}

/** The non-blank cell of a row in the first of a role's columns that has one; merges from above count. */
export function cellOf(
  table: FormTable,
  rowIndex: number,
  role: FormColumnRole
): PlacedCell | null {
  for (const columnIndex of table.columns.get(role) ?? []) {
    const found = table.find(rowIndex, columnIndex);
    if (found !== null && found.rowIndex >= table.firstRowIndex) return found;
  }
  return null;
}

/** Reads 序号 as a number: 43, 43., 第43项, （四十三） is left alone. */
export function rowNumberOf(written: string): string {
  if (/^\d{1,4}$/.test(written)) return written;
  const plain = written.normalize("NFKC").replace(/\s/g, "");
  return /^(?:第|No\.?|#|\()?(\d{1,4})(?:项|条|号|[.、)])?$/i.exec(plain)?.[1] ?? plain;
}

/** The notice's table that the lines above a returned table, or its sheet, name; `null` where none. */
export function namedTable(table: FormTable, notice: Notice): AssignmentTable | null {
  const above: string[] = [];
  for (let back = 1; back <= 6; back++)
    for (const cell of rowAt(table.grid, table.firstHeaderRowIndex - back)?.cells ?? [])
      above.push(cellText(cell.value));
  for (const text of [...above, table.grid.name]) {
    const isNamed = tableNameTest(text);
    const named = notice.tables.filter(isNamed);
    if (named.length === 1) return named[0] ?? null;
  }
  return null;
}

function tableNameTest(text: string): (table: AssignmentTable) => boolean {
  const label = /附件\s*(\d+|[一二三四五六七八九十]+)/.exec(text.normalize("NFKC"))?.[0];
  const plainLabel = label === undefined ? undefined : plainText(label);
  const plain = plainText(text);
  return (table) => {
    const { annex, title } = plainNamesOf(table);
    return annex === plainLabel || (table.title !== "" && plain.includes(title));
  };
}

interface TableNames {
  readonly annex: string;
  readonly title: string;
}

/** Every return asks for the names of every table: they are made plain once. */
const namesByTable = new WeakMap<AssignmentTable, TableNames>();

function plainNamesOf(table: AssignmentTable): TableNames {
  const known = namesByTable.get(table);
  if (known !== undefined) return known;
  const names = { annex: plainText(table.annex), title: plainText(table.title) };
  namesByTable.set(table, names);
  return names;
}
