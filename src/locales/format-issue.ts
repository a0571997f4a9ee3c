import type { Issue, IssueCode, IssueLocation, IssueOf, IssueParams } from "../core/issues/issue";
import type { Messages, PlaceParts, SentencesOf } from "./messages";

/** Names a table by its id; `undefined` where the place is better said without it. */
export type AnnexOf = (table: string) => string | undefined;

/**
 * Writes an issue as a person reads it: where it is, then what it is and what to do. `annexOf`
 * names a table by its id; without it A1 is 附件1 and other ids stand as they are.
 */
export function formatIssue(issue: Issue, messages: Messages, annexOf?: AnnexOf): string {
  const where = formatPlace(issue, messages, annexOf);
  const sentence = formatSentence(issue, messages);
  return where === "" ? sentence : `${where}${messages.placeSeparator}${sentence}`;
}

/** Writes where an issue is, for lists that show the place in a column of its own; empty where nothing is known. */
export function formatPlace(
  issue: IssueLocation,
  messages: Messages,
  annexOf: AnnexOf = annexOfId
): string {
  return messages.place(placeParts(issue, annexOf));
}

/** Writes an issue’s sentence alone, beside `formatPlace`. */
export function formatSentence<Code extends IssueCode>(
  issue: IssueOf<Code>,
  messages: Messages
): string {
  return sentencesOf(messages)[issue.code](issue.params);
}

/** Lists of thousands of issues are written, and the catalogs put together are the same each time. */
const knownSentences = new WeakMap<Messages, SentencesOf<IssueParams>>();

function sentencesOf(messages: Messages): SentencesOf<IssueParams> {
  const sentences = knownSentences.get(messages) ?? {
    ...messages.checkIssues,
    ...messages.returnIssues,
  };
  knownSentences.set(messages, sentences);
  return sentences;
}

/** Writes an issue’s sentence in two parts: what it is, and what to do; the second may be empty. */
export function formatAdvice<Code extends IssueCode>(
  issue: IssueOf<Code>,
  messages: Messages
): { readonly what: string; readonly advice: string } {
  const sentence = formatSentence(issue, messages);
  const end = firstSentenceEnd(sentence);
  return { what: sentence.slice(0, end).trim(), advice: sentence.slice(end).trim() };
}

/** Quoted sentences and remarks in brackets end nothing. */
function firstSentenceEnd(text: string): number {
  let depth = 0;
  for (let index = 0; index < text.length; index += 1) {
    if (/[“（(《]/.test(text.charAt(index))) depth += 1;
    else if (/[”）)》]/.test(text.charAt(index))) depth -= 1;
    else if (depth <= 0 && /^(?:。|\. )/.test(text.slice(index, index + 2))) return index + 1;
  }
  return text.length;
}

/** Ids of labelled tables are made from the label: A1 from 附件1. */
function annexOfId(table: string): string {
  return table.replace(/^A(?=\d+$)/, "附件");
}

function placeParts(
  { table, number, file, sheet, address }: IssueLocation,
  annexOf: AnnexOf
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
