import { issueOf, type Issue } from "../../issues/issue";
import type { PlacedAssignment } from "../check-context";
import { placeOf } from "../places";
import type { Rule } from "../rule";
import { mentionName } from "../unit-difference";

/** Finds a unit that is marked as lead and is not listed first, against 排名第一的为牵头责任单位. */
export const misplacedLead: Rule = {
  id: "V19",
  codes: ["misplaced-lead"],
  check: ({ assignments }) => assignments.flatMap(checkAssignment),
};

function checkAssignment(placed: PlacedAssignment): readonly Issue[] {
  const { mentions } = placed.row.responsibility;
  const [first] = mentions;
  const lead = mentions.find((mention) => mention.markedRole === "lead");
  if (first === undefined || lead === undefined || lead === first) return [];
  return [
    issueOf("misplaced-lead", "warning", placeOf(placed, "lead", "units"), {
      lead: mentionName(lead),
      first: mentionName(first),
    }),
  ];
}
