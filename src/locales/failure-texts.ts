/** A failure as a person is told of it: what happened, why, and what to do next. */
export interface FailureText {
  readonly what: string;
  readonly why: string;
  readonly next: string;
}

/** A text for each way in which the open workbook can refuse; `subject` may be empty. */
export interface HostErrorTexts {
  readonly "cell-edit-mode": (subject: string) => FailureText;
  readonly "workbook-inactive": (subject: string) => FailureText;
  readonly "sheet-protected": (subject: string) => FailureText;
  readonly "workbook-protected": (subject: string) => FailureText;
  readonly "sheet-missing": (subject: string) => FailureText;
  readonly "too-much-data": (subject: string) => FailureText;
  readonly "no-answer": (subject: string) => FailureText;
  readonly "not-supported": (subject: string) => FailureText;
  readonly "name-taken": (subject: string) => FailureText;
  /** An address, name or value that Excel does not take, such as that of a deleted row. */
  readonly "wrong-place": (subject: string) => FailureText;
  readonly "filtered-range": (subject: string) => FailureText;
  readonly "merged-range": (subject: string) => FailureText;
  readonly "pivot-table": (subject: string) => FailureText;
  readonly "no-room": (subject: string) => FailureText;
  /** Excel's general refusal, mostly because it is busy with something else. */
  readonly refused: (subject: string) => FailureText;
  readonly failed: (subject: string) => FailureText;
}

/** A text for each way in which an operation can lack what it needs. */
export interface OperationErrorTexts {
  readonly "no-notice-in-workbook": (params: Record<never, never>) => FailureText;
  readonly "no-table-in-sheet": (params: { readonly sheet: string }) => FailureText;
  readonly "no-register": (params: { readonly file: string }) => FailureText;
  readonly "no-contacts": (params: { readonly file: string }) => FailureText;
  readonly "no-table": (params: { readonly file: string }) => FailureText;
  readonly "invalid-period": (params: { readonly written: string }) => FailureText;
  readonly "period-not-covered": (params: {
    readonly period: string;
    readonly covered: readonly string[];
  }) => FailureText;
  readonly "no-reason": (params: Record<never, never>) => FailureText;
  readonly "not-in-register": (params: { readonly subject: string }) => FailureText;
  readonly "template-without-table": (params: { readonly file: string }) => FailureText;
  readonly "template-too-short": (params: {
    readonly file: string;
    readonly needed: number;
    readonly available: number;
  }) => FailureText;
  readonly "template-by-county": (params: { readonly file: string }) => FailureText;
  readonly "nothing-consolidated": (params: { readonly period: string }) => FailureText;
}

/** Everything that can fail around an operation. */
export interface FailureTexts {
  readonly host: HostErrorTexts;
  readonly operation: OperationErrorTexts;
  /** The sample notice could not be fetched. */
  readonly sample: FailureText;
  /** A file could not be read from the disk. */
  readonly fileAccess: (name: string) => FailureText;
  /** A downloaded part of the program did not arrive. */
  readonly programPart: FailureText;
  /** An earlier write into the workbook did not end. */
  readonly unfinished: FailureText;
  /** A fault of the program itself. */
  readonly unexpected: FailureText;
}
