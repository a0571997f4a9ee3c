import { periodCode, type Period } from "../core/period/period";
import { dueTogether } from "../core/period/reporting-calendar";
import {
  buildReturnForms,
  type FormChoice,
  type UnexpandedName,
} from "../core/returns/build-return-forms";
import { formFileName } from "../core/returns/form-file-name";
import { planReturnForm } from "../core/returns/plan-return-form";
import type { ReturnForm } from "../core/returns/return-form";
import { withIssued } from "../core/workbook/issued-step";
import type { OfficeChoices } from "../core/workbook/office-choices";
import type { NamedBytes } from "../files/reading";
import { writeXlsx } from "../files/xlsx/write-xlsx";
import { zipFiles } from "../files/zip/zip-files";
import { changeChoices } from "./change-choices";
import { requireCovered } from "./due-period";
import { throwIfCancelled, type OperationContext } from "./operation";
import { readNotice } from "./read-notice";
import { reportsBefore } from "./reports-before";

/** What is asked of whom. */
export interface IssueChoice {
  readonly period: Period;
  /** Ask lead units alone, and only for what they lead. */
  readonly leadsOnly: boolean;
  /** Ask what falls due together in one form; taken as wanted where nothing is said. */
  readonly combined?: boolean;
  /** `YYYY-MM-DD`: the day on which the forms go out, to be noted in the workbook. */
  readonly date?: string;
}

/** One unit's return form as a file. */
export interface IssuedForm {
  readonly unit: string;
  /** Assignments in the form. */
  readonly rowCount: number;
  readonly file: NamedBytes;
}

/** The forms of a period, or of two that fall due together. */
export interface IssuedForms {
  readonly periods: readonly Period[];
  readonly forms: readonly IssuedForm[];
  /** Names in responsibility cells for which no form could be made. */
  readonly unexpanded: readonly UnexpandedName[];
  /** What the office chose, with the note that the forms were issued. */
  readonly choices: OfficeChoices;
}

/**
 * Writes one return form (.xlsx) per unit for a period that the notice covers, with what falls due
 * together with it. Linked tasks are asked of a unit once, and what it reported before is shown.
 */
export async function issueForms(
  context: OperationContext,
  choice: IssueChoice
): Promise<IssuedForms> {
  const state = await readNotice(context);
  const { notice, register, record } = state;
  const { period, leadsOnly, combined = true } = choice;
  requireCovered(notice, period);
  const companion = combined ? dueTogether(notice, period) : null;
  const periods = companion === null ? [period] : [period, companion];
  const { linked, unlinked } = pairsOf(record.choices);
  const earlier = await reportsBefore(context, state, periods);
  const formChoice = { leadsOnly, companion, linked, unlinked, earlier };
  const { forms, unexpanded } = buildReturnForms(notice, register, period, formChoice);
  const issued = await writeForms(context, forms);
  const choices = await noteIssued(context, record.choices, periods, choice);
  return { periods, forms: issued, unexpanded, choices };
}

async function writeForms(
  context: OperationContext,
  forms: readonly ReturnForm[]
): Promise<readonly IssuedForm[]> {
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
  return issued;
}

/** Notes for each period that its forms went out, in the place of an earlier note. */
async function noteIssued(
  { host }: OperationContext,
  choices: OfficeChoices,
  periods: readonly Period[],
  { date, leadsOnly }: IssueChoice
): Promise<OfficeChoices> {
  if (date === undefined) return choices;
  const codes = periods.map(periodCode);
  return changeChoices(host, (before) => withIssued(before, codes, { date, leadsOnly }));
}

function pairsOf({
  linked,
  unlinked,
}: OfficeChoices): Required<Pick<FormChoice, "linked" | "unlinked">> {
  return {
    linked: linked.map(({ one, other }) => [one, other]),
    unlinked: unlinked.map(({ one, other }) => [one, other]),
  };
}

/** Puts issued forms into one zip, named for the periods. */
export function zipForms({ forms, periods }: Pick<IssuedForms, "forms" | "periods">): NamedBytes {
  const codes = [...periods]
    .sort((a, b) => (b.quarter ?? 0) - (a.quarter ?? 0))
    .map(periodCode)
    .join("+");
  return { name: `${codes}_填报表.zip`, bytes: zipFiles(forms.map(({ file }) => file)) };
}
