import { issueOf, type Issue } from "../../issues/issue";
import type { PlacedAssignment } from "../check-context";
import { unitsPlaceOf } from "../places";
import type { Rule } from "../rule";
import { mentionName } from "../unit-difference";

/** Reports a unit that one assignment names twice, under whatever spelling. */
export const duplicateUnit: Rule = {
  id: "V11",
  codes: ["duplicate-unit"],
  check: ({ assignments }) => assignments.flatMap(checkAssignment),
};

function checkAssignment(placed: PlacedAssignment): readonly Issue[] {
  const counts = new Map<string, number>();
  for (const mention of placed.row.responsibility.mentions) {
    // Two offices of one unit, such as 县发改委（军民融合办）, are two different contacts.
    const name = `${mentionName(mention)}\n${mention.qualifier ?? ""}`;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count > 1)
    .map(([name]) =>
      issueOf("duplicate-unit", "warning", unitsPlaceOf(placed), {
        name: name.slice(0, name.indexOf("\n")),
      })
    );
}
