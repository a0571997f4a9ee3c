import { issueOf } from "../../issues/issue";
import { referenceTo, unitsPlaceOf } from "../places";
import type { Rule } from "../rule";

/** Finds recurring tasks whose responsible units differ; where only 等 differs it is a remark. */
export const unitsDiffer: Rule = {
  id: "V24",
  codes: ["units-differ"],
  check: ({ pairs }) =>
    pairs
      .filter((pair) => (pair.isLinked || pair.likeness !== "doubtful") && !pair.difference.isSame)
      .map(({ first, second, difference }) => {
        const { missingHere, missingThere, openEndedHere, openEndedThere } = difference;
        const namesDiffer = missingHere.length + missingThere.length > 0;
        return issueOf("units-differ", namesDiffer ? "warning" : "info", unitsPlaceOf(first), {
          other: referenceTo(second),
          otherKey: second.row.key,
          missingHere,
          missingThere,
          openEndedHere,
          openEndedThere,
        });
      }),
};
