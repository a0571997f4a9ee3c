import type { IssueCode, Severity } from "../../core/issues/issue";

/** The words of 校验. */
export interface CheckTexts {
  readonly run: string;
  readonly again: string;
  readonly done: (errors: number, warnings: number, infos: number) => string;
  readonly clean: string;
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
}
