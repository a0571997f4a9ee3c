import type { Consolidation } from "../core/consolidation/consolidation";
import { consolidate } from "../core/consolidation/consolidate";
import { planConsolidation } from "../core/consolidation/plan-consolidation";
import { planCountyTables } from "../core/consolidation/plan-county-tables";
import { periodCode, type Period } from "../core/period/period";
import type { UnitReturn } from "../core/returns/unit-return";
import { issuedNote } from "../core/workbook/issued-step";
import { withoutWritten } from "../core/workbook/written-step";
import { consolidationBefore } from "./consolidation-before";
import { recordOfReturns } from "./kept-returns";
import type { OperationContext } from "./operation";
import type { KeptAside, PlacedSheet } from "./place-sheets";
import { pause } from "./pause";
import { placeTables, tableRoles } from "./place-tables";
import type { NoticeState } from "./read-notice";

/** How returns are put together. */
export interface ConsolidationSettings {
  readonly period: Period;
  /** Only lead units were asked to report; as the forms went out where absent. */
  readonly leadsOnly?: boolean;
  /** `YYYY-MM-DD`; without it nothing is overdue. */
  readonly today?: string;
  /** Counties' books are put together, each county as one unit. */
  readonly isByCounty?: boolean;
}

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
    return consolidationOf(one, state, settings, earlier);
  };
  const consolidation = await consolidated(own);
  const other = companion === null ? null : await consolidated(companion);
  const { record } = state;
  const periods = companion === null ? [own.period] : [own.period, companion.period];
  const choices = withoutWritten(record.choices, periods.map(periodCode));
  await pause(context);
  const sheets = [...sheetsOf(own, consolidation, state)];
  if (companion !== null && other !== null) {
    await pause(context);
    sheets.push(...sheetsOf(companion, other, state));
  }
  await pause(context);
  const renewed = [consolidation, ...(other === null ? [] : [other])].map((one) => ({
    period: one.period,
    roles: tableRoles(one, "consolidation"),
  }));
  const { keptAside } = await placeTables(context.host, { ...record, choices }, sheets, renewed);
  return { ...consolidation, keptAside, companion: other };
}

/** Consolidates the returns of a period with the office's choices, as the workbook has them now. */
export function consolidationOf(
  { period, returns }: ReturnsOfPeriod,
  { notice, register, record }: NoticeState,
  { leadsOnly, today }: Omit<ConsolidationSettings, "period">,
  earlier: Consolidation | null
): Consolidation {
  const issued = issuedNote(record.choices.steps, periodCode(period));
  return consolidate(returns, {
    notice,
    register,
    period,
    leadsOnly: leadsOnly ?? issued?.leadsOnly ?? false,
    choices: record.choices,
    ...(today === undefined ? {} : { today }),
    ...(earlier === null ? {} : { earlier }),
  });
}

function sheetsOf(
  { period, returns }: ReturnsOfPeriod,
  consolidation: Consolidation,
  { notice }: NoticeState
): readonly PlacedSheet[] {
  const tables =
    consolidation.counties !== undefined
      ? planCountyTables(consolidation, notice)
      : planConsolidation(consolidation, notice);
  return [
    ...tables.map((plan) => ({ plan, role: "consolidation" as const })),
    recordOfReturns(returns, period),
  ];
}
