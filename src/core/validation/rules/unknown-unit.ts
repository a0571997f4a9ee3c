import { issueOf } from "../../issues/issue";
import { mentionPlaceOf, placedMentions } from "../places";
import type { Rule } from "../rule";

/** Reports each name that the register does not know, with at most three suggestions; nothing is chosen for the clerk. */
export const unknownUnit: Rule = {
  id: "V6",
  codes: ["unknown-unit"],
  check: ({ assignments, cutName }) =>
    placedMentions(assignments).flatMap(({ placed, mention }) => {
      const { text, resolution } = mention;
      if (resolution.kind !== "unknown" || cutName(text) !== null) return [];
      return [
        issueOf("unknown-unit", "error", mentionPlaceOf(placed, mention), {
          name: text,
          suggestions: resolution.suggestions.slice(0, 3),
        }),
      ];
    }),
};
