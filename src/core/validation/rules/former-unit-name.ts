import { issueOf } from "../../issues/issue";
import { mentionPlaceOf, placedMentions } from "../places";
import type { Rule } from "../rule";

/** Reports names that a unit bore before it was reorganised; they are accepted, and to be confirmed. */
export const formerUnitName: Rule = {
  id: "V8",
  codes: ["former-unit-name"],
  check: ({ assignments }) =>
    placedMentions(assignments).flatMap(({ placed, mention }) => {
      const { text, resolution } = mention;
      if (resolution.kind !== "former") return [];
      return [
        issueOf("former-unit-name", "warning", mentionPlaceOf(placed, mention), {
          written: text,
          name: resolution.unit,
        }),
      ];
    }),
};
