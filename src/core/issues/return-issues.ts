/** Why a file could not be read, worded by the locales with a remedy. */
export type RefusalReason =
  | "empty-file"
  | "zero-bytes"
  | "not-a-spreadsheet"
  | "not-a-document"
  | "damaged"
  | "encrypted"
  | "too-large"
  | "suspicious-archive"
  | "unsupported-compression"
  | "missing-part"
  | "pdf"
  | "ofd"
  | "picture"
  | "word-document"
  | "presentation"
  | "rtf"
  | "web-page"
  | "archive"
  | "json"
  | "shortcut"
  | "lock-file"
  | "plain-text"
  | "old-format"
  | "unknown-encoding"
  | "took-too-long";

/** What reading and consolidating returns can find: each code with exactly its own parameters. */
export interface ReturnIssueParams {
  "unreadable-file": { readonly reason: RefusalReason; readonly detail?: string };
  "not-a-return": Record<never, never>;
  "unknown-sender": { readonly candidates: readonly string[] };
  "sender-inferred": {
    readonly unit: string;
    readonly by: "keys" | "tasks" | "sheet-text" | "file-name";
  };
  "other-period": { readonly expected: string; readonly found: string };
  "other-county": { readonly expected: string; readonly found: string };
  "row-matched-by": { readonly by: "number" | "text"; readonly written: string };
  "unmatched-row": { readonly written: string };
  "duplicate-row": { readonly written: string };
  "missing-rows": { readonly unit: string; readonly count: number; readonly numbers: string };
  "not-responsible": { readonly unit: string };
  "header-inferred": { readonly written: string; readonly column: string };
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
  "status-contradicts-percent": { readonly status: string; readonly percent: number };
  "empty-progress": { readonly status: string };
  "read-notice": { readonly notice: string; readonly count: number };
  "sheet-kept-aside": { readonly sheet: string; readonly keptAs: string };
}
