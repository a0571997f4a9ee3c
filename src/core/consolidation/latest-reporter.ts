import type { Contribution } from "../returns/unit-return";
import type { Consolidation } from "./consolidation";

/** The contribution of each unit's latest day that names who filled it in, by unit. */
export function latestReporters({
  items,
}: Pick<Consolidation, "items">): ReadonlyMap<string, Contribution> {
  const byUnit = new Map<string, Contribution>();
  for (const { contributions } of items)
    for (const part of contributions) {
      if (part.reporter.trim() === "") continue;
      const known = byUnit.get(part.unit);
      if (known === undefined || (part.reportedOn ?? "") > (known.reportedOn ?? ""))
        byUnit.set(part.unit, part);
    }
  return byUnit;
}
