/**
 * What the checks on a notice and its assignment tables can find: each code with exactly its own
 * parameters. Wording lives in the locales.
 */
export interface CheckIssueParams {
  "no-table": { readonly file: string };
  "count-mismatch": {
    readonly annex: string;
    readonly declared: number;
    readonly found: number;
    readonly sentence: string;
    /** The numbering runs without a gap, so that the missing rows cannot be told from it. */
    readonly isContiguous: boolean;
  };
  "count-matched": {
    readonly annex: string;
    readonly declared: number;
    readonly found: number;
    readonly sentence: string;
  };
  "unbound-count": {
    readonly planName: string;
    readonly declared: number;
    readonly sentence: string;
  };
  "broken-numbering": { readonly expected: number; readonly found: string };
  "empty-cell": { readonly column: string };
  "missing-column": { readonly annex: string; readonly column: string };
  "duplicate-task": { readonly otherNumber: string };
  "unknown-unit": { readonly name: string; readonly suggestions: readonly string[] };
  "nonstandard-unit-name": { readonly written: string; readonly name: string };
  "former-unit-name": { readonly written: string; readonly name: string };
  "open-ended-units": { readonly afterUnit: string; readonly isAlone: boolean };
  "vague-unit": { readonly name: string };
  "duplicate-unit": { readonly name: string };
  "unit-outside-addressees": { readonly name: string; readonly rows: readonly string[] };
  "missing-lead": Record<never, never>;
  "group-as-lead": { readonly group: string };
  "ambiguous-lead": { readonly leads: readonly string[] };
  "misplaced-lead": { readonly lead: string; readonly first: string };
  "class-order": { readonly unit: string; readonly before: string };
  "lead-differs": {
    readonly other: string;
    readonly lead: string;
    readonly otherLead: string;
  };
  "units-differ": {
    /** The other row, such as 附件3第30项. */
    readonly other: string;
    readonly otherTable: string;
    readonly otherKey: string;
    readonly missingHere: readonly string[];
    readonly missingThere: readonly string[];
    readonly openEndedHere: boolean;
    readonly openEndedThere: boolean;
  };
  "recurring-task": {
    readonly other: string;
    readonly otherTable: string;
    readonly otherKey: string;
    readonly likeness: "exact" | "near" | "doubtful";
    /** 0–1: shared character pairs over those of the shorter text. */
    readonly similarity: number;
  };
  "undated-deadline": { readonly sentence: string; readonly inferred: string | null };
  "weekend-deadline": {
    readonly sentence: string;
    readonly date: string;
    readonly weekday: number;
  };
}
