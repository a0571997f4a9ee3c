import { issueOf, type Issue } from "../../issues/issue";
import type { AssignmentColumn, ColumnRole } from "../../notice/notice";
import type { PlacedAssignment } from "../check-context";
import { placeOf } from "../places";
import type { Rule } from "../rule";

/** Finds assignments without number, task, content or responsible units; a missing number alone stops nobody. */
export const emptyCell: Rule = {
  id: "V3",
  codes: ["empty-cell"],
  check: ({ assignments }) => assignments.flatMap(emptyCellsOf),
};

function emptyCellsOf(placed: PlacedAssignment): readonly Issue[] {
  return placed.table.columns
    .filter((column) => isEmpty(placed, column))
    .map((column) =>
      issueOf(
        "empty-cell",
        column.role === "number" || column.role === "content" ? "warning" : "error",
        placeOf(placed, column.role),
        { column: column.title }
      )
    );
}

function isEmpty({ row }: PlacedAssignment, { role }: AssignmentColumn): boolean {
  const texts: { readonly [Role in ColumnRole]?: string } = {
    number: String(row.number ?? ""),
    task: row.task,
    content: row.content ?? "",
    units: row.responsibility.mentions.length > 0 ? row.unitsText || "–" : row.unitsText,
  };
  return texts[role]?.trim() === "";
}
