import type { Issue, IssueCode, IssueOf, IssueParams } from "../core/issues/issue";
import type { Messages, PlaceParts, SentencesOf } from "./messages";

/**
 * Writes an issue as a person reads it: where it is, then what it is and what to do. `annexOf`
 * names a table by its id, such as A1 → 附件1; without it the id is shown.
 */
export function formatIssue(
  issue: Issue,
  messages: Messages,
  annexOf: (table: string) => string | undefined = (table) => table
): string {
  const where = messages.place(placeParts(issue, annexOf));
  const sentence = formatSentence(issue, messages);
  return where === "" ? sentence : `${where}${messages.placeSeparator}${sentence}`;
}

/** Writes an issue’s sentence alone, for lists that show the place in a column of its own. */
export function formatSentence<Code extends IssueCode>(
  issue: IssueOf<Code>,
  messages: Messages
): string {
  const sentences: SentencesOf<IssueParams> = {
    ...messages.checkIssues,
    ...messages.returnIssues,
  };
  return sentences[issue.code](issue.params);
}

function placeParts(
  { table, number, file, sheet, address }: Issue,
  annexOf: (table: string) => string | undefined
): PlaceParts {
  const annex = table === undefined ? undefined : annexOf(table);
  return {
    ...(annex === undefined ? {} : { annex }),
    ...(number === undefined ? {} : { number }),
    ...(file === undefined ? {} : { file }),
    ...(sheet === undefined ? {} : { sheet }),
    ...(address === undefined ? {} : { address }),
  };
}
