import { issueOf } from "../../issues/issue";
import { placeOf, referenceTo } from "../places";
import type { Rule } from "../rule";

/** Lists tasks that recur between tables: the same units could report them once. Pairs whose units differ are V24’s, and what a person linked needs no asking. */
export const recurringTask: Rule = {
  id: "V22",
  codes: ["recurring-task"],
  check: ({ pairs }) =>
    pairs
      .filter((pair) => !pair.isLinked && (pair.likeness === "doubtful" || pair.difference.isSame))
      .map(({ first, second, likeness, similarity }) =>
        issueOf("recurring-task", "info", placeOf(first, "task"), {
          other: referenceTo(second),
          otherKey: second.row.key,
          likeness,
          similarity,
        })
      ),
};
