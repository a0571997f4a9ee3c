import type { CheckIssueParams } from "../issues/check-issues";

/** What an office may change about the checks; everything that is left out keeps its usual value. */
export interface ValidationSettings {
  /** Codes that are not reported. */
  readonly disabled?: readonly (keyof CheckIssueParams)[];
  /** Pairs of assignment keys that a person has said are different tasks. */
  readonly unlinked?: readonly (readonly [string, string])[];
}
