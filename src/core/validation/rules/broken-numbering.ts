import { issueOf, type Issue } from "../../issues/issue";
import { distinctTasks } from "../../notice/distinct-tasks";
import type { AssignmentTable } from "../../notice/notice";
import { compareAssignments, type PlacedAssignment } from "../check-context";
import { placeOf } from "../places";
import type { Rule } from "../rule";

/**
 * Finds numbers that are missing, stand twice or cannot be read. The rows' order plays no part,
 * since a person may sort a sheet; a table whose numbering starts anew in each section is checked
 * section by section.
 */
export const brokenNumbering: Rule = {
  id: "V2",
  codes: ["broken-numbering"],
  check: ({ notice }) => notice.tables.flatMap(checkTable),
};

function checkTable(table: AssignmentTable): readonly Issue[] {
  const tasks = distinctTasks([...table.rows].sort(compareAssignments));
  const rows = tasks.map((row) => ({ table, row }));
  const whole = checkSeries(rows);
  const sections = new Map<string, PlacedAssignment[]>();
  for (const placed of rows) {
    const section = placed.row.section ?? "";
    const list = sections.get(section);
    if (list) list.push(placed);
    else sections.set(section, [placed]);
  }
  if (whole.length === 0 || sections.size < 2) return whole;
  const bySection = [...sections.values()].flatMap(checkSeries);
  return bySection.length < whole.length ? bySection : whole;
}

function checkSeries(rows: readonly PlacedAssignment[]): readonly Issue[] {
  const issues: Issue[] = [];
  const hasIntegers = rows.some(({ row }) => typeof row.number === "number");
  let last = 0;
  for (const placed of rows) {
    const { number } = placed.row;
    if (number === null) continue;
    if (typeof number === "string") {
      if (hasIntegers && !isSubNumber(number))
        issues.push(brokenAt(placed, "unreadable", null, number));
    } else {
      if (number === last) issues.push(brokenAt(placed, "repeated", null, String(number)));
      else if (number > last + 1) issues.push(brokenAt(placed, "gap", last + 1, String(number)));
      last = Math.max(last, number);
    }
  }
  return issues;
}

/** Numbers of a second level, such as 3.1, 3-1 or （1）, and written ones are numbers of their own series. */
function isSubNumber(text: string): boolean {
  return /^(?:[(（]?\d+[)）]?|\d+(?:[.．-]\d+)+|[(（]?[一二三四五六七八九十百]+[)）]?)[.．、]?$/.test(
    text
  );
}

function brokenAt(
  placed: PlacedAssignment,
  problem: "gap" | "repeated" | "unreadable",
  expected: number | null,
  found: string
): Issue {
  return issueOf("broken-numbering", "warning", placeOf(placed, "number"), {
    problem,
    expected,
    found,
  });
}
