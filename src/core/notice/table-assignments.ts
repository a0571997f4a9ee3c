import type { BodyRow } from "./body-rows";
import type { Assignment, AssignmentColumn, ColumnRole } from "./notice";
import type { RawTable } from "./raw-table";
import {
  labelledValue,
  leaderNames,
  splitTrailingUnits,
  type RowUnits,
  type RowUnitsReader,
} from "./row-units";

/** An assignment before its key is known, with the key that its row bears in a workbook. */
export interface KeylessAssignment extends Omit<Assignment, "key"> {
  readonly ownKey: string;
}

const UNIT_ROLES: readonly ColumnRole[] = ["units", "lead", "participants"];

/** Reads the body rows of a table as assignments. */
export function tableAssignments(
  table: RawTable,
  rows: readonly BodyRow[],
  reader: RowUnitsReader
): readonly KeylessAssignment[] {
  return rows.map((row) => readRow(table, row, reader));
}

function readRow(table: RawTable, body: BodyRow, reader: RowUnitsReader): KeylessAssignment {
  const { columns, columnIndexes } = table.header;
  const texts = columnIndexes.map((column) => body.row.texts[column] ?? "");
  const cell = (role: ColumnRole): string => textOf(columns, texts, role);
  const { task, units } = readTask(cell("task"), columns, texts, body, reader);
  const leader = leaderOf(cell("leader"), units, body);
  const deadline = flat(cell("deadline")) || labelledValue(units.unitsText, "deadline");
  const headings = body.sections.map((above) => above.text);
  const content = cell("content");
  const besideTexts = textsWithoutHeading(body, columnIndexes);
  return {
    ownKey: cell("key").trim(),
    number: parseRowNumber(cell("number")),
    ...(headings.length === 0 ? {} : { section: headings.join(" / "), headings }),
    task,
    ...(columns.some((column) => column.role === "content") ? { content } : {}),
    ...units,
    ...(leader === "" ? {} : { leader }),
    ...(deadline === "" ? {} : { deadline }),
    notes: [...units.responsibility.notes, ...otherTexts(columns, texts), ...besideTexts],
    texts,
    ...(besideTexts.length === 0 ? {} : { besideTexts }),
    rowIndex: body.row.rowIndex,
  };
}

/** Reads 序号: an integer where the cell holds one, `null` where it is empty. */
function parseRowNumber(text: string): number | string | null {
  if (text === "") return null;
  const digits = /^(\d{1,6})[.、．]?$/.exec(text.normalize("NFKC").replace(/\s/g, ""))?.[1];
  return digits === undefined ? text : Number(digits);
}

function readTask(
  task: string,
  columns: readonly AssignmentColumn[],
  texts: readonly string[],
  body: BodyRow,
  reader: RowUnitsReader
): { readonly task: string; readonly units: RowUnits } {
  const cells = columns.flatMap((column, index) =>
    UNIT_ROLES.includes(column.role) ? [{ column, text: texts[index] ?? "" }] : []
  );
  if (cells.length > 0) return { task, units: reader.readCells(cells) };
  // Without a column for units they stand in brackets behind the task, or behind its heading.
  const own = splitTrailingUnits(task, (text) => reader.isUnitList(text));
  const unitsText = own.unitsText ?? headingUnits(body) ?? "";
  return { task: own.task, units: { unitsText, responsibility: reader.readText(unitsText) } };
}

function headingUnits(body: BodyRow): string | null {
  for (const section of [...body.sections].reverse()) {
    const { unitsText } = splitTrailingUnits(section.text);
    if (unitsText !== null) return unitsText;
  }
  return null;
}

function leaderOf(written: string, units: RowUnits, body: BodyRow): string {
  const own = written || labelledValue(units.unitsText, "leader");
  if (own !== "") return leaderNames(own.replace(/\n/g, "、"));
  return [...body.sections].reverse().find((section) => section.leader !== "")?.leader ?? "";
}

function textOf(
  columns: readonly AssignmentColumn[],
  texts: readonly string[],
  role: ColumnRole
): string {
  return columns
    .flatMap((column, index) => (column.role === role ? [texts[index] ?? ""] : []))
    .filter((text) => text !== "")
    .join("\n");
}

function otherTexts(
  columns: readonly AssignmentColumn[],
  texts: readonly string[]
): readonly string[] {
  return columns.flatMap(({ role }, index) => {
    const text = texts[index] ?? "";
    const isOther = role === "other" || role === "source" || role === "remark";
    return isOther && text !== "" ? [text] : [];
  });
}

/** What stands beside the table is a person's remark on the row. */
function textsWithoutHeading(body: BodyRow, columnIndexes: readonly number[]): readonly string[] {
  return body.row.texts.filter((text, column) => text !== "" && !columnIndexes.includes(column));
}

function flat(text: string): string {
  return text.replace(/\n/g, "");
}
