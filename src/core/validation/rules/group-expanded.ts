import { issueOf } from "../../issues/issue";
import { missingMembers } from "../../units/unit-register";
import { assignmentsByName, referenceTo, unitsPlaceOf } from "../places";
import type { Rule } from "../rule";

/** Says for each group how many units of the register it was expanded to, since the notice lists none. */
export const groupExpanded: Rule = {
  id: "V13",
  codes: ["group-expanded"],
  check: (context) =>
    [...assignmentsByName(context)].flatMap(([name, named]) => {
      // Where the notice itself names the members, nothing is expanded.
      const places = named.filter(({ row }) => row.responsibility.groups.includes(name));
      const group = context.groups.get(name);
      const count = context.memberCounts.get(name) ?? 0;
      const missing = group === undefined ? [] : missingMembers(group, context.register);
      const [first] = places;
      if (count + missing.length === 0 || first === undefined) return [];
      const rows = places.map(referenceTo);
      // A member that nobody knows would go without a form.
      const severity = missing.length > 0 ? "warning" : "info";
      return [
        issueOf("group-expanded", severity, unitsPlaceOf(first), {
          group: name,
          count,
          rows,
          ...(missing.length === 0 ? {} : { missing }),
        }),
      ];
    }),
};
