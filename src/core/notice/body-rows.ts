import { categoryLines } from "./category-rows";
import { lastIndexWhere } from "./last-index-where";
import type { ColumnRole } from "./notice";
import type { RawTable } from "./raw-table";
import { isHeadingLine, parseSection, stackSection, type SectionHeading } from "./section-rows";
import { distinctTexts, type TextRow } from "./table-texts";
import { isRuleNote } from "../units/rule-notes";

/** A body row that holds an assignment, with the headings above it. */
export interface BodyRow {
  readonly row: TextRow;
  readonly sections: readonly SectionHeading[];
}

/** The rows of a table, told apart. */
export interface BodyRows {
  readonly rows: readonly BodyRow[];
  /** Remark lines, rows of sums and other lines that are no assignment, as written. */
  readonly remarks: readonly string[];
}

const REMARK = /^(?:备\s*注|附\s*注|注|说\s*明)\s*(?:[：:]|\d|[一二三四五六七八九十][、.．]|$)/;
const SUM = /^(?:合\s*计|总\s*计|小\s*计)(?:$|[：:\d（(])/;

/** Says whether a line below a table explains it. */
export function isRemarkLine(text: string): boolean {
  return REMARK.test(text);
}

/**
 * Tells assignments from headings, remarks and sums among the body rows of a table; `above` are the
 * headings under which a table that continues another one begins.
 */
export function bodyRowsOf(table: RawTable, above: readonly SectionHeading[] = []): BodyRows {
  const columns = rolesByColumn(table);
  const categories = categoryLines(table.rows, columns);
  const isAssignment = (row: TextRow): boolean => !categories.has(row) && isData(row, columns);
  const lastData = lastIndexWhere(table.rows, isAssignment);
  const rows: BodyRow[] = [];
  const remarks: string[] = [];
  let sections = above;
  let unused: readonly SectionHeading[] = [];
  for (const [index, row] of table.rows.entries()) {
    const line = categories.get(row) ?? (isLine(row, columns) ? lineOf(row, columns) : null);
    if (isRepeatedHeading(row, table) || line === "") continue;
    if (isAssignment(row)) {
      rows.push({ row, sections });
      unused = [];
    } else if (line !== null && index < lastData && !isRemarkLine(line) && !isRuleNote(line)) {
      const stacked = stackSection(sections, parseSection(line));
      // A heading that another one replaces before any row stood below it is a remark.
      const replaced = unused.filter((section) => !stacked.includes(section));
      remarks.push(...replaced.map((section) => section.text));
      unused = [...unused, ...stacked.slice(-1)].filter((section) => !replaced.includes(section));
      sections = stacked;
    } else remarks.push(line ?? textsOf(row, columns).join(" "));
  }
  return { rows, remarks };
}

function isData(row: TextRow, columns: RolesByColumn): boolean {
  return !isLine(row, columns) && !isSum(row, columns);
}

type RolesByColumn = ReadonlyMap<number, ColumnRole>;

function rolesByColumn({ header }: RawTable): RolesByColumn {
  return new Map(
    header.columnIndexes.map((column, index) => [column, header.columns[index]?.role ?? "other"])
  );
}

/** A line runs across the table: one text, in no column of its own or numbered like a heading. */
function isLine(row: TextRow, columns: RolesByColumn): boolean {
  const texts = textsOf(row, columns);
  const [text = ""] = texts;
  if (new Set(texts).size > 1) return texts.length > 0 && isRemarkLine(text);
  if (texts.length > 1 || isRemarkLine(text) || isHeadingLine(text)) return true;
  const column = row.texts.indexOf(text);
  const role = columns.get(column);
  if (role === "number") return !/^[\d（(）)、.．\s]*$/.test(text.normalize("NFKC"));
  // A task alone in its column is an assignment whose other cells are empty; the checks say so.
  return role === undefined || (column === 0 && role !== "task" && role !== "key");
}

function lineOf(row: TextRow, columns: RolesByColumn): string {
  return [...new Set(textsOf(row, columns))].join(" ");
}

/** A key beside a line, left by a person's sorting or copying, is no text of it. */
function textsOf(row: TextRow, columns: RolesByColumn): readonly string[] {
  return row.texts.filter((text, column) => text !== "" && columns.get(column) !== "key");
}

function isSum(row: TextRow, columns: RolesByColumn): boolean {
  const [first = ""] = textsOf(row, columns);
  const hasKey = row.texts.some((text, column) => text !== "" && columns.get(column) === "key");
  return !hasKey && SUM.test(first);
}

function isRepeatedHeading(row: TextRow, { header }: RawTable): boolean {
  const texts = distinctTexts(row);
  return (
    texts.length > 1 &&
    header.columnIndexes.every(
      (column, index) =>
        header.columns[index]?.role === "key" ||
        (row.texts[column] ?? "").replace(/\s/g, "") === header.columns[index]?.title
    )
  );
}
