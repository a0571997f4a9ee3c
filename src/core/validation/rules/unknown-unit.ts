import { issueOf } from "../../issues/issue";
import { unitsPlaceOf } from "../places";
import type { Rule } from "../rule";

/** Reports each name that the register does not know, with at most three suggestions; nothing is chosen for the clerk. */
export const unknownUnit: Rule = {
  id: "V6",
  codes: ["unknown-unit"],
  check: ({ assignments }) =>
    assignments.flatMap((placed) =>
      placed.row.responsibility.mentions.flatMap(({ text, resolution }) =>
        resolution.kind === "unknown"
          ? [
              issueOf("unknown-unit", "error", unitsPlaceOf(placed), {
                name: text,
                suggestions: resolution.suggestions.slice(0, 3),
              }),
            ]
          : []
      )
    ),
};
