import type { Consolidation } from "../core/consolidation/consolidation";
import { consolidate } from "../core/consolidation/consolidate";
import { planConsolidation } from "../core/consolidation/plan-consolidation";
import type { Period } from "../core/period/period";
import type { UnitReturn } from "../core/returns/unit-return";
import { recordOfReturns } from "./kept-returns";
import type { OperationContext } from "./operation";
import { placeSheets, type KeptAside } from "./place-sheets";
import type { NoticeState } from "./read-notice";

/** How returns are put together. */
export interface ConsolidationSettings {
  readonly period: Period;
  /** Only lead units were asked to report. */
  readonly leadsOnly?: boolean;
  /** `YYYY-MM-DD`; without it nothing is overdue. */
  readonly today?: string;
}

/** What a consolidation gave and where it was written. */
export interface ConsolidateResult extends Consolidation {
  readonly keptAside: readonly KeptAside[];
}

/** Consolidates returns with the office's choices, and writes the tables and the returns themselves. */
export async function writeConsolidation(
  context: OperationContext,
  { notice, register, record }: NoticeState,
  returns: readonly UnitReturn[],
  { period, leadsOnly = false, today }: ConsolidationSettings
): Promise<ConsolidateResult> {
  const consolidation = consolidate(returns, {
    notice,
    register,
    period,
    leadsOnly,
    choices: record.choices,
    ...(today === undefined ? {} : { today }),
  });
  const tables = planConsolidation(consolidation, notice);
  const { keptAside } = await placeSheets(context.host, record, [
    ...tables.map((plan) => ({ plan, role: "consolidation" as const })),
    recordOfReturns(returns, period),
  ]);
  return { ...consolidation, keptAside };
}
