import { issueOf, type Issue, type IssueLocation } from "../../issues/issue";
import { distinctTasks } from "../../notice/distinct-tasks";
import type { AssignmentTable, DeclaredCount, Notice, TableSection } from "../../notice/notice";
import { annexName, placeOf, tablePlaceOf } from "../places";
import type { Rule } from "../rule";

/** Holds each count that the notice's text or a heading in a table declares against the rows that are there. */
export const declaredCount: Rule = {
  id: "V1",
  codes: ["count-mismatch", "count-matched", "unbound-count"],
  check: ({ notice }) => [
    ...notice.declared.map((declared) => compareCount(notice, declared)),
    ...notice.tables.flatMap((table) =>
      (table.sections ?? []).flatMap((section) => compareSection(table, section))
    ),
  ],
};

function compareSection(
  table: AssignmentTable,
  { text, declared, found }: TableSection
): readonly Issue[] {
  if (declared === null) return [];
  const params = {
    annex: annexName(table),
    declared,
    found,
    sentence: text,
    isSection: true as const,
  };
  const place = sectionPlaceOf(table, text);
  if (found === declared) return [issueOf("count-matched", "info", place, params)];
  return [
    issueOf("count-mismatch", "error", place, { ...params, isContiguous: isContiguous(table) }),
  ];
}

/** The row below the heading: the heading itself has no row of its own in a document. */
function sectionPlaceOf(table: AssignmentTable, text: string): IssueLocation {
  const row = table.rows.find(({ headings = [] }) => headings.includes(text));
  return row === undefined ? tablePlaceOf(table) : placeOf({ table, row }, "number", "task");
}

function compareCount(
  notice: Notice,
  { table: id, planName, count, sentence }: DeclaredCount
): Issue {
  const table = notice.tables.find((one) => one.id === id);
  if (table === undefined)
    return issueOf("unbound-count", "warning", {}, { planName, declared: count, sentence });
  const found = distinctTasks(table.rows).length;
  const params = { annex: annexName(table), declared: count, found, sentence };
  if (found === count) return issueOf("count-matched", "info", tablePlaceOf(table), params);
  return issueOf("count-mismatch", "error", tablePlaceOf(table), {
    ...params,
    isContiguous: isContiguous(table),
  });
}

function isContiguous(table: AssignmentTable): boolean {
  const tasks = distinctTasks(table.rows);
  const numbers = new Set(tasks.map((row) => row.number));
  return tasks.length > 0 && tasks.every((_, index) => numbers.has(index + 1));
}
