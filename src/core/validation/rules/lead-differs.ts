import { issueOf } from "../../issues/issue";
import { placeOf, referenceTo } from "../places";
import type { Rule } from "../rule";

/** Finds recurring tasks that two tables give to different leads: an error for the same text, a warning for a near one. */
export const leadDiffers: Rule = {
  id: "V23",
  codes: ["lead-differs"],
  check: ({ pairs }) =>
    pairs
      .filter(
        (pair) => (pair.isLinked || pair.likeness !== "doubtful") && pair.difference.leadDiffers
      )
      .map(({ first, second, likeness }) =>
        issueOf(
          "lead-differs",
          likeness === "exact" ? "error" : "warning",
          placeOf(first, "lead", "units"),
          {
            other: referenceTo(second),
            otherKey: second.row.key,
            lead: first.row.responsibility.lead ?? "",
            otherLead: second.row.responsibility.lead ?? "",
          }
        )
      ),
};
