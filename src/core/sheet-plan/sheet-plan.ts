import type { CellRange } from "../grid/address";
import type { ChartPlan } from "./chart-plan";
import type { CellValue } from "../grid/cell-value";
import type { SheetVisibility } from "../grid/grid";

/** What a row is in an official table; writers turn it into fonts, borders and alignment. */
export type RowStyle = "annex-label" | "title" | "note" | "header" | "body" | "total" | "remark";

/** How a column shows its body cells. */
export type ColumnFormat = "text" | "integer" | "percent" | "date";

/** A column of a planned worksheet. */
export interface ColumnPlan {
  /** Width in characters of the default font, as spreadsheets count it. */
  readonly width: number;
  readonly format: ColumnFormat;
  /** Decimals that a percent column shows; none where absent. */
  readonly decimals?: number;
  readonly alignment: "left" | "center";
  readonly isHidden?: true;
  /** Shown in grey: for reading, not for filling in. */
  readonly isMuted?: true;
}

/** A row of a planned worksheet, its cells from column A on; missing cells are empty. */
export interface RowPlan {
  readonly style: RowStyle;
  readonly cells: readonly CellValue[];
  /** In points, at most 409.5 (Excel's limit); left to the writer's estimate where absent. */
  readonly height?: number;
}

/** What may be entered into a range of cells. */
export type EntryRule =
  | { readonly kind: "list"; readonly range: CellRange; readonly values: readonly string[] }
  /** A share between 0 and 1, shown as a percentage. */
  | { readonly kind: "percent"; readonly range: CellRange }
  | { readonly kind: "date"; readonly range: CellRange };

/** How a planned worksheet prints. */
export interface PrintPlan {
  readonly orientation: "landscape" | "portrait";
  /** Heading rows repeated on each page, 0-based, ends included; `null` for none. */
  readonly titleRows: readonly [first: number, last: number] | null;
}

/** What a worksheet shows, said once for every writer; all strings are written as text, never as formulas. */
export interface SheetPlan {
  /** At most 31 characters, without `\ / ? * [ ] :`. */
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly columns: readonly ColumnPlan[];
  readonly rows: readonly RowPlan[];
  readonly merges: readonly CellRange[];
  /** Rows above the first that scrolls; 0 for none. */
  readonly frozenRowCount: number;
  readonly entryRules: readonly EntryRule[];
  /** The sheet is protected without a password, apart from these ranges; `null` for no protection. */
  readonly unlockedRanges: readonly CellRange[] | null;
  /** A4, one page wide; `null` for sheets that are not for printing. */
  readonly print: PrintPlan | null;
  /** Drawn below the table by hosts that have charts; it is no part of what the sheet's cells say. */
  readonly chart?: ChartPlan;
}
