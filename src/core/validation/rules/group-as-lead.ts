import { issueOf, type Issue } from "../../issues/issue";
import type { PlacedAssignment } from "../check-context";
import { placeOf } from "../places";
import type { Rule } from "../rule";
import { mentionName } from "../unit-difference";

/** Finds assignments whose lead is a group, so that no one unit draws the reports together. */
export const groupAsLead: Rule = {
  id: "V16",
  codes: ["group-as-lead"],
  check: ({ assignments }) => assignments.flatMap(checkAssignment),
};

function checkAssignment(placed: PlacedAssignment): readonly Issue[] {
  const { mentions } = placed.row.responsibility;
  const marked = mentions.find((mention) => mention.markedRole === "lead");
  const leading = marked ?? mentions.find((mention) => mention.markedRole === null);
  if (leading?.resolution.kind !== "group") return [];
  const group = mentionName(leading);
  return [issueOf("group-as-lead", "warning", placeOf(placed, "lead", "units"), { group })];
}
