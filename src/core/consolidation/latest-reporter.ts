import type { Contribution } from "../returns/unit-return";
import type { Consolidation } from "./consolidation";
import { compareText } from "./fixed-order";

/** The contribution of a unit's latest day that names who filled it in. */
export function latestReporter(
  unit: string,
  { items }: Pick<Consolidation, "items">
): Contribution | undefined {
  return items
    .flatMap((item) => item.contributions)
    .filter((part) => part.unit === unit && part.reporter.trim() !== "")
    .sort((a, b) => compareText(b.reportedOn ?? "", a.reportedOn ?? ""))[0];
}
