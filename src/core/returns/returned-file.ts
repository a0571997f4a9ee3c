import type { Grid } from "../grid/grid";
import type { ReadNotice } from "../notice/document";

/** A returned file as read: every sheet, hidden ones included. */
export interface ReturnedFile {
  readonly name: string;
  readonly spreadsheet: {
    readonly sheets: readonly Grid[];
    readonly notices: readonly ReadNotice[];
  };
}
