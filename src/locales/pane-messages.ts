import type { IssueCode, Severity } from "../core/issues/issue";
import type { ReceiptState } from "../core/consolidation/consolidation";

/** The five stations of the work, in order: 导入 · 校验 · 下发 · 汇总 · 上报. */
export type StationName = "import" | "check" | "issue" | "consolidate" | "report";

/** What a station says of itself. */
export interface StationText {
  readonly label: string;
  /** One sentence under the heading: what is done here. */
  readonly lead: string;
  /** The page of help: short paragraphs. */
  readonly help: readonly string[];
}

/** The words around everything else. */
export interface FrameTexts {
  readonly appName: string;
  readonly tagline: string;
  readonly loading: string;
  readonly language: string;
  readonly otherLanguage: string;
  readonly help: string;
  readonly close: string;
  readonly cancel: string;
  readonly cancelling: string;
  readonly cancelled: string;
  readonly copy: string;
  readonly copied: string;
  readonly details: string;
  readonly retry: string;
  readonly dismiss: string;
  readonly stations: string;
  readonly stationName: (label: string, state: string) => string;
  readonly stationState: { readonly [State in StationState]: string };
  readonly progress: (done: number, total: number, subject: string) => string;
  readonly waiting: string;
  readonly elapsed: (seconds: number) => string;
  readonly crashedTitle: string;
  readonly crashedBody: string;
  readonly page: (page: number, pages: number) => string;
  readonly previousPage: string;
  readonly nextPage: string;
  readonly nextStation: (station: string) => string;
}

/** Where a station stands. */
export type StationState = "done" | "next" | "attention" | "waiting";

/** The words of the strip that says what is due. */
export interface DueTexts {
  readonly period: string;
  readonly periodName: (year: number, quarter: number | null) => string;
  /** `year` is `null` where it is the period’s own. */
  readonly dueOn: (month: number, day: number, year: number | null) => string;
  readonly daysLeft: (days: number) => string;
  readonly required: string;
  readonly reported: string;
  readonly outstanding: string;
  readonly overdue: string;
  readonly noCalendar: string;
}

/** The words of the file intake. */
export interface IntakeTexts {
  readonly dropHere: string;
  readonly orPaste: string;
  readonly pickFiles: string;
  readonly pickFolder: string;
  readonly pastedName: string;
  readonly refusedTitle: (count: number) => string;
}

/** The words of 导入. */
export interface ImportTexts {
  readonly pick: string;
  readonly again: string;
  readonly sample: string;
  readonly sampleHint: string;
  readonly formats: string;
  readonly tables: string;
  readonly register: string;
  readonly rows: (count: number) => string;
  readonly registerSize: (units: number, towns: number) => string;
  readonly done: (tables: number, rows: number) => string;
  readonly keptTitle: string;
  readonly keptAside: (sheet: string, keptAs: string) => string;
}

/** The words of 校验. */
export interface CheckTexts {
  readonly run: string;
  readonly again: string;
  readonly done: (errors: number, warnings: number, infos: number) => string;
  readonly clean: string;
  readonly countsTitle: string;
  readonly annex: string;
  readonly declared: string;
  readonly found: string;
  readonly difference: string;
  readonly matched: string;
  readonly missing: (count: number) => string;
  readonly surplus: (count: number) => string;
  readonly severities: { readonly [S in Severity]: string };
  readonly kinds: { readonly [Code in IssueCode]: string };
  readonly all: string;
  readonly selectHint: string;
  readonly listTitle: string;
}

/** The words of 下发. */
export interface IssueTexts {
  readonly run: string;
  readonly again: string;
  readonly leadsOnly: string;
  readonly count: (count: number) => string;
  readonly counting: string;
  readonly done: (count: number) => string;
  readonly download: string;
  readonly downloadHint: string;
  readonly openForm: (unit: string) => string;
  readonly saveForm: (unit: string) => string;
  readonly unexpanded: (groups: string) => string;
  readonly formsTitle: string;
  readonly filter: string;
}

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

/** The words of 上报. */
export interface ReportTexts {
  readonly run: string;
  readonly done: (count: number) => string;
  readonly sheetsTitle: string;
  readonly chaseTitle: (count: number) => string;
  readonly chaseCopy: string;
  readonly chaseText: (period: string, units: readonly string[]) => string;
  readonly nobodyToChase: string;
  readonly printHint: string;
  readonly consolidateFirst: string;
}

/** The words of the preview page. */
export interface PreviewTexts {
  readonly title: string;
  readonly notExcel: string;
  readonly open: string;
  readonly save: string;
  readonly fileName: string;
  readonly sheets: string;
  readonly grid: (sheet: string) => string;
  readonly cellName: string;
  readonly rowNumbers: string;
  readonly cellContent: string;
  readonly locked: string;
  readonly unsaved: string;
  readonly saved: string;
  readonly opened: (name: string) => string;
  readonly openFailed: (name: string) => string;
  readonly empty: string;
  readonly movePane: string;
  readonly dropWorkbook: string;
  readonly showPane: string;
  readonly showGrid: string;
  readonly leaveGrid: string;
  readonly blankSheet: string;
}

/** Why the pane cannot be opened. */
export type StartFailure = "not-loaded" | "no-answer" | "not-excel" | "too-old";

/** The words of the page that is shown where the pane cannot be opened. */
export interface OutsideExcelTexts {
  readonly titles: { readonly [Reason in StartFailure]: string };
  readonly bodies: { readonly [Reason in StartFailure]: string };
  readonly preview: string;
}

/** Every sentence of the pane and of the preview page, in one language. */
export interface PaneMessages {
  readonly frame: FrameTexts;
  readonly stations: { readonly [Name in StationName]: StationText };
  readonly due: DueTexts;
  readonly intake: IntakeTexts;
  readonly import: ImportTexts;
  readonly check: CheckTexts;
  readonly issue: IssueTexts;
  readonly consolidate: ConsolidateTexts;
  readonly report: ReportTexts;
  readonly preview: PreviewTexts;
  readonly outsideExcel: OutsideExcelTexts;
}
