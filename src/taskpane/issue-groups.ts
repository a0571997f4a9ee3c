import type { Issue, IssueCode, Severity } from "../core/issues/issue";

/** The severities, gravest first. */
export const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

/** Issues of one kind and severity. */
export interface IssueGroup {
  readonly code: IssueCode;
  readonly severity: Severity;
  readonly issues: readonly Issue[];
}

/** Tells issues of a list apart, whatever their places in it; equal ones are counted. */
export function issueLabels(issues: readonly Issue[]): readonly string[] {
  const seen = new Map<string, number>();
  return issues.map(({ code, table = "", key = "", params }) => {
    const label = `${code} ${table} ${key} ${JSON.stringify(params)}`;
    const count = seen.get(label) ?? 0;
    seen.set(label, count + 1);
    return `${label} ${count}`;
  });
}

/** Groups issues by severity, gravest first, and by kind, in the order in which each first appears. */
export function groupIssues(issues: readonly Issue[]): readonly IssueGroup[] {
  return SEVERITIES.flatMap((severity) => {
    const byCode = new Map<IssueCode, Issue[]>();
    for (const issue of issues)
      if (issue.severity === severity) {
        const group = byCode.get(issue.code);
        if (group === undefined) byCode.set(issue.code, [issue]);
        else group.push(issue);
      }
    return [...byCode].map(([code, group]) => ({ code, severity, issues: group }));
  });
}
