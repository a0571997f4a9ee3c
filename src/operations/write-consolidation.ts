import type { Consolidation } from "../core/consolidation/consolidation";
import { consolidationSteps } from "../core/consolidation/consolidate";
import { planConsolidation } from "../core/consolidation/plan-consolidation";
import { planCountyTables } from "../core/consolidation/plan-county-tables";
import { periodCode, type Period } from "../core/period/period";
import type { UnitReturn } from "../core/returns/unit-return";
import { withoutWritten } from "../core/workbook/written-step";
import { consolidationBefore } from "./consolidation-before";
import { consolidationContext, type ConsolidationSettings } from "./consolidation-context";
import { recordOfReturns } from "./kept-returns";
import type { OperationContext } from "./operation";
import type { KeptAside, PlacedSheet } from "./place-sheets";
import { inTurns, pause } from "./pause";
import { placeTables, tableRoles } from "./place-tables";
import type { NoticeState } from "./read-notice";

/** What a consolidation gave and where it was written. */
export interface ConsolidateResult extends Consolidation {
  readonly keptAside: readonly KeptAside[];
  /** The consolidation of the period that fell due together with it, where files answered for both. */
  readonly companion: Consolidation | null;
}

/** The returns of a period. */
export interface ReturnsOfPeriod {
  readonly period: Period;
  readonly returns: readonly UnitReturn[];
}

/**
 * Consolidates the returns of a period, and of one that fell due together with it, with the
 * office's choices, and writes the tables and the returns themselves.
 */
export async function writeConsolidations(
  context: OperationContext,
  state: NoticeState,
  own: ReturnsOfPeriod,
  companion: ReturnsOfPeriod | null,
  settings: Omit<ConsolidationSettings, "period">
): Promise<ConsolidateResult> {
  const consolidated = async (one: ReturnsOfPeriod): Promise<Consolidation> => {
    const earlier = await consolidationBefore(context, state, one.period);
    await pause(context);
    const against = consolidationContext(one.period, state, settings, earlier);
    return inTurns(context, consolidationSteps(one.returns, against));
  };
  const consolidation = await consolidated(own);
  const other = companion === null ? null : await consolidated(companion);
  const { record } = state;
  const periods = companion === null ? [own.period] : [own.period, companion.period];
  const choices = withoutWritten(record.choices, periods.map(periodCode));
  const sheets = await sheetsOf(context, own, consolidation, state);
  if (companion !== null && other !== null)
    sheets.push(...(await sheetsOf(context, companion, other, state)));
  const renewed = [consolidation, ...(other === null ? [] : [other])].map((one) => ({
    period: one.period,
    roles: tableRoles(one, "consolidation"),
  }));
  const { keptAside } = await placeTables(context.host, { ...record, choices }, sheets, renewed);
  return { ...consolidation, keptAside, companion: other };
}

/** Plans the sheets of a period, with a turn for the screen before each. */
async function sheetsOf(
  context: OperationContext,
  { period, returns }: ReturnsOfPeriod,
  consolidation: Consolidation,
  { notice }: NoticeState
): Promise<PlacedSheet[]> {
  const tables =
    consolidation.counties !== undefined
      ? planCountyTables(consolidation, notice)
      : planConsolidation(consolidation, notice);
  const sheets: PlacedSheet[] = [];
  await pause(context);
  for (const plan of tables) {
    sheets.push({ plan, role: "consolidation" });
    await pause(context);
  }
  sheets.push(recordOfReturns(returns, period));
  await pause(context);
  return sheets;
}
