import type { ReceiptState } from "../../core/consolidation/consolidation";
import type { ReportField } from "../../core/consolidation/unit-voice";
import type { SenderEvidence, UnusedReason } from "../../core/returns/unit-return";

/** The words of 汇总. */
export interface ConsolidateTexts {
  readonly pick: string;
  readonly formats: string;
  readonly done: (files: number, needCare: number) => string;
  /** The files answered for another period too, whose tables were written with it; some want a look there. */
  readonly alsoFor: (period: string, needCare: number) => string;
  readonly files: string;
  /** What of a file that was read wants a look. */
  readonly fileIssues: (count: number) => string;
  readonly fileStates: {
    readonly read: string;
    readonly "read-with-issues": string;
    readonly unreadable: string;
  };
  readonly unused: { readonly [Reason in UnusedReason]: string };
  readonly cells: (read: number, placed: number, unplaced: number) => string;
  readonly unplacedTitle: (count: number) => string;
  readonly receiptsTitle: string;
  readonly receiptStates: { readonly [State in ReceiptState]: string };
  readonly rowsReported: (reported: number, required: number) => string;
  readonly issuesTitle: (count: number) => string;
  readonly lead: string;
  readonly participant: string;
  readonly late: string;
  readonly fileRows: (unit: string, rows: number) => string;
  readonly senders: SenderTexts;
  readonly versions: VersionTexts;
  readonly receipt: ReceiptTexts;
}

/** Asking whose return a file is. */
export interface SenderTexts {
  readonly title: (count: number) => string;
  /** What a sender was told by, for the line below a file. */
  readonly by: { readonly [By in SenderEvidence]: string };
  /** One clue: what speaks for a unit. */
  readonly clue: (by: SenderEvidence, text: string) => string;
  readonly noClue: string;
  /** Names units of which `count` are in the same case. */
  readonly units: (names: readonly string[], count: number) => string;
  readonly separator: string;
  readonly label: (file: string) => string;
  readonly pick: string;
  readonly likely: string;
  readonly all: string;
  readonly notAReturn: string;
  readonly confirm: string;
  readonly change: string;
  readonly changeOf: (file: string) => string;
  readonly cancel: string;
  /** Takes a person's choice back. */
  readonly reset: string;
  readonly named: (file: string, unit: string) => string;
  readonly setAside: (file: string) => string;
  readonly resetDone: (file: string) => string;
}

/** Choosing between contradicting versions. */
export interface VersionTexts {
  readonly title: (open: number) => string;
  readonly chosenTitle: string;
  readonly fields: { readonly [Field in ReportField]: string };
  readonly place: (annex: string, number: string, unit: string, field: string) => string;
  readonly source: (file: string, sheet: string, row: number, reportedOn: string | null) => string;
  readonly taken: string;
  /** The version that the tables show until somebody decides. */
  readonly takenForNow: string;
  readonly adopt: string;
  readonly adoptOf: (file: string) => string;
  readonly keepAll: string;
  readonly undo: string;
  readonly done: (unit: string) => string;
}

/** What can be done with a unit's receipt. */
export interface ReceiptTexts {
  readonly details: (unit: string) => string;
  readonly received: string;
  readonly claimed: (date: string) => string;
  readonly keepDate: string;
  readonly reason: string;
  readonly sendBack: string;
  readonly sentBack: (date: string, reason: string) => string;
  readonly undo: string;
  readonly sentBackDone: (unit: string) => string;
  readonly undone: (unit: string) => string;
  readonly dateDone: (unit: string, date: string) => string;
  readonly overdue: string;
}
