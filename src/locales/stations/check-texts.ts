import type { IssueCode, Severity } from "../../core/issues/issue";
import type { CheckReportWords } from "../../core/validation/plan-check-report";
import type { FailureText } from "../failure-texts";
import type { CheckActionTexts } from "./check-action-texts";

/** The words of 校验. */
export interface CheckTexts {
  readonly run: string;
  readonly again: string;
  readonly done: (errors: number, warnings: number, infos: number, ignored: number) => string;
  readonly clean: string;
  /** The last check left errors open; its list is made anew by a press. */
  readonly leftOpen: string;
  /** Protected sheets, in which no cell could be coloured. */
  readonly unmarked: (sheets: readonly string[]) => FailureText;
  readonly countsTitle: string;
  readonly annex: string;
  readonly declared: string;
  readonly found: string;
  readonly difference: string;
  readonly matched: string;
  readonly missing: (count: number) => string;
  readonly surplus: (count: number) => string;
  readonly severities: { readonly [S in Severity]: string };
  readonly kinds: { readonly [Code in IssueCode]: string };
  readonly all: string;
  readonly selectHint: string;
  readonly listTitle: string;
  readonly proofread: string;
  readonly writeReport: string;
  readonly reportDone: string;
  readonly reportSheet: string;
  /** The words of the sheet 校验报告. */
  readonly report: Omit<CheckReportWords, "title" | "describe"> & {
    readonly title: (notice: string) => string;
  };
  readonly actions: CheckActionTexts;
}
