import type { ReadNoticeCode } from "../notice/document";

const REFUSAL_REASONS = [
  "not-found",
  "not-readable",
  "not-a-file",
  "empty-file",
  "zero-bytes",
  "not-a-spreadsheet",
  "not-a-document",
  "damaged",
  "encrypted",
  "too-large",
  "suspicious-archive",
  "unsupported-compression",
  "missing-part",
  "pdf",
  "ofd",
  "picture",
  "word-document",
  "presentation",
  "rtf",
  "web-page",
  "archive",
  "json",
  "shortcut",
  "lock-file",
  "plain-text",
  "old-format",
  "unknown-encoding",
  "took-too-long",
] as const;

/** Why a file could not be read, worded by the locales with a remedy. */
export type RefusalReason = (typeof REFUSAL_REASONS)[number];

/** Says whether a text, such as one that a workbook keeps, names a reason. */
export function isRefusalReason(text: string): text is RefusalReason {
  return REFUSAL_REASONS.some((reason) => reason === text);
}

/** What there can be too much of in a file that is `too-large`: the detail of its refusal, else a part's name. */
export type Excess =
  | "cells"
  | "text"
  | "sheets"
  | "hidden rows"
  | "strings"
  | "formats"
  | "files"
  | "web-page"
  | "memory";

/** What reading and consolidating returns can find: each code with exactly its own parameters. */
export interface ReturnIssueParams {
  "unreadable-file": { readonly reason: RefusalReason; readonly detail?: string };
  "not-a-return": Record<never, never>;
  "file-set-aside": Record<never, never>;
  "book-joined": { readonly county: string; readonly count: number };
  "other-county-book": { readonly expected: string; readonly found: string };
  /** A consolidated book of other periods alone. */
  "book-without-returns": { readonly expected: string; readonly found: string };
  "not-a-book": Record<never, never>;
  "unknown-sender": { readonly candidates: readonly string[] };
  "sender-inferred": {
    readonly unit: string;
    readonly by: "keys" | "tasks" | "sheet-text" | "file-name";
    /** The numbers, the line or the file name that speaks for the unit. */
    readonly evidence: string;
  };
  "other-period": { readonly expected: string; readonly found: string };
  "other-county": { readonly expected: string; readonly found: string };
  "sheet-renamed": { readonly expected: string };
  "header-moved": { readonly rowNumber: number };
  "header-missing": { readonly areColumnsKnown: boolean };
  "two-row-header": Record<never, never>;
  "columns-moved": Record<never, never>;
  /** A heading in other words. */
  "header-inferred": { readonly written: string; readonly column: string };
  /** A column that the form does not have; what stands in it is unplaced. */
  "unknown-column": { readonly written: string };
  "keys-lost": { readonly count: number };
  "key-overruled": { readonly written: string };
  "rows-reordered": Record<never, never>;
  "rows-renumbered": { readonly count: number };
  "row-matched-by": {
    readonly by: "number" | "similar-text";
    readonly written: string;
    readonly task: string;
  };
  "unmatched-row": { readonly written: string };
  "duplicate-row": { readonly rowNumber: number };
  "missing-rows": { readonly unit: string; readonly count: number; readonly numbers: string };
  /** Rows of a table that is not due in the period; what stands in them is unplaced. */
  "table-not-due": { readonly annex: string; readonly period: string; readonly count: number };
  "not-responsible": { readonly unit: string };
  "answers-for-others": { readonly unit: string; readonly others: string };
  /** One value stands for several rows, such as 4–6. */
  "merged-value": { readonly written: string; readonly rows: string };
  "status-mapped": { readonly written: string; readonly status: string };
  "status-unknown": { readonly written: string };
  "percent-mapped": { readonly written: string; readonly percent: number };
  "percent-unreadable": { readonly written: string };
  "date-mapped": { readonly written: string; readonly date: string };
  "date-unreadable": { readonly written: string };
  "formula-value": { readonly written: string };
  "cell-error": { readonly written: string };
  "issued-cell-changed": {
    readonly column: string;
    readonly issued: string;
    readonly written: string;
  };
  "identical-return": { readonly sameAs: string };
  "conflicting-returns": { readonly unit: string; readonly column: string; readonly files: string };
  "version-chosen": { readonly unit: string; readonly column: string; readonly files: string };
  "status-contradicts-percent": { readonly status: string; readonly percent: number };
  /** 已完成 beside words of the future. */
  "done-beside-plan": { readonly word: string; readonly clause: string };
  /** A share that the figures beside it do not give. */
  "figures-contradict": {
    readonly written: string;
    readonly stated: number;
    readonly computed: number;
  };
  /** The text of the period before, word for word or nearly; `percent` of it. */
  "copied-from-before": { readonly period: string; readonly percent: number };
  "status-went-back": { readonly period: string; readonly before: string; readonly now: string };
  "percent-went-back": { readonly period: string; readonly before: number; readonly now: number };
  "empty-progress": { readonly status: string };
  "read-notice": { readonly notice: ReadNoticeCode; readonly count: number };
  "sheet-kept-aside": { readonly sheet: string; readonly keptAs: string };
}
