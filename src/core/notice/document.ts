import type { Grid } from "../grid/grid";

/** A piece of a notice in reading order: a paragraph of text or a table. */
export type DocumentBlock =
  | { readonly kind: "paragraph"; readonly text: string; readonly lineNumber?: number }
  | {
      readonly kind: "table";
      readonly grid: Grid;
      /** Rows that the writer marked as heading rows; 0 where it marked none. */
      readonly headerRowCount: number;
      readonly lineNumber?: number;
    };

/** Something a reader assumed or left out, such as accepted revisions; `code` is worded by locales. */
export interface ReadNotice {
  readonly code: ReadNoticeCode;
  readonly sheet?: string;
  readonly address?: string;
  readonly count?: number;
}

const READ_NOTICE_CODES = [
  "revisions-accepted",
  "hidden-text-dropped",
  /** Text of a document in a place where no paragraph and no cell is. */
  "text-misplaced",
  "merges-inexact",
  "nested-table-flattened",
  "automatic-numbers-computed",
  "encoding-assumed",
  "layout-inferred",
  "hidden-sheet-read",
  "hidden-rows-read",
  "hidden-columns-read",
  "formula-value-taken",
  "formula-not-calculated",
  "error-value",
  "text-box-ignored",
  "comment-ignored",
  /** A drawing of a sheet, whose text boxes are not known. */
  "drawing-unread",
  /** Comments (批注) of a sheet that are not known. */
  "comments-unread",
  "picture-ignored",
  "long-number-inexact",
  "duplicate-cell",
  "replacement-character",
  "alternate-content",
  "chart-sheet-skipped",
  "text-too-long",
  /** Defined names beyond the limits of the reader. */
  "names-left-out",
  /** A web page under the name of a spreadsheet. */
  "web-page-read",
  /** A table that names no task, such as a list of contacts. */
  "other-table-skipped",
  /** A worksheet that repeats an assignment table with its keys: a person's copy. */
  "copied-table-skipped",
] as const;

/** What readers of documents and spreadsheets can assume or leave out. */
export type ReadNoticeCode = (typeof READ_NOTICE_CODES)[number];

/** Says whether a text is one of the codes. */
export function isReadNoticeCode(text: string): text is ReadNoticeCode {
  return READ_NOTICE_CODES.some((code) => code === text);
}

/** A document as read, before anything in it is understood. */
export interface NoticeDocument {
  /** The file's name, or the workbook sheet's. */
  readonly name: string;
  readonly blocks: readonly DocumentBlock[];
  readonly notices: readonly ReadNotice[];
}
