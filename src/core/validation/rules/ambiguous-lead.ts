import { issueOf } from "../../issues/issue";
import type { AssignmentTable } from "../../notice/notice";
import { placeOf } from "../places";
import type { Rule } from "../rule";

/**
 * Finds assignments that several units lead: the first is taken for the one that draws the reports
 * together. Where a column of leads says itself that the first leads, nothing is left open.
 */
export const ambiguousLead: Rule = {
  id: "V17",
  codes: ["ambiguous-lead"],
  check: ({ assignments }) =>
    assignments.flatMap((placed) => {
      if (isSettled(placed.table)) return [];
      const { lead, coLeads } = placed.row.responsibility;
      if (coLeads.length === 0) return [];
      const leads = lead === null ? coLeads : [lead, ...coLeads];
      return [issueOf("ambiguous-lead", "warning", placeOf(placed, "lead", "units"), { leads })];
    }),
};

function isSettled({ columns, leadRule }: AssignmentTable): boolean {
  return leadRule !== null && columns.some(({ role }) => role === "lead");
}
