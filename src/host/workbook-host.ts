import type { CellValue } from "../core/grid/cell-value";
import type { Grid, SheetVisibility } from "../core/grid/grid";
import type { Severity } from "../core/issues/issue";
import type { ChartPlan } from "../core/sheet-plan/chart-plan";
import type { SheetPlan } from "../core/sheet-plan/sheet-plan";

/** A worksheet of the open workbook. */
export interface SheetInfo {
  readonly name: string;
  readonly visibility: SheetVisibility;
}

/** A cell to be coloured because of an issue. */
export interface IssueMark {
  readonly sheet: string;
  /** A1 address. */
  readonly address: string;
  readonly severity: Severity;
}

/** A worksheet that gives its name to a new one and is kept under another. */
export interface KeptAside {
  readonly sheet: string;
  readonly keptAs: string;
}

/** One cell to be changed. */
export interface CellEdit {
  readonly sheet: string;
  /** A1 address of one cell. */
  readonly address: string;
  readonly value: CellValue;
}

/**
 * The open workbook, as operations see it. Two adapters: Excel through Office.js, and a workbook
 * in memory. Sheets are named, never “the active one”. All methods reject with `HostError`.
 */
export interface WorkbookHost {
  /** Lists all worksheets, hidden ones included, in tab order. */
  listSheets(): Promise<readonly SheetInfo[]>;
  /** Reads worksheets whole, in the order of `names`; a name that is not there is left out. */
  readSheets(names: readonly string[]): Promise<readonly Grid[]>;
  /**
   * Writes worksheets, replacing those of the same name in their place and adding others at the end;
   * those of `keptAside` are renamed instead of replaced. All take their places in one step, the last
   * of `plans` before the others: a record of them is put last, so that it is never behind them. Aborted
   * before that step, it rejects at once with the signal's reason and the workbook is as it was; an
   * abort that comes later changes nothing.
   */
  writeSheets(
    plans: readonly SheetPlan[],
    keptAside?: readonly KeptAside[],
    signal?: AbortSignal
  ): Promise<void>;
  /** Says whether a write did not end, so that sheets may be new in part; the next write clears that. */
  hasUnfinishedWrite(): Promise<boolean>;
  /** Renames a worksheet. */
  renameSheet(name: string, newName: string): Promise<void>;
  /** Deletes worksheets; a name that is not there is passed over. */
  deleteSheets(names: readonly string[]): Promise<void>;
  /** Changes single cells, leaving their formats. */
  editCells(edits: readonly CellEdit[]): Promise<void>;
  /** Hides one column of a worksheet, 0-based. */
  hideColumn(sheet: string, columnIndex: number): Promise<void>;
  /**
   * Colours the cells that issues point to, and clears the colour of earlier marks. A protected
   * worksheet stays as it is; gives the names of those that should have been coloured.
   */
  markIssues(marks: readonly IssueMark[]): Promise<readonly string[]>;
  /** Shows a worksheet and selects an A1 address in it. */
  select(sheet: string, address: string): Promise<void>;
  /** Draws a chart on a worksheet, replacing the one of its name; absent where the host has no charts. */
  drawChart?(sheet: string, chart: ChartPlan): Promise<void>;
  /** Opens a file's bytes (.xlsx) as a new workbook beside this one. */
  openAsNewWorkbook(bytes: Uint8Array): Promise<void>;
}

/** Why a workbook host could not do what was asked; worded by the locales with a way on. */
export type HostErrorCode =
  | "cell-edit-mode"
  | "workbook-inactive"
  | "sheet-protected"
  | "workbook-protected"
  | "sheet-missing"
  | "too-much-data"
  | "no-answer"
  | "not-supported"
  | "name-taken"
  | "wrong-place"
  | "filtered-range"
  | "merged-range"
  | "pivot-table"
  | "no-room"
  | "refused"
  | "failed";

/** A host's failure; `cause` holds the host's own error. */
export class HostError extends Error {
  override readonly name = "HostError";

  constructor(
    readonly code: HostErrorCode,
    /** What it was about, such as a worksheet's name. */
    readonly subject: string = "",
    options?: ErrorOptions
  ) {
    super(subject === "" ? code : `${code}: ${subject}`, options);
  }
}
