import { consolidationJson } from "../../core/consolidation/consolidation-json";
import type { Consolidation } from "../../core/consolidation/consolidation";
import type { Issue } from "../../core/issues/issue";
import { parsePeriod, periodTitle, type Period } from "../../core/period/period";
import { formatIssue } from "../../locales/format-issue";
import { consolidateReturns, type ConsolidateResult } from "../../operations/consolidate-returns";
import { requirePeriod } from "../../operations/due-period";
import type { OperationContext } from "../../operations/operation";
import type { KeptAside } from "../../operations/place-sheets";
import type { SummariesInput } from "../../operations/prepare-summaries";
import { readNotice } from "../../operations/read-notice";
import { writeSummaries } from "../../operations/write-summaries";
import { statusOf, type Command, type CommandRun } from "../command";
import { consolidatePartly } from "../consolidate-partly";
import { decideOn, hasDecisions, localDay, nameSenders } from "../decisions";
import { findInputFiles, readInputFiles } from "../input-files";
import { openInput } from "../open-input";
import { annexOf, reportIssues, reportKept } from "../report";
import { requireInput, requireBookOutput, requirePeriodText } from "../require-arguments";
import { writeBook } from "../write-book";

/**
 * `consolidate NOTICE|BOOK RETURN… --period P -o BOOK`: writes consolidation and summary tables;
 * with `--partial OUT` instead of `-o BOOK`, a result that can be merged with others.
 */
export const consolidate: Command = async (run) => {
  const { line, words } = run;
  if (line.partial !== null) return consolidatePartly(run, line.partial);
  const output = requireBookOutput(run);
  const period = requirePeriod(requirePeriodText(run));
  const decisions = hasDecisions(line);
  const { path, file, rest } = await requireInput(run, decisions ? undefined : "return");
  const { host, context, isBook } = await openInput(file, run.register, run.parts);
  const { notice, register } = await readNotice(context);
  await nameSenders(run, host, register, period);
  const { files, missing } = await findInputFiles(rest);
  const leadsOnly = line.isLeadsOnly;
  const today = localDay();
  const read = await consolidateReturns(context, {
    period,
    leadsOnly,
    today,
    receivedOn: line.received ?? today,
    isByCounty: line.isByCounty,
    files: readInputFiles(files),
    fileCount: files.length,
    missing,
  });
  const result = await decideOn(run, { ...context, notice }, read, { period, leadsOnly, today });
  const { keptAside } = await writeTables(context, result, { period, leadsOnly, today });
  await writeBook(run, host, output, isBook ? { path, bytes: file.bytes } : null);
  reportKept(run, [...result.keptAside, ...keptAside]);
  const periods = consolidatedPeriods(result, period);
  if (line.isJson) {
    const format = (issue: Issue): string => formatIssue(issue, words, annexOf(notice));
    run.print(JSON.stringify(consolidationJson(result, format), null, 2));
  } else {
    periods.forEach((one, index) => {
      if (index > 0) run.print(words.command.dueTogether(periodTitle(one.period)));
      reportIssues(run, one.consolidation.issues, notice);
      reportCounts(run, one.consolidation, one.period);
    });
    run.print(words.command.written(output));
  }
  return statusOf(periods.flatMap(({ consolidation }) => consolidation.issues));
};

/** The period asked for, and the one that its files answered with it. */
function consolidatedPeriods(
  result: ConsolidateResult,
  period: Period
): readonly { readonly consolidation: Consolidation; readonly period: Period }[] {
  const { companion } = result;
  const other = companion === null ? null : parsePeriod(companion.period);
  const own = { consolidation: result, period };
  if (companion === null || other === null) return [own];
  return [own, { consolidation: companion, period: other }];
}

/** Writes the tables of the period, and of the one that was answered with it. */
async function writeTables(
  context: OperationContext,
  { companion }: ConsolidateResult,
  input: SummariesInput
): Promise<{ readonly keptAside: readonly KeptAside[] }> {
  const own = await writeSummaries(context, input);
  const period = companion === null ? null : parsePeriod(companion.period);
  if (period === null) return own;
  const other = await writeSummaries(context, { ...input, period });
  return { keptAside: [...own.keptAside, ...other.keptAside] };
}

function reportCounts({ words, print }: CommandRun, result: Consolidation, period: Period): void {
  const { files, receipts, cells } = result;
  const unreadable = files.filter(({ state }) => state === "unreadable").length;
  const count = (state: Consolidation["receipts"][number]["state"]): number =>
    receipts.filter((receipt) => receipt.state === state).length;
  print(words.command.consolidated(periodTitle(period), files.length, unreadable));
  const [reported, zero, partial, none] = [
    count("已报"),
    count("零报告"),
    count("部分报"),
    count("未报"),
  ];
  print(words.command.receipts(reported, zero, partial, none, count("退回")));
  print(words.command.cells(cells.read, cells.placed, cells.unplaced));
}
