import { join } from "node:path";
import { periodCode, periodTitle, type Period } from "../../core/period/period";
import { countForms, type FormCounts } from "../../operations/count-forms";
import { issueForms, zipForms, type IssuedForm } from "../../operations/issue-forms";
import { requireCovered, requirePeriod } from "../../operations/due-period";
import { formatPlace } from "../../locales/format-issue";
import type { Command, CommandRun } from "../command";
import { openInput } from "../open-input";
import { annexOf, reportKeptFile } from "../report";
import { requireInput, requireOutput, requirePeriodText } from "../require-arguments";
import { writeOutput } from "../write-output";
import { readNotice } from "../../operations/read-notice";

/** `issue NOTICE|BOOK --period P -o DIR|FORMS.zip`: writes one return form per unit. */
export const issue: Command = async (run) => {
  const { line, words } = run;
  const output = requireOutput(run);
  const period = requirePeriod(requirePeriodText(run));
  const { file } = await requireInput(run);
  const { context } = await openInput(file, run.register, run.parts);
  const { notice, register } = await readNotice(context);
  requireCovered(notice, period);
  const choice = { period, leadsOnly: line.isLeadsOnly, combined: !line.isApart };
  if (!line.isJson) reportCounts(run, countForms(notice, register, period), period);
  const issued = await issueForms(context, choice);
  const { forms, unexpanded } = issued;
  if (/\.zip$/i.test(output))
    reportKeptFile(run, await writeOutput(output, zipForms(issued).bytes));
  else await writeForms(run, forms, output);
  for (const name of unexpanded)
    run.say(
      words.command.unexpanded(
        name.name,
        formatPlace({ table: name.table, ...numberOf(name.number) }, words, annexOf(notice))
      )
    );
  const titles = issued.periods.map(periodTitle).join(" + ");
  if (line.isJson)
    run.print(
      JSON.stringify(
        {
          period: periodCode(period),
          periods: issued.periods.map(periodCode),
          leadsOnly: line.isLeadsOnly,
          forms: forms.map(({ unit, rowCount, file: { name } }) => ({
            unit,
            file: name,
            rows: rowCount,
          })),
          unexpanded,
        },
        null,
        2
      )
    );
  else run.print(words.command.forms(titles, forms.length, output));
  return unexpanded.length > 0 ? 1 : 0;
};

/** Says before anything is written how many forms go out to all units, and how many to the leads. */
function reportCounts(
  { line, words, print }: CommandRun,
  counts: FormCounts,
  period: Period
): void {
  const isApart = line.isApart || counts.companion === null;
  const periods = isApart || counts.companion === null ? [period] : [period, counts.companion];
  const titles = periods.map(periodTitle).join(" + ");
  print(words.command.formCounts(titles, isApart ? counts : counts.combined, line.isLeadsOnly));
}

async function writeForms(
  run: CommandRun,
  forms: readonly IssuedForm[],
  folder: string
): Promise<void> {
  for (const { file } of forms)
    reportKeptFile(run, await writeOutput(join(folder, file.name), file.bytes));
}

function numberOf(number: number | string | null): { readonly number?: number | string } {
  return number === null ? {} : { number };
}
