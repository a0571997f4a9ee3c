/** An assignment as a sentence names it: the label of its table and its 序号 as printed. */
export interface RowReference {
  /** Id of the assignment table. */
  readonly table: string;
  /** The table's label, such as 附件1; its id where it has none. */
  readonly annex: string;
  /** 序号 as printed; empty where the cell is. */
  readonly number: string;
}

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
    /** A heading of the table declares the count of its own rows; `sentence` is that heading. */
    readonly isSection?: true;
  };
  "count-matched": {
    readonly annex: string;
    readonly declared: number;
    readonly found: number;
    readonly sentence: string;
    readonly isSection?: true;
  };
  "unbound-count": {
    readonly planName: string;
    readonly declared: number;
    readonly sentence: string;
  };
  "broken-numbering": {
    readonly problem: "gap" | "repeated" | "unreadable";
    /** The number that is missing; `null` where a number is repeated or unreadable. */
    readonly expected: number | null;
    /** The number that stands there, as printed. */
    readonly found: string;
  };
  "empty-cell": { readonly column: string };
  /** The assignment names no unit anywhere. */
  "unassigned-task": Record<never, never>;
  "missing-column": { readonly annex: string; readonly column: "number" | "task" | "units" };
  "duplicate-task": { readonly otherNumber: string };
  "unknown-unit": { readonly name: string; readonly suggestions: readonly string[] };
  "run-together-units": { readonly name: string; readonly parts: readonly string[] };
  "nonstandard-unit-name": { readonly written: string; readonly name: string };
  "former-unit-name": { readonly written: string; readonly name: string };
  "open-ended-units": { readonly afterUnit: string; readonly isAlone: boolean };
  "vague-unit": { readonly name: string };
  "duplicate-unit": { readonly name: string };
  "unit-outside-addressees": { readonly name: string; readonly rows: readonly RowReference[] };
  "group-expanded": {
    readonly group: string;
    /** How many units of the register the group stands for. */
    readonly count: number;
    readonly rows: readonly RowReference[];
    /** Members that the register lists for it and does not know as units. */
    readonly missing?: readonly string[];
  };
  "excepted-units": {
    readonly group: string;
    /** Names that the notice takes out of it, as written. */
    readonly excepted: readonly string[];
    /** How many units of the register are left; `null` where the register cannot tell. */
    readonly count: number | null;
  };
  "qualified-unit": { readonly name: string; readonly qualifier: string };
  "missing-lead": Record<never, never>;
  "assumed-lead": { readonly annex: string; readonly count: number };
  "group-as-lead": { readonly group: string };
  "ambiguous-lead": { readonly leads: readonly string[] };
  "misplaced-lead": { readonly lead: string; readonly first: string };
  "agency-as-lead": { readonly lead: string; readonly type: string };
  "class-order": { readonly unit: string; readonly before: string };
  "lead-differs": {
    readonly other: RowReference;
    readonly otherKey: string;
    readonly lead: string;
    readonly otherLead: string;
  };
  "units-differ": {
    readonly other: RowReference;
    readonly otherKey: string;
    readonly missingHere: readonly string[];
    readonly missingThere: readonly string[];
    readonly openEndedHere: boolean;
    readonly openEndedThere: boolean;
  };
  "recurring-task": {
    readonly other: RowReference;
    readonly otherKey: string;
    readonly likeness: "exact" | "near" | "doubtful";
    /** 0–1: shared character pairs over those of the shorter text. */
    readonly similarity: number;
  };
  "later-target": { readonly year: number; readonly planEnd: number };
  "measurable-target": { readonly figures: readonly string[] };
  "doubtful-wording":
    | { readonly kind: "term"; readonly written: string; readonly likely: string }
    | {
        readonly kind: "dropped";
        /** The word that the same sentence of another assignment begins with. */
        readonly word: string;
        /** How the sentence goes on in both. */
        readonly rest: string;
        readonly other: RowReference;
      };
  "undated-deadline": {
    readonly sentence: string;
    /** `YYYY-MM-DD` with the year that the notice speaks of; `null` where it names none. */
    readonly inferred: string | null;
  };
  "impossible-deadline": {
    readonly sentence: string;
    /** `YYYY-MM-DD` that is taken instead; `null` for a recurring day or without a year. */
    readonly taken: string | null;
  };
  "dayless-deadline": { readonly sentence: string };
  "weekend-deadline": {
    readonly sentence: string;
    /** `YYYY-MM-DD`. */
    readonly date: string;
    /** 6 for Saturday, 7 for Sunday (ISO 8601). */
    readonly weekday: 6 | 7;
  };
  "unclear-reporter": {
    readonly sentence: string;
    /** Distinct names in the unit cells, groups counted once. */
    readonly units: number;
    /** Units that a form goes to, groups expanded. */
    readonly recipients: number;
    readonly leads: number;
    /** Assignments with more than one unit. */
    readonly shared: number;
  };
  "missing-imprint": { readonly parts: readonly ("date" | "number" | "issuer")[] };
  "missing-annex-list": { readonly annexes: readonly string[] };
  "title-differs": {
    readonly annex: string;
    readonly title: string;
    /** The name that the body gives, without 《》. */
    readonly named: string;
  };
}
