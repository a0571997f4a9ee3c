import type { CellRange } from "../grid/address";
import { columnRole, headingTitle } from "./column-roles";
import type { AssignmentColumn, ColumnRole } from "./notice";
import { spreadTexts, type TextRow } from "./table-texts";

/** The headings of a table, in one row or two. */
export interface TableHeader {
  readonly columns: readonly AssignmentColumn[];
  /** 0-based column in the sheet of each of `columns`. */
  readonly columnIndexes: readonly number[];
  /** 0-based row of the lowest heading row. */
  readonly rowIndex: number;
  /** How many of the rows given were headings. */
  readonly rowCount: number;
}

const LONGEST_HEADING = 40;
const UNIT_ROLES: readonly ColumnRole[] = ["units", "lead", "participants"];

/** Reads the headings that begin at a row; `null` where the row holds none. */
export function readHeader(
  rows: readonly TextRow[],
  index: number,
  merges: readonly CellRange[]
): TableHeader | null {
  const row = rows[index];
  if (row === undefined || !isHeaderRow(row)) return null;
  const upper = spreadTexts(row, merges);
  const below = rows[index + 1];
  const isDouble = below !== undefined && isLowerHeader(row, below, upper);
  const titles = isDouble ? joinTitles(upper, below.texts) : upper.map(headingTitle);
  const columnIndexes = [...titles.keys()].filter((column) => titles[column] !== "");
  const columns = columnsOf(columnIndexes.map((column) => titles[column] ?? ""));
  const roles = columns.map((column) => column.role);
  if (!roles.includes("task")) return null;
  if (!roles.includes("number") && !roles.some((role) => UNIT_ROLES.includes(role))) return null;
  const last = isDouble ? below : row;
  return { columns, columnIndexes, rowIndex: last.rowIndex, rowCount: isDouble ? 2 : 1 };
}

/** Says whether two headers name the same columns, as on the further pages of one table. */
export function isSameHeader(one: TableHeader, other: TableHeader): boolean {
  const titles = (header: TableHeader): string =>
    header.columns
      .filter((column) => column.role !== "key")
      .map((column) => column.title)
      .join("\n");
  return titles(one) === titles(other);
}

function isHeaderRow(row: TextRow): boolean {
  const filled = row.texts.filter((text) => text !== "");
  if (filled.length < 2 || filled.some((text) => text.length > LONGEST_HEADING)) return false;
  const known = filled.filter((text) => columnRole(text) !== "other").length;
  return known >= 2 && known * 2 >= filled.length;
}

/** A second heading row stands below a spanning heading: 责任单位 over 牵头单位 and 配合单位. */
function isLowerHeader(row: TextRow, below: TextRow, upper: readonly string[]): boolean {
  let deeper = 0;
  for (const [column, text] of below.texts.entries()) {
    if (text === "" || text === row.texts[column]) continue;
    if (columnRole(text) === "other" || text.length > LONGEST_HEADING) return false;
    deeper += 1;
  }
  const isRepeated = below.texts.join("\n") === row.texts.join("\n");
  const hasSpan = upper.some((text, column) => text !== "" && (row.texts[column] ?? "") === "");
  const hasGap = below.texts.some(
    (text, column) => text !== "" && (row.texts[column] ?? "") === ""
  );
  return deeper > 0 && !isRepeated && (hasSpan || hasGap);
}

function joinTitles(upper: readonly string[], lower: readonly string[]): readonly string[] {
  const titles: string[] = [];
  let above = "";
  for (let column = 0; column < Math.max(upper.length, lower.length); column++) {
    above = upper[column] || above;
    const own = headingTitle(upper[column] ?? "");
    const below = headingTitle(lower[column] ?? "");
    if (below === "" || below === own) titles.push(own);
    else titles.push(above === "" ? below : `${headingTitle(above)}/${below}`);
  }
  return titles;
}

/** Gives each heading its role; the first heading of a text is the task, a further one its content. */
function columnsOf(titles: readonly string[]): readonly AssignmentColumn[] {
  const roles = titles.map(columnRole);
  const isText = (role: ColumnRole): boolean => role === "task" || role === "content";
  let task = roles.indexOf("task");
  if (task < 0) task = roles.indexOf("content");
  if (task < 0 && roles.some((role) => UNIT_ROLES.includes(role))) task = roles.indexOf("other");
  const seen = new Set<ColumnRole>();
  return titles.map((title, index): AssignmentColumn => {
    const role = roles[index] ?? "other";
    if (index === task) return { role: "task", title };
    if (isText(role)) return { role: "content", title };
    const isSecond = seen.has(role) && !UNIT_ROLES.includes(role);
    seen.add(role);
    return { role: isSecond ? "other" : role, title };
  });
}
