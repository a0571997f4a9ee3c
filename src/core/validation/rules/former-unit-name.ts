import { issueOf } from "../../issues/issue";
import { unitsPlaceOf } from "../places";
import type { Rule } from "../rule";

/** Reports names that a unit bore before it was reorganised; they are accepted, and to be confirmed. */
export const formerUnitName: Rule = {
  id: "V8",
  codes: ["former-unit-name"],
  check: ({ assignments }) =>
    assignments.flatMap((placed) =>
      placed.row.responsibility.mentions.flatMap(({ text, resolution }) =>
        resolution.kind === "former"
          ? [
              issueOf("former-unit-name", "warning", unitsPlaceOf(placed), {
                written: text,
                name: resolution.unit,
              }),
            ]
          : []
      )
    ),
};
