import { issueOf } from "../../issues/issue";
import type { AssignmentTable, ColumnRole } from "../../notice/notice";
import type { PlacedAssignment } from "../check-context";
import { placeOf } from "../places";
import type { Rule } from "../rule";

const UNIT_ROLES: readonly ColumnRole[] = ["units", "lead", "participants"];

/**
 * Finds assignments that are given to nobody and whose unit cell is not empty (V3): their cell names
 * no unit, or the table has no such cell and the task does not close with units either.
 */
export const unassignedTask: Rule = {
  id: "V36",
  codes: ["unassigned-task"],
  check: ({ assignments }) => {
    const givingTables = new Set(
      assignments.flatMap(({ table, row }) =>
        row.responsibility.mentions.length > 0 ? [table.id] : []
      )
    );
    return assignments
      .filter((placed) => isUnassigned(placed, givingTables))
      .map((placed) =>
        issueOf("unassigned-task", "error", placeOf(placed, ...UNIT_ROLES, "task"), {})
      );
  },
};

function isUnassigned(
  { table, row }: PlacedAssignment,
  givingTables: ReadonlySet<AssignmentTable["id"]>
): boolean {
  if (row.responsibility.mentions.length > 0) return false;
  const roles = table.columns.map((column) => column.role);
  // A column of leads without a name is V15's, a table that gives out nothing V4's.
  if (roles.includes("lead")) return false;
  if (roles.some((role) => UNIT_ROLES.includes(role))) return row.unitsText.trim() !== "";
  return givingTables.has(table.id) && row.task.trim() !== "";
}
