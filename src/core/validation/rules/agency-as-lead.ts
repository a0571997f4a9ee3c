import { issueOf } from "../../issues/issue";
import type { Unit } from "../../units/unit-register";
import { placeOf } from "../places";
import type { Rule } from "../rule";

/** Points out leads that the city dispatched, agencies and companies, which forms may reach another way. Their rank is no error. */
export const agencyAsLead: Rule = {
  id: "V21",
  codes: ["agency-as-lead"],
  check: ({ assignments, units }) =>
    assignments.flatMap((placed) => {
      const unit = units.get(placed.row.responsibility.lead ?? "");
      if (unit === undefined || !isAgency(unit)) return [];
      return [
        issueOf("agency-as-lead", "info", placeOf(placed, "lead", "units"), {
          lead: unit.name,
          type: unit.type,
        }),
      ];
    }),
};

function isAgency({ name, type }: Unit): boolean {
  if (type === "市派驻" || type === "企业") return true;
  // Bureaux and commissions of these types work like departments.
  return (type === "直属机构" || type === "垂直管理") && !/[局委]$/.test(name);
}
