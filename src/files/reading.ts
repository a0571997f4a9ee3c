import type { Grid } from "../core/grid/grid";
import type { ReadNotice } from "../core/notice/document";
import type { RefusalReason } from "../core/issues/return-issues";

/** A file that a person picked, dropped or named. */
export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Why a file was not read; never a partial result passed as whole. */
export interface Refusal {
  readonly reason: RefusalReason;
  /** A part or a figure that helps, such as `xl/worksheets/sheet2.xml`. */
  readonly detail?: string;
}

/** A file of which not even the bytes could be had, and why. */
export interface UnreadFile {
  readonly name: string;
  readonly refusal: Refusal;
}

/** A spreadsheet as read: every sheet, hidden ones included. */
export interface Spreadsheet {
  readonly sheets: readonly Grid[];
  readonly notices: readonly ReadNotice[];
  readonly date1904: boolean;
}

/** Data, or a named refusal. */
export type ReadResult<Data> = Data | { readonly refusal: Refusal };
