import type { CheckIssueParams } from "../issues/check-issues";

/** The keys of two assignments, in either order. */
export type KeyPair = readonly [one: string, other: string];

/** What an office may change about the checks; everything that is left out keeps its usual value. */
export interface ValidationSettings {
  /** Codes that are not reported. */
  readonly disabled?: readonly (keyof CheckIssueParams)[];
  /** Codes of optional rules that are wanted. */
  readonly enabled?: readonly string[];
  /** Pairs that a person has said are the same task, found by the checks or not. */
  readonly linked?: readonly KeyPair[];
  /** Pairs that a person has said are different tasks; stronger than `linked`. */
  readonly unlinked?: readonly KeyPair[];
}
