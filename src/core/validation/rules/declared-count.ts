import { issueOf, type Issue } from "../../issues/issue";
import type { AssignmentTable, DeclaredCount, Notice } from "../../notice/notice";
import { annexName, tablePlaceOf } from "../places";
import type { Rule } from "../rule";

/** Holds each count that the notice's text declares against the rows of its table. */
export const declaredCount: Rule = {
  id: "V1",
  codes: ["count-mismatch", "count-matched", "unbound-count"],
  check: ({ notice }) => notice.declared.map((declared) => compareCount(notice, declared)),
};

function compareCount(
  notice: Notice,
  { table: id, planName, count, sentence }: DeclaredCount
): Issue {
  const table = notice.tables.find((one) => one.id === id);
  if (table === undefined)
    return issueOf("unbound-count", "warning", {}, { planName, declared: count, sentence });
  const found = table.rows.length;
  const params = { annex: annexName(table), declared: count, found, sentence };
  if (found === count) return issueOf("count-matched", "info", tablePlaceOf(table), params);
  return issueOf("count-mismatch", "error", tablePlaceOf(table), {
    ...params,
    isContiguous: isContiguous(table),
  });
}

function isContiguous(table: AssignmentTable): boolean {
  const numbers = new Set(table.rows.map((row) => row.number));
  return table.rows.length > 0 && table.rows.every((_, index) => numbers.has(index + 1));
}
