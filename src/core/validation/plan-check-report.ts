import type { Issue, Severity } from "../issues/issue";
import type { SheetPlan } from "../sheet-plan/sheet-plan";
import { tablePlan } from "../sheet-plan/table-plan";
import type { SeparatedIssues } from "./issue-identity";

/** The sheet that holds the report of a check (校验报告). */
export const CHECK_REPORT_SHEET = "校验报告";

/** One issue in words. */
export interface DescribedIssue {
  readonly kind: string;
  readonly place: string;
  readonly what: string;
  /** What to do; empty where nothing is. */
  readonly advice: string;
}

/** How many issues there are of each severity, and how many were put aside. */
export type IssueCounts = { readonly [S in Severity | "ignored"]: number };

/** The words of the report, given by whoever speaks to the user. */
export interface CheckReportWords {
  readonly title: string;
  readonly counts: (counts: IssueCounts) => string;
  readonly headings: {
    readonly [Column in "severity" | "kind" | "place" | "what" | "advice"]: string;
  };
  readonly severities: { readonly [S in Severity | "ignored"]: string };
  readonly reason: (reason: string) => string;
  readonly describe: (issue: Issue) => DescribedIssue;
}

/** Plans the report: a row for each open issue, gravest first, and below them those put aside with their reasons. */
export function planCheckReport(
  { open, ignored }: SeparatedIssues,
  words: CheckReportWords
): SheetPlan {
  const { headings, severities } = words;
  const count = (severity: Severity): number =>
    open.filter((issue) => issue.severity === severity).length;
  return tablePlan({
    name: CHECK_REPORT_SHEET,
    title: words.title,
    note: words.counts({
      error: count("error"),
      warning: count("warning"),
      info: count("info"),
      ignored: ignored.length,
    }),
    columns: [
      { title: headings.severity, width: 8, alignment: "center" },
      { title: headings.kind, width: 18 },
      { title: headings.place, width: 24 },
      { title: headings.what, width: 52 },
      { title: headings.advice, width: 36 },
    ],
    rows: [
      ...open.map((issue) => {
        const { kind, place, what, advice } = words.describe(issue);
        return [severities[issue.severity], kind, place, what, advice];
      }),
      ...ignored.map(({ issue, reason }) => {
        const { kind, place, what } = words.describe(issue);
        return [severities.ignored, kind, place, what, words.reason(reason)];
      }),
    ],
    splitsTallRows: true,
  });
}
