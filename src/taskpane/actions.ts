import {
  ArrowImportRegular,
  CheckmarkCircleRegular,
  DocumentTableRegular,
  DocumentTextRegular,
  MergeRegular,
  SendRegular,
  type FluentIcon,
} from "@fluentui/react-icons";
import type { Messages } from "../locales/messages";
import type { ActionTask } from "./action-task";
import * as runs from "./action-runs";
import { issueAllForms } from "./issue-runs";
import type { PaneState, PaneUpdate } from "./pane-state";
import { writeTables } from "./report-runs";

/** The names of what a person can have done. */
export type ActionId =
  | "import-files"
  | "import-sample"
  | "check"
  | "issue-forms"
  | "consolidate-files"
  | "write-summaries";

/** One thing that a person can have done, behind buttons and ribbon alike. */
export interface PaneAction {
  readonly id: ActionId;
  readonly label: (words: Messages["pane"]) => string;
  readonly icon: FluentIcon;
  readonly isEnabled: (state: PaneState) => boolean;
  /** Rejects with what the operations reject with; what it resolves to becomes the pane's state. */
  readonly run: (task: ActionTask) => Promise<PaneUpdate>;
}

const isIdle = (state: PaneState): boolean => state.running === null && state.workbook !== null;
const hasNotice = (state: PaneState): boolean =>
  isIdle(state) && (state.workbook?.notice ?? null) !== null;
const hasPeriod = (state: PaneState): boolean => hasNotice(state) && state.periodCode !== null;
const hasReturns = (state: PaneState): boolean =>
  hasPeriod(state) &&
  (state.workbook?.periods ?? []).some((period) => period.code === state.periodCode);

/** Everything that the pane can do with the workbook. */
export const ACTIONS: { readonly [Id in ActionId]: PaneAction } = {
  "import-files": {
    id: "import-files",
    label: (words) => words.import.pick,
    icon: ArrowImportRegular,
    isEnabled: isIdle,
    run: runs.importFiles,
  },
  "import-sample": {
    id: "import-sample",
    label: (words) => words.import.sample,
    icon: DocumentTextRegular,
    isEnabled: isIdle,
    run: runs.importSample,
  },
  check: {
    id: "check",
    label: (words) => words.check.run,
    icon: CheckmarkCircleRegular,
    isEnabled: hasNotice,
    run: runs.check,
  },
  "issue-forms": {
    id: "issue-forms",
    label: (words) => words.issue.run,
    icon: SendRegular,
    isEnabled: hasPeriod,
    run: issueAllForms,
  },
  "consolidate-files": {
    id: "consolidate-files",
    label: (words) => words.consolidate.pick,
    icon: MergeRegular,
    isEnabled: hasPeriod,
    run: runs.consolidateFiles,
  },
  "write-summaries": {
    id: "write-summaries",
    label: (words) => words.report.run,
    icon: DocumentTableRegular,
    isEnabled: hasReturns,
    run: writeTables,
  },
};
