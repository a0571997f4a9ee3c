import type { Notice } from "../core/notice/notice";
import { periodCode, type Period } from "../core/period/period";
import { buildReturnForms, type UnexpandedName } from "../core/returns/build-return-forms";
import { formFileName } from "../core/returns/form-file-name";
import { planReturnForm } from "../core/returns/plan-return-form";
import type { UnitRegister } from "../core/units/unit-register";
import type { NamedBytes } from "../files/reading";
import { writeXlsx } from "../files/xlsx/write-xlsx";
import { zipFiles } from "../files/zip/zip-files";
import { requireCovered } from "./due-period";
import { throwIfCancelled, type OperationContext } from "./operation";
import { readNotice } from "./read-notice";

/** What is asked of whom. */
export interface IssueChoice {
  readonly period: Period;
  /** Ask lead units alone, and only for what they lead. */
  readonly leadsOnly: boolean;
}

/** One unit's return form as a file. */
export interface IssuedForm {
  readonly unit: string;
  /** Assignments in the form. */
  readonly rowCount: number;
  readonly file: NamedBytes;
}

/** The forms of a period. */
export interface IssuedForms {
  readonly forms: readonly IssuedForm[];
  /** Names in responsibility cells for which no form could be made. */
  readonly unexpanded: readonly UnexpandedName[];
}

/** Counts the forms that a period would take, either way. */
export function countForms(
  notice: Notice,
  register: UnitRegister,
  period: Period
): { readonly all: number; readonly leadsOnly: number } {
  const count = (leadsOnly: boolean): number =>
    buildReturnForms(notice, register, period, { leadsOnly }).forms.length;
  return { all: count(false), leadsOnly: count(true) };
}

/** Writes one return form (.xlsx) per unit for a period that the notice covers. */
export async function issueForms(
  context: OperationContext,
  choice: IssueChoice
): Promise<IssuedForms> {
  const { notice, register } = await readNotice(context);
  requireCovered(notice, choice.period);
  const { forms, unexpanded } = buildReturnForms(notice, register, choice.period, choice);
  const issued: IssuedForm[] = [];
  for (const form of forms) {
    throwIfCancelled(context);
    context.report?.({ done: issued.length, total: forms.length, subject: form.unit });
    issued.push({
      unit: form.unit,
      rowCount: form.sections.reduce((sum, section) => sum + section.rows.length, 0),
      file: { name: formFileName(form), bytes: await writeXlsx(planReturnForm(form)) },
    });
  }
  return { forms: issued, unexpanded };
}

/** Puts issued forms into one zip, named for the period. */
export function zipForms(forms: readonly IssuedForm[], period: Period): NamedBytes {
  return {
    name: `${periodCode(period)}_填报表.zip`,
    bytes: zipFiles(forms.map(({ file }) => file)),
  };
}
