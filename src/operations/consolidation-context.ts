import type { Consolidation } from "../core/consolidation/consolidation";
import type { ConsolidationContext } from "../core/consolidation/owed-rows";
import { periodCode, type Period } from "../core/period/period";
import { issuedNote } from "../core/workbook/issued-step";
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

/**
 * Tells against what the returns of a period are consolidated, with the office's choices as the
 * workbook has them now.
 */
export function consolidationContext(
  period: Period,
  { notice, register, record }: NoticeState,
  { leadsOnly, today }: Omit<ConsolidationSettings, "period"> = {},
  earlier: Consolidation | null = null
): ConsolidationContext {
  const issued = issuedNote(record.choices.steps, periodCode(period));
  return {
    notice,
    register,
    period,
    leadsOnly: leadsOnly ?? issued?.leadsOnly ?? false,
    choices: record.choices,
    ...(today === undefined ? {} : { today }),
    ...(earlier === null ? {} : { earlier }),
  };
}
