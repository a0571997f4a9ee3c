import type { Consolidation } from "../core/consolidation/consolidation";
import type { Issue } from "../core/issues/issue";
import type { SeparatedIssues } from "../core/validation/issue-identity";
import type { SheetDifference } from "../core/sheet-plan/compare-sheets";
import type { NamedBytes } from "../files/reading";
import type { FailureText } from "../locales/failure-texts";
import type { Messages } from "../locales/messages";
import type { StationName } from "../locales/pane-messages";
import type { OfferedRegister } from "../operations/import-register";
import type { ContactMergeResult } from "../operations/merge-contact-files";
import type { FilledTemplate } from "../operations/fill-template";
import type { IssuedForms } from "../operations/issue-forms";
import type { Progress, RefusedFile } from "../operations/operation";
import type { KeptAside } from "../operations/place-sheets";
import type { WorkbookState } from "../operations/read-workbook";

/** The forms made, and the zip of them. */
export interface ZippedForms extends Pick<IssuedForms, "forms" | "unexpanded"> {
  /** Codes of the periods that they ask. */
  readonly periods: readonly string[];
  readonly leadsOnly: boolean;
  readonly zip: NamedBytes;
}

/** Tables of a period that a person edited, and how they differ from what would be written. */
export interface EditedTables {
  readonly period: string;
  readonly differences: readonly SheetDifference[];
}

/** A register that was read from a file, and the file's name. */
export interface NamedRegister extends OfferedRegister {
  readonly file: string;
}

/** The superior's template, filled for a period. */
export interface FilledForPeriod extends FilledTemplate {
  readonly period: string;
}

/** A message in words of the language that is shown, whenever that changes. */
export interface PaneMessage {
  readonly intent: "success" | "info" | "warning" | "error";
  readonly say: (words: Messages) => string | FailureText;
  /** The technical part, for whoever helps. */
  readonly details?: string;
}

/** The operation in hand. */
export interface Running {
  readonly action: string;
  readonly progress: Progress | null;
  readonly isCancelling: boolean;
}

/** All that the pane knows; what must outlive it is in the workbook. */
export interface PaneState {
  readonly station: StationName;
  /** `null` until the workbook has been read. */
  readonly workbook: WorkbookState | null;
  readonly periodCode: string | null;
  readonly leadsOnly: boolean;
  /** What falls due together is asked in one form. */
  readonly combined: boolean;
  /** Files that the last import could not read. */
  readonly refused: readonly RefusedFile[];
  /** Sheets that the last action kept under another name. */
  readonly keptAside: readonly KeptAside[];
  readonly checked: readonly Issue[] | null;
  /** What the last check found put aside, with the reasons. */
  readonly putAside: SeparatedIssues["ignored"];
  /** Protected sheets, in which the last check could colour no cell. */
  readonly unmarked: readonly string[];
  readonly issued: ZippedForms | null;
  readonly consolidated: Consolidation | null;
  /** Set while the person is asked what becomes of tables that were edited. */
  readonly editedTables: EditedTables | null;
  readonly template: FilledForPeriod | null;
  /** A register that was read from a file and waits for the person's word. */
  readonly offeredRegister: NamedRegister | null;
  /** What the last merging of contacts left to decide. */
  readonly contactMerge: ContactMergeResult | null;
  readonly running: Running | null;
  readonly message: PaneMessage | null;
}

/** What an action changes. */
export type PaneUpdate = Partial<Omit<PaneState, "running">>;

/** The steps in which the pane's state changes. */
export type PaneEvent =
  | { readonly kind: "update"; readonly update: PaneUpdate }
  | { readonly kind: "started"; readonly action: string }
  | { readonly kind: "progressed"; readonly progress: Progress }
  | { readonly kind: "cancelling" }
  | { readonly kind: "finished"; readonly update: PaneUpdate };

/** The state of a pane that has read nothing yet. */
export function initialState(station: StationName): PaneState {
  return {
    station,
    workbook: null,
    periodCode: null,
    leadsOnly: false,
    combined: true,
    refused: [],
    keptAside: [],
    checked: null,
    putAside: [],
    unmarked: [],
    issued: null,
    consolidated: null,
    editedTables: null,
    template: null,
    offeredRegister: null,
    contactMerge: null,
    running: null,
    message: null,
  };
}

/** Applies an event to the pane's state. */
export function reducePane(state: PaneState, event: PaneEvent): PaneState {
  switch (event.kind) {
    case "update":
      return { ...state, ...event.update };
    case "started":
      return {
        ...state,
        message: null,
        running: { action: event.action, progress: null, isCancelling: false },
      };
    case "progressed":
      return state.running === null
        ? state
        : { ...state, running: { ...state.running, progress: event.progress } };
    case "cancelling":
      return state.running === null
        ? state
        : { ...state, running: { ...state.running, isCancelling: true } };
    case "finished":
      return { ...state, ...event.update, running: null };
  }
}
