import type { UnitRegister } from "../core/units/unit-register";
import type { Refusal } from "../files/reading";
import type { WorkbookHost } from "../host/workbook-host";
import type { WorkerFactory } from "../workers/worker-protocol";

/** How far an operation has come. */
export interface Progress {
  readonly done: number;
  readonly total: number;
  /** What is in hand, such as a file's name. */
  readonly subject: string;
}

/** What every operation is given by its front. */
export interface OperationContext {
  readonly host: WorkbookHost;
  /** The register that serves until the workbook has a 单位名录 of its own. */
  readonly register: UnitRegister;
  /** `register` goes before the workbook's own 单位名录, because a person named it. */
  readonly prefersRegister?: true;
  readonly report?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
  /** Workers that read returned files side by side; without them files are read here, in turns. */
  readonly readers?: Readers;
}

/** How many workers read files, and how one is started. */
export interface Readers {
  readonly jobs: number;
  readonly createWorker: WorkerFactory;
}

/** A file that was left out, and why. */
export interface RefusedFile {
  readonly name: string;
  readonly refusal: Refusal;
}

/** The parameters of each way in which an operation can find itself without what it needs. */
export interface OperationErrorParams {
  /** The workbook holds no assignment table. */
  "no-notice-in-workbook": Record<never, never>;
  /** The worksheet holds no assignment table. */
  "no-table-in-sheet": { readonly sheet: string };
  /** The file holds no unit register. */
  "no-register": { readonly file: string };
  /** The file holds no list of contacts. */
  "no-contacts": { readonly file: string };
  /** The files hold no assignment table. */
  "no-table": { readonly file: string; readonly refused: readonly RefusedFile[] };
  /** The text is no period such as 2021 or 2021Q4. */
  "invalid-period": { readonly written: string };
  /** No assignment table is due in that period. */
  "period-not-covered": { readonly period: string; readonly covered: readonly string[] };
  /** An issue was put aside without a reason. */
  "no-reason": Record<never, never>;
  /** The unit register has no unit of that name, or no column of that heading. */
  "not-in-register": { readonly subject: string };
  /** No sheet of the superior's template has headings that are known. */
  "template-without-table": { readonly file: string };
  /** Something stands below the template's blank rows, which are fewer than the assignments. */
  "template-too-short": {
    readonly file: string;
    readonly needed: number;
    readonly available: number;
  };
  /** The workbook puts counties together, and a row of a template takes the words of one. */
  "template-by-county": { readonly file: string };
  /** No return of that period has been consolidated. */
  "nothing-consolidated": { readonly period: string };
}

/** Why an operation could not start; worded by the locales with a way on. */
export type OperationErrorCode = keyof OperationErrorParams;

/** An operation was asked for something that its input does not allow. */
export class OperationError<Code extends OperationErrorCode = OperationErrorCode> extends Error {
  override readonly name = "OperationError";

  constructor(
    readonly code: Code,
    readonly params: OperationErrorParams[Code]
  ) {
    super(`${code} ${JSON.stringify(params)}`);
  }
}

/** A person cancelled the operation; the workbook is as it was. */
export class OperationCancelled extends Error {
  override readonly name = "OperationCancelled";
}

/** Stops an operation that a person cancelled. */
export function throwIfCancelled(context: OperationContext): void {
  if (context.signal?.aborted === true) throw new OperationCancelled();
}
