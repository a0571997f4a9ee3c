import { issueOf } from "../../issues/issue";
import { isExpandable } from "../../units/unit-register";
import { unitsPlaceOf } from "../places";
import type { Rule } from "../rule";

/** Reports unit lists that say 等: those who are meant but not named receive no form. Groups that name nobody are V10’s. */
export const openEndedUnits: Rule = {
  id: "V9",
  codes: ["open-ended-units"],
  check: ({ assignments, groups }) =>
    assignments.flatMap((placed) =>
      placed.row.responsibility.openEnds
        .filter(({ afterUnit }) => {
          const group = groups.get(afterUnit);
          return group === undefined || isExpandable(group);
        })
        .map(({ afterUnit, isAlone }) =>
          issueOf("open-ended-units", "warning", unitsPlaceOf(placed), { afterUnit, isAlone })
        )
    ),
};
