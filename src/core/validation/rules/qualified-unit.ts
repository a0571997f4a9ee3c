import { issueOf } from "../../issues/issue";
import { mentionPlaceOf } from "../places";
import type { Rule } from "../rule";
import { mentionName } from "../unit-difference";

/** Points out an office written in brackets behind its unit: the person to ask may sit there. */
export const qualifiedUnit: Rule = {
  id: "V14",
  codes: ["qualified-unit"],
  check: ({ assignments }) =>
    assignments.flatMap((placed) =>
      placed.row.responsibility.mentions.flatMap((mention) =>
        mention.qualifier === undefined
          ? []
          : [
              issueOf("qualified-unit", "info", mentionPlaceOf(placed, mention), {
                name: mentionName(mention),
                qualifier: mention.qualifier,
              }),
            ]
      )
    ),
};
