import type { Issue } from "../core/issues/issue";
import type { Notice } from "../core/notice/notice";
import type { SheetDifference } from "../core/sheet-plan/compare-sheets";
import type { SeparatedIssues } from "../core/validation/issue-identity";
import { issueJson, type IssueJson } from "../core/consolidation/consolidation-json";
import { formatIssue, type AnnexOf } from "../locales/format-issue";
import type { Messages } from "../locales/messages";
import type { RefusedFile } from "../operations/operation";
import type { KeptAside } from "../operations/place-sheets";
import type { CommandRun } from "./command";
import type { FileBefore } from "./write-output";

/** Names a notice's tables by their labels. */
export function annexOf(notice: Notice): AnnexOf {
  const labels = new Map(notice.tables.map(({ id, annex, title }) => [id, annex || title]));
  return (table) => labels.get(table) ?? table;
}

/** Gives issues in the documented shape, worded. */
export function issuesJson(
  issues: readonly Issue[],
  notice: Notice,
  words: Messages
): readonly IssueJson[] {
  return issues.map((issue) => issueJson(issue, formatIssue(issue, words, annexOf(notice))));
}

/** Gives the issues that a person put aside in the documented shape, each with its reason. */
export function ignoredJson(
  ignored: SeparatedIssues["ignored"],
  notice: Notice,
  words: Messages
): readonly (IssueJson & { readonly reason: string })[] {
  return ignored.map(({ issue, reason }) => ({
    ...issueJson(issue, formatIssue(issue, words, annexOf(notice))),
    reason,
  }));
}

/** Prints the tables of a notice with the number of their assignments. */
export function reportTables({ words, print }: CommandRun, notice: Notice): void {
  if (notice.title !== "") print(notice.title);
  for (const { annex, title, rows } of notice.tables)
    print(words.command.table(annex, title, rows.length));
}

/** Prints issues, a line each, and how many there are of each severity. */
export function reportIssues(
  { words, print }: CommandRun,
  issues: readonly Issue[],
  notice: Notice
): void {
  const count = (severity: Issue["severity"]): number =>
    issues.filter((issue) => issue.severity === severity).length;
  for (const issue of issues)
    print(
      `[${words.command.severity[issue.severity]}] ${formatIssue(issue, words, annexOf(notice))}`
    );
  print(words.command.issueCount(count("error"), count("warning"), count("info")));
}

/** Says what was assumed or left out while the notice was read, on standard error. */
export function reportReadNotices({ words, say }: CommandRun, { readNotices }: Notice): void {
  for (const { code, sheet = "", count = 1 } of readNotices)
    say(words.command.assumed(sheet, words.readNotices[code], count));
}

/** More differences of one table than this are only counted. */
const MOST_DIFFERENCES = 50;

/** Says in which cells and rows tables that a person edited differ from the new ones. */
export function reportDifferences(
  { words: { command }, say }: CommandRun,
  differences: readonly SheetDifference[]
): void {
  for (const { sheet, cells, onlyCurrent, onlyPlanned } of differences) {
    const lines = [
      ...cells.map((cell) => command.editedCell(cell.address, cell.current, cell.planned)),
      ...onlyCurrent.map((row) => command.editedRow("current", row.rowNumber, row.text)),
      ...onlyPlanned.map((row) => command.editedRow("planned", row.rowNumber, row.text)),
    ];
    say(command.editedTable(sheet, lines.length));
    for (const line of lines.slice(0, MOST_DIFFERENCES)) say(line);
    if (lines.length > MOST_DIFFERENCES) say(command.moreEdited(lines.length - MOST_DIFFERENCES));
  }
}

/** Says which worksheets were kept aside. */
export function reportKept({ words, say }: CommandRun, keptAside: readonly KeptAside[]): void {
  for (const { sheet, keptAs } of keptAside) say(words.command.keptSheet(sheet, keptAs));
}

/** Says that a file was kept aside. */
export function reportKeptFile({ words, say }: CommandRun, before: FileBefore): void {
  if (typeof before === "object") say(words.command.keptFile(before.path, before.keptAs));
}

/** Says which documents were not read, why, and what to do. */
export function reportRefused({ words, say }: CommandRun, refused: readonly RefusedFile[]): void {
  for (const { name, refusal } of refused) {
    const { reason, remedy } = words.documentRefusals[refusal.reason];
    say(words.command.refused(name, reason, remedy));
  }
}
