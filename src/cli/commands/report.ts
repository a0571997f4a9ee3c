import { periodCode } from "../../core/period/period";
import { requirePeriod } from "../../operations/due-period";
import { fillTemplate } from "../../operations/fill-template";
import type { OperationContext } from "../../operations/operation";
import type { SummariesInput } from "../../operations/prepare-summaries";
import { compareSummaries, writeSummaries } from "../../operations/write-summaries";
import type { Command, CommandRun, ExitStatus } from "../command";
import { InputError } from "../input-error";
import { localDay } from "../decisions";
import { readInputFile } from "../input-files";
import { openInput } from "../open-input";
import { reportDifferences, reportKept, reportKeptFile } from "../report";
import {
  requireBookOutput,
  requireInput,
  requireOutput,
  requirePeriodText,
} from "../require-arguments";
import { writeBook } from "../write-book";
import { writeOutput } from "../write-output";

/**
 * `report BOOK --period P -o BOOK`: writes the summary tables from the returns that BOOK keeps;
 * with `--template FILE`, fills the superior's own table instead and writes it to `-o`.
 */
export const report: Command = async (run) => {
  const { line, words } = run;
  const output = line.template === null ? requireBookOutput(run) : requireOutput(run);
  const period = requirePeriod(requirePeriodText(run));
  const { path, file } = await requireInput(run);
  const { host, context, isBook } = await openInput(file, run.register, run.parts);
  const input = {
    period,
    today: localDay(),
    ...(line.isLeadsOnly ? { leadsOnly: true } : {}),
  };
  if (line.template !== null) return fill(run, line.template, context, input);
  const differences = await compareSummaries(context, input);
  const { sheets, keptAside } = await writeSummaries(context, input);
  await writeBook(run, host, output, isBook ? { path, bytes: file.bytes } : null);
  reportDifferences(run, differences);
  reportKept(run, keptAside);
  if (line.isJson)
    run.print(
      JSON.stringify({ period: periodCode(period), sheets, keptAside, differences }, null, 2)
    );
  else {
    run.print(words.pane.report.done(sheets.length));
    run.print(words.command.written(output));
  }
  return 0;
};

async function fill(
  run: CommandRun,
  path: string,
  context: OperationContext,
  input: SummariesInput
): Promise<ExitStatus> {
  const { words, line } = run;
  const output = requireOutput(run);
  const template = await readInputFile(path);
  const result = await fillTemplate(context, { ...input, file: template });
  if ("refusal" in result) {
    const { reason, remedy } = words.refusals[result.refusal.reason];
    throw new InputError(words.command.refused(path, reason, remedy));
  }
  const { file, plan } = result;
  reportKeptFile(run, await writeOutput(output, file.bytes));
  const { sheet, rowCount, unknownHeadings, unmatchedRows, leftOut, occupied } = plan;
  const open = { unknownHeadings, unmatchedRows, leftOut, occupied };
  if (line.isJson) run.print(JSON.stringify({ sheet, rows: rowCount, ...open }, null, 2));
  else {
    run.print(words.pane.report.templateDone(sheet, rowCount));
    for (const text of words.pane.report.templateNotes(open)) run.print(text);
    run.print(words.command.written(output));
  }
  return unmatchedRows.length + leftOut.length + occupied.length > 0 ? 1 : 0;
}
