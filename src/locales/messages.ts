import type { CheckIssueParams } from "../core/issues/check-issues";
import type { RefusalReason, ReturnIssueParams } from "../core/issues/return-issues";
import type { ReadNoticeCode } from "../core/notice/document";
import type { CommandMessages } from "./command-messages";
import type { FailureTexts } from "./failure-texts";
import type { PaneMessages } from "./pane-messages";

/** A sentence for each code of a parameter table. */
export type SentencesOf<Params> = {
  readonly [Code in keyof Params]: (params: Params[Code]) => string;
};

/** Why a file was refused and what to do about it. */
export interface RefusalText {
  readonly reason: string;
  readonly remedy: string;
}

/** What the program says of data, in one language; the fronts add catalogs of their own. */
export interface Messages {
  readonly locale: "zh-CN" | "en-US";
  readonly checkIssues: SentencesOf<CheckIssueParams>;
  readonly returnIssues: SentencesOf<ReturnIssueParams>;
  readonly refusals: { readonly [Reason in RefusalReason]: RefusalText };
  /** The same for files that are read as documents, such as a notice. */
  readonly documentRefusals: { readonly [Reason in RefusalReason]: RefusalText };
  readonly readNotices: { readonly [Code in ReadNoticeCode]: string };
  /** Writes the place of an issue, such as 附件1第3项（附件1!C6）. */
  readonly place: (parts: PlaceParts) => string;
  /** What stands between a place and its sentence. */
  readonly placeSeparator: string;
  /** What the pane and the preview page say. */
  readonly pane: PaneMessages;
  /** What is said when an operation fails. */
  readonly failures: FailureTexts;
  /** What the command line says. */
  readonly command: CommandMessages;
}

/** The parts of a place that are known. */
export interface PlaceParts {
  readonly annex?: string;
  readonly number?: number | string;
  readonly file?: string;
  readonly sheet?: string;
  readonly address?: string;
}
