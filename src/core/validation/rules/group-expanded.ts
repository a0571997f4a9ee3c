import { issueOf } from "../../issues/issue";
import { assignmentsByName, referenceTo, unitsPlaceOf } from "../places";
import type { Rule } from "../rule";

/** Says for each group how many units of the register it was expanded to, since the notice lists none. */
export const groupExpanded: Rule = {
  id: "V13",
  codes: ["group-expanded"],
  check: (context) =>
    [...assignmentsByName(context)].flatMap(([name, places]) => {
      const memberType = context.groups.get(name)?.memberType ?? null;
      const count = memberType === null ? 0 : (context.typeCounts.get(memberType) ?? 0);
      const [first] = places;
      if (count === 0 || first === undefined) return [];
      const rows = places.map(referenceTo);
      return [issueOf("group-expanded", "info", unitsPlaceOf(first), { group: name, count, rows })];
    }),
};
