import type { ReceiptState } from "../../core/consolidation/consolidation";

/** The words of 汇总. */
export interface ConsolidateTexts {
  readonly pick: string;
  readonly formats: string;
  readonly done: (files: number, needCare: number) => string;
  readonly files: string;
  readonly fileStates: {
    readonly read: string;
    readonly "read-with-issues": string;
    readonly unreadable: string;
  };
  readonly notAReturn: string;
  readonly unknownSender: string;
  readonly setAside: string;
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
}
