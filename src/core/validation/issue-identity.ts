import { hashText } from "../grid/fingerprint";
import type { Issue } from "../issues/issue";

/** An issue that a person has put aside, with the reason given. */
export interface IgnoredIssue {
  /** As `issueIdentity` names it. */
  readonly identity: string;
  readonly reason: string;
}

/** The issues still to be looked at, and those put aside with their reasons. */
export interface SeparatedIssues {
  readonly open: readonly Issue[];
  readonly ignored: readonly { readonly issue: Issue; readonly reason: string }[];
}

/** Parameters that only say where something is; the keys of assignments identify it. */
const PLACES: ReadonlySet<string> = new Set(["other", "otherNumber", "rows"]);

/**
 * Names an issue so that it is known again after sorting, renumbering or renaming a sheet: by its
 * code, its table, the key of its assignment and what it says. Where what it says changes, such as
 * the count that was found, it is another issue.
 */
export function issueIdentity({ code, table, key, file, params }: Issue): string {
  const said = Object.entries(params)
    .filter(([name]) => !PLACES.has(name))
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return `${code}-${hashText(JSON.stringify([table ?? "", key ?? "", file ?? "", said]))}`;
}

/** Parts the issues that a person has put aside from the others; order is kept. */
export function separateIgnored(
  issues: readonly Issue[],
  ignored: readonly IgnoredIssue[]
): SeparatedIssues {
  const reasons = new Map(ignored.map((one) => [one.identity, one.reason]));
  const open: Issue[] = [];
  const aside: { readonly issue: Issue; readonly reason: string }[] = [];
  for (const issue of issues) {
    const reason = reasons.size === 0 ? undefined : reasons.get(issueIdentity(issue));
    if (reason === undefined) open.push(issue);
    else aside.push({ issue, reason });
  }
  return { open, ignored: aside };
}
