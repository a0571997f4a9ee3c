import { cellAddress } from "../grid/address";
import type { RowReference } from "../issues/check-issues";
import type { IssueLocation } from "../issues/issue";
import type { AssignmentTable, ColumnRole } from "../notice/notice";
import type { UnitMention } from "../units/responsibility";
import type { CheckContext, PlacedAssignment } from "./check-context";
import { mentionName } from "./unit-difference";

/** Where an assignment's cell of a column role is: table, 序号 and key, with sheet and address once it is in a workbook. */
export function placeOf(
  { table, row }: PlacedAssignment,
  ...roles: readonly ColumnRole[]
): IssueLocation {
  return {
    table: table.id,
    ...(row.number === null ? {} : { number: row.number }),
    key: row.key,
    ...cellOf(table, row.rowIndex, roles),
  };
}

/** Where an assignment's responsible units stand: 责任单位, or 牵头单位 where the table parts the two. */
export function unitsPlaceOf(placed: PlacedAssignment): IssueLocation {
  return placeOf(placed, "units", "lead", "participants");
}

/** Lists every name in the unit cells with its assignment. */
export function placedMentions(
  assignments: readonly PlacedAssignment[]
): readonly { readonly placed: PlacedAssignment; readonly mention: UnitMention }[] {
  return assignments.flatMap((placed) =>
    placed.row.responsibility.mentions.map((mention) => ({ placed, mention }))
  );
}

/** Where a name stands: of 责任单位, 牵头单位 and 配合单位 the cell that holds it. */
export function mentionPlaceOf(placed: PlacedAssignment, mention: UnitMention): IssueLocation {
  const { table, row } = placed;
  const likeliest: readonly ColumnRole[] =
    mention.markedRole === "participant"
      ? ["participants", "units", "lead"]
      : ["lead", "units", "participants"];
  const holds = (role: ColumnRole): boolean =>
    (row.texts[table.columns.findIndex((one) => one.role === role)] ?? "")
      .replace(/\s/g, "")
      .includes(mention.text.replace(/\s/g, ""));
  return placeOf(placed, ...likeliest.filter(holds), "units", "lead", "participants");
}

/** Where a table begins: its heading row. */
export function tablePlaceOf(table: AssignmentTable): IssueLocation {
  return { table: table.id, ...cellOf(table, table.headerRowIndex, ["number", "task"]) };
}

/** Names an assignment for a sentence about another one. */
export function referenceTo({ table, row }: PlacedAssignment): RowReference {
  return { table: table.id, annex: annexName(table), number: String(row.number ?? "") };
}

/** A table's label, such as 附件1, or its id where it has none. */
export function annexName(table: AssignmentTable): string {
  return table.annex === "" ? table.id : table.annex;
}

/** Groups the assignments by the names that their unit cells hold, each assignment once a name. */
export function assignmentsByName(
  context: CheckContext
): ReadonlyMap<string, readonly PlacedAssignment[]> {
  const byName = new Map<string, PlacedAssignment[]>();
  for (const placed of context.assignments)
    for (const name of new Set(placed.row.responsibility.mentions.map(mentionName))) {
      const list = byName.get(name);
      if (list) list.push(placed);
      else byName.set(name, [placed]);
    }
  return byName;
}

function cellOf(
  table: AssignmentTable,
  rowIndex: number,
  roles: readonly ColumnRole[]
): { readonly sheet?: string; readonly address?: string } {
  if (table.sheet === undefined) return {};
  for (const role of roles) {
    const columnIndex = table.columnIndexes[table.columns.findIndex((one) => one.role === role)];
    if (columnIndex !== undefined)
      return { sheet: table.sheet, address: cellAddress(rowIndex, columnIndex) };
  }
  return {
    sheet: table.sheet,
    address: cellAddress(rowIndex, table.columnIndexes[0] ?? 0),
  };
}
