import { issueOf, type Severity } from "../../issues/issue";
import { mentionPlaceOf } from "../places";
import type { Rule } from "../rule";
import { mentionName } from "../unit-difference";

/**
 * Points out an office written in brackets behind its unit: the person to ask may sit there. One
 * that the register knows as a unit may be meant as a unit, and gets no form: a warning.
 */
export const qualifiedUnit: Rule = {
  id: "V14",
  codes: ["qualified-unit"],
  check: ({ assignments, isUnit }) => {
    const severityOf = (qualifier: string): Severity =>
      qualifier.split(/[、，,；;]/).some(isUnit) ? "warning" : "info";
    return assignments.flatMap((placed) =>
      placed.row.responsibility.mentions.flatMap((mention) =>
        mention.qualifier === undefined || mention.excepted !== undefined
          ? []
          : [
              issueOf(
                "qualified-unit",
                severityOf(mention.qualifier),
                mentionPlaceOf(placed, mention),
                {
                  name: mentionName(mention),
                  qualifier: mention.qualifier,
                }
              ),
            ]
      )
    );
  },
};
