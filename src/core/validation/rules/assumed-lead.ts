import { issueOf } from "../../issues/issue";
import type { AssignmentTable } from "../../notice/notice";
import { annexName, tablePlaceOf } from "../places";
import type { Rule } from "../rule";

/** Says where “the first-listed unit leads” is only assumed, because neither table nor notice says so. */
export const assumedLead: Rule = {
  id: "V18",
  codes: ["assumed-lead"],
  check: ({ notice }) =>
    notice.tables.flatMap((table) => {
      const count = table.leadRule === null ? countAssumed(table) : 0;
      return count === 0
        ? []
        : [
            issueOf("assumed-lead", "warning", tablePlaceOf(table), {
              annex: annexName(table),
              count,
            }),
          ];
    }),
};

function countAssumed(table: AssignmentTable): number {
  return table.rows.filter(
    ({ responsibility }) =>
      responsibility.mentions.length > 1 &&
      responsibility.mentions.every((mention) => mention.markedRole === null)
  ).length;
}
