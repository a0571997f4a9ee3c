import { issueOf, type Issue } from "../../issues/issue";
import type { CheckContext, PlacedAssignment } from "../check-context";
import { unitsPlaceOf } from "../places";
import type { Rule } from "../rule";
import { unitClassOf } from "../unit-class";
import { mentionName } from "../unit-difference";

/**
 * Finds lists that leave the customary order departments, towns, development zone. The lead stands
 * first whatever its class, and names that nobody knows have none.
 */
export const classOrder: Rule = {
  id: "V20",
  codes: ["class-order"],
  check: (context) => context.assignments.flatMap((placed) => checkAssignment(placed, context)),
};

function checkAssignment(placed: PlacedAssignment, context: CheckContext): readonly Issue[] {
  const { mentions, lead, coLeads } = placed.row.responsibility;
  let highest: { readonly name: string; readonly rank: number } | null = null;
  for (const mention of mentions) {
    const name = mentionName(mention);
    const rank = unitClassOf(mention.resolution, context);
    if (rank === null || mention.markedRole === "lead" || name === lead || coLeads.includes(name))
      continue;
    if (highest !== null && rank < highest.rank)
      return [
        issueOf("class-order", "info", unitsPlaceOf(placed), { unit: name, before: highest.name }),
      ];
    if (highest === null || rank > highest.rank) highest = { name, rank };
  }
  return [];
}
