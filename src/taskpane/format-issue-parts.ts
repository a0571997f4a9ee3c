import type { Issue } from "../core/issues/issue";
import type { Messages, PlaceParts } from "../locales/messages";

/** An issue in words: its place and what is the matter. */
export interface IssueParts {
  /** Empty where nothing is known of its place. */
  readonly place: string;
  readonly sentence: string;
}

/** Words an issue, its place apart from its sentence. */
export function formatIssueParts(issue: Issue, words: Messages): IssueParts {
  return { place: words.place(placeParts(issue)), sentence: sentenceOf(issue, words) };
}

function placeParts(issue: Issue): PlaceParts {
  const annex = /^A(\d+)$/.exec(issue.table ?? "");
  return {
    ...(annex ? { annex: `附件${annex[1]}` } : {}),
    ...(issue.number === undefined ? {} : { number: issue.number }),
    ...(issue.file === undefined ? {} : { file: issue.file }),
    ...(issue.sheet === undefined ? {} : { sheet: issue.sheet }),
    ...(issue.address === undefined ? {} : { address: issue.address }),
  };
}

function sentenceOf(issue: Issue, words: Messages): string {
  // The code tells which sentence fits the parameters; TypeScript cannot see that for a union.
  const sentences = { ...words.checkIssues, ...words.returnIssues };
  const say = sentences[issue.code] as (params: Issue["params"]) => string;
  return say(issue.params);
}
