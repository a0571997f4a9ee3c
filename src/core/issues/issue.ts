import type { CheckIssueParams } from "./check-issues";
import type { ReturnIssueParams } from "./return-issues";

/** How much an issue matters: an error wants a decision, a warning a look, info is for knowledge. */
export type Severity = "error" | "warning" | "info";

/** The parameters of every issue, by its code. */
export interface IssueParams extends CheckIssueParams, ReturnIssueParams {}

/** The kebab-case name of a kind of issue. */
export type IssueCode = keyof IssueParams;

/** Where an issue is; every part that is known is given. */
export interface IssueLocation {
  /** Id of the assignment table, such as A1. */
  readonly table?: string;
  /** 序号 of the assignment. */
  readonly number?: number | string;
  /** Key of the assignment. */
  readonly key?: string;
  readonly file?: string;
  readonly sheet?: string;
  /** A1 address in `sheet`. */
  readonly address?: string;
}

/** An issue of one code. */
export interface IssueOf<Code extends IssueCode> extends IssueLocation {
  readonly code: Code;
  readonly severity: Severity;
  readonly params: IssueParams[Code];
}

/** Something that a person should know or decide; bad input is data, not an exception. */
export type Issue = { readonly [Code in IssueCode]: IssueOf<Code> }[IssueCode];

/** Makes an issue; the type of `params` follows from the code. */
export function issueOf<Code extends IssueCode>(
  code: Code,
  severity: Severity,
  location: IssueLocation,
  params: IssueParams[Code]
): Issue {
  // The union is exactly all IssueOf<Code>; TypeScript cannot see that for an open Code.
  return { code, severity, ...location, params } as IssueOf<Code> as unknown as Issue;
}
