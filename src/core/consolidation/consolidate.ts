import type { UnitReturn } from "../returns/unit-return";
import { consolidateCounties } from "./consolidate-counties";
import { consolidateUnits } from "./consolidate-units";
import { allSteps, type Steps } from "../steps";
import type { Consolidation } from "./consolidation";
import type { ConsolidationContext } from "./owed-rows";

/**
 * Consolidates all that came back for a period: by unit, or by county where the returns came in
 * counties' books. The order of the returns makes no difference, and every cell read is in an item
 * or on the list of unplaced cells.
 */
export function consolidate(
  returns: readonly UnitReturn[],
  context: ConsolidationContext
): Consolidation {
  return allSteps(consolidationSteps(returns, context));
}

/** As `consolidate`, some steps at a time: a thousand returns take a while. */
export function consolidationSteps(
  returns: readonly UnitReturn[],
  context: ConsolidationContext
): Steps<Consolidation> {
  const isByCounty = returns.some(({ county }) => county !== undefined);
  return isByCounty ? consolidateCounties(returns, context) : consolidateUnits(returns, context);
}
