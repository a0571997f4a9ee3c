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

/** A name that a workbook gives to cells, a value or a formula (ECMA-376 Part 1, 18.2.5). */
export interface DefinedName {
  readonly name: string;
  /** As it is written, such as `附件1!$A$4:$F$41`; it is never evaluated. */
  readonly refersTo: string;
  /** The sheet in which alone the name holds. */
  readonly sheet?: string;
  /** Names that programs make for themselves are hidden, and those that haunt old workbooks. */
  readonly isHidden?: true;
}

/** A spreadsheet as read: every sheet, hidden ones included. */
export interface Spreadsheet {
  readonly sheets: readonly Grid[];
  readonly notices: readonly ReadNotice[];
  readonly date1904: boolean;
  /** The names of an .xlsx or .xlsm; those of other kinds of files are not looked for. */
  readonly definedNames?: readonly DefinedName[];
}

/** Data, or a named refusal. */
export type ReadResult<Data> = Data | { readonly refusal: Refusal };
