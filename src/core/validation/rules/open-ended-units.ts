import { issueOf } from "../../issues/issue";
import { unitsPlaceOf } from "../places";
import type { Rule } from "../rule";

/** Reports unit lists that say 等: those who are meant but not named receive no form. */
export const openEndedUnits: Rule = {
  id: "V9",
  codes: ["open-ended-units"],
  check: ({ assignments }) =>
    assignments.flatMap((placed) =>
      placed.row.responsibility.openEnds.map(({ afterUnit, isAlone }) =>
        issueOf("open-ended-units", "warning", unitsPlaceOf(placed), { afterUnit, isAlone })
      )
    ),
};
