import type { Notice } from "../core/notice/notice";
import type { Period } from "../core/period/period";
import { dueTogether } from "../core/period/reporting-calendar";
import { buildReturnForms } from "../core/returns/build-return-forms";
import type { UnitRegister } from "../core/units/unit-register";

/** How many forms go out: to every responsible unit, and to the leads alone. */
export interface UnitCounts {
  readonly all: number;
  readonly leadsOnly: number;
}

/** How many forms a period takes, alone and with what falls due together with it. */
export interface FormCounts extends UnitCounts {
  readonly companion: Period | null;
  readonly combined: UnitCounts;
}

/** Counts the forms that a period would take, each way. */
export function countForms(notice: Notice, register: UnitRegister, period: Period): FormCounts {
  const companion = dueTogether(notice, period);
  const count = (leadsOnly: boolean, other: Period | null): number =>
    buildReturnForms(notice, register, period, { leadsOnly, companion: other }).forms.length;
  const alone = { all: count(false, null), leadsOnly: count(true, null) };
  const combined =
    companion === null
      ? alone
      : { all: count(false, companion), leadsOnly: count(true, companion) };
  return { ...alone, companion, combined };
}
