import { resolve } from "node:path";
import { consolidationJson } from "../../core/consolidation/consolidation-json";
import type { Consolidation } from "../../core/consolidation/consolidation";
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
import { annexOf, reportIssues, reportKept, reportKeptFile } from "../report";
import { requireInput, requireOutput, requirePeriodText } from "../require-arguments";
import { replaceOutput, writeOutput } from "../write-output";

/**
 * `consolidate NOTICE|BOOK RETURN… --period P -o BOOK`: writes consolidation and summary tables;
 * with `--partial OUT` instead of `-o BOOK`, a result that can be merged with others.
 */
export const consolidate: Command = async (run) => {
  const { line, words } = run;
  if (line.partial !== null) return consolidatePartly(run, line.partial);
  const output = requireOutput(run);
  const period = requirePeriod(requirePeriodText(run));
  const decisions = hasDecisions(line);
  const { path, file, rest } = await requireInput(run, decisions ? undefined : "return");
  const { host, context } = await openInput(file, run.register, run.parts);
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
  const result = await decideOn(run, context, read, { period, leadsOnly, today });
  // The tables for the city are a county's; by county, the counts stand beside the table itself.
  const { keptAside } =
    result.isByCounty === true
      ? { keptAside: [] }
      : await writeTables(context, result, { period, leadsOnly, today });
  const bytes = await host.save();
  if (resolve(output) === resolve(path)) await replaceOutput(output, bytes);
  else reportKeptFile(run, await writeOutput(output, bytes));
  reportKept(run, [...result.keptAside, ...keptAside]);
  if (line.isJson) {
    const format = (issue: Consolidation["issues"][number]): string =>
      formatIssue(issue, words, annexOf(notice));
    run.print(JSON.stringify(consolidationJson(result, format), null, 2));
  } else {
    reportIssues(run, result.issues, notice);
    reportCounts(run, result, period);
    const other = result.companion;
    const otherPeriod = other === null ? null : parsePeriod(other.period);
    if (other !== null && otherPeriod !== null) reportCounts(run, other, otherPeriod);
    run.print(words.command.written(output));
  }
  return statusOf(result.issues);
};

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
  print(words.command.receipts(count("已报"), count("零报告"), count("部分报"), count("未报")));
  print(words.command.cells(cells.read, cells.placed, cells.unplaced));
}
