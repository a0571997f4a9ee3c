import type { Issue, IssueCode } from "../issues/issue";
import type { CheckContext } from "./check-context";

/** One check: its id in SPEC.md, the codes that it reports, and how it finds them. */
export interface Rule {
  /** Such as V1. */
  readonly id: string;
  readonly codes: readonly IssueCode[];
  /** Off unless an office wants it. */
  readonly isOptional?: true;
  readonly check: (context: CheckContext) => readonly Issue[];
}
