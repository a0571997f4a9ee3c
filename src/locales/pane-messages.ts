import type { PreviewTexts } from "./preview-texts";
import type { CheckTexts } from "./stations/check-texts";
import type { ConsolidateTexts } from "./stations/consolidate-texts";
import type { ImportTexts } from "./stations/import-texts";
import type { IssueTexts } from "./stations/issue-texts";
import type { ReportTexts } from "./stations/report-texts";

/** The five stations of the work, in order: 导入 · 校验 · 下发 · 汇总 · 上报. */
export type StationName = "import" | "check" | "issue" | "consolidate" | "report";

/** What a station says of itself. */
export interface StationText {
  readonly label: string;
  /** One sentence under the heading: what is done here. */
  readonly lead: string;
  /** What goes in and what comes out, under the picture of the help. */
  readonly picture: { readonly from: string; readonly to: string };
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
  /** The landmark of what happened. */
  readonly messages: string;
  readonly version: (version: string) => string;
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
  /** The due date is more than a year ago. */
  readonly longPast: string;
  readonly required: string;
  readonly reported: string;
  readonly outstanding: string;
  readonly overdue: string;
  readonly noCalendar: string;
  readonly calendar: DueCalendarTexts;
}

/** The words of the reporting calendar. */
export interface DueCalendarTexts {
  readonly title: string;
  /** The button that unfolds it. */
  readonly open: string;
  readonly day: (year: number, month: number, day: number) => string;
  /** 1 for Monday to 7 for Sunday. */
  readonly weekday: (weekday: number) => string;
  readonly weekendHint: string;
  readonly yearInferred: string;
  readonly noDate: string;
  /** The notice asks for no report: the period’s last day is taken. */
  readonly notStated: string;
  /** The office set another date than the notice’s. */
  readonly changed: (noticeDay: string) => string;
  readonly contacts: (isLeadOnly: boolean) => string;
  readonly change: (name: string) => string;
  readonly changeShort: string;
  readonly newDate: (name: string) => string;
  readonly save: string;
  readonly reset: string;
  readonly cancel: string;
  readonly saved: (name: string, day: string) => string;
  readonly wasReset: (name: string) => string;
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
