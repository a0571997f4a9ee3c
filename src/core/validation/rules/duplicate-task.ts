import { issueOf, type Issue } from "../../issues/issue";
import type { AssignmentTable } from "../../notice/notice";
import { compareAssignments } from "../check-context";
import { placeOf } from "../places";
import type { Rule } from "../rule";

/** Finds tasks that stand twice in one table; the same task in two tables is a recurring one (V22). */
export const duplicateTask: Rule = {
  id: "V5",
  codes: ["duplicate-task"],
  check: ({ notice }) => notice.tables.flatMap(checkTable),
};

function checkTable(table: AssignmentTable): readonly Issue[] {
  const firstNumbers = new Map<string, string>();
  const issues: Issue[] = [];
  for (const row of [...table.rows].sort(compareAssignments)) {
    const text = `${row.task}\n${row.content ?? ""}`.normalize("NFKC").replace(/\s/g, "");
    if (text === "") continue;
    const otherNumber = firstNumbers.get(text);
    if (otherNumber === undefined) firstNumbers.set(text, String(row.number ?? ""));
    else
      issues.push(
        issueOf("duplicate-task", "warning", placeOf({ table, row }, "task"), { otherNumber })
      );
  }
  return issues;
}
