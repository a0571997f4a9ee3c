import { issueOf } from "../../issues/issue";
import type { PlacedAssignment } from "../check-context";
import { placeOf } from "../places";
import type { Rule } from "../rule";

/**
 * Finds assignments that name units and no lead. A first name that the register does not know
 * (V6) or that is a group (V16) is reported there, not twice.
 */
export const missingLead: Rule = {
  id: "V15",
  codes: ["missing-lead"],
  check: ({ assignments }) =>
    assignments
      .filter(lacksLead)
      .map((placed) =>
        issueOf("missing-lead", "error", placeOf(placed, "lead", "units", "participants"), {})
      ),
};

function lacksLead({ table, row }: PlacedAssignment): boolean {
  const { mentions, lead } = row.responsibility;
  const hasLeadColumn = table.columns.some((column) => column.role === "lead");
  if (mentions.length === 0) return hasLeadColumn;
  if (lead !== null || mentions.some((mention) => mention.markedRole === "lead")) return false;
  const [first] = mentions;
  const isReportedElsewhere =
    first?.resolution.kind === "unknown" || first?.resolution.kind === "group";
  return !isReportedElsewhere || mentions.every((mention) => mention.markedRole === "participant");
}
