import { issueOf } from "../../issues/issue";
import { mentionPlaceOf, placedMentions } from "../places";
import type { Rule } from "../rule";

/** Finds names that stand without 、 between them, such as 县发改委县财政局: nobody knows them as one. */
export const runTogetherUnits: Rule = {
  id: "V34",
  codes: ["run-together-units"],
  check: ({ assignments, cutName }) =>
    placedMentions(assignments).flatMap(({ placed, mention }) => {
      const parts = mention.resolution.kind === "unknown" ? cutName(mention.text) : null;
      if (parts === null) return [];
      return [
        issueOf("run-together-units", "error", mentionPlaceOf(placed, mention), {
          name: mention.text,
          parts,
        }),
      ];
    }),
};
