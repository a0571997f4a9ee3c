import { issueOf, type Issue } from "../../issues/issue";
import type { AssignmentTable, ColumnRole } from "../../notice/notice";
import { annexName, tablePlaceOf } from "../places";
import type { Rule } from "../rule";

/** Finds tables without a column for tasks or for responsible units; a missing 序号 is a remark only. */
export const missingColumn: Rule = {
  id: "V4",
  codes: ["missing-column"],
  check: ({ notice }) => notice.tables.flatMap(missingColumnsOf),
};

function missingColumnsOf(table: AssignmentTable): readonly Issue[] {
  const roles = new Set<ColumnRole>(table.columns.map((column) => column.role));
  const hasUnits = roles.has("units") || roles.has("lead") || roles.has("participants");
  const missing: ("number" | "task" | "units")[] = [];
  if (!roles.has("number")) missing.push("number");
  if (!roles.has("task")) missing.push("task");
  if (!hasUnits && !hasMentions(table)) missing.push("units");
  return missing.map((column) =>
    issueOf("missing-column", column === "number" ? "info" : "error", tablePlaceOf(table), {
      annex: annexName(table),
      column,
    })
  );
}

/** Units may stand in brackets at the end of the tasks: then no column of their own is missing. */
function hasMentions(table: AssignmentTable): boolean {
  return table.rows.some((row) => row.responsibility.mentions.length > 0);
}
