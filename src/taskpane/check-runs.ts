import type { Issue } from "../core/issues/issue";
import type { Fix } from "../core/validation/fixes/fix";
import type { KeyPair } from "../core/validation/validation-settings";
import { checkReportWords } from "../locales/check-report-words";
import type { Messages } from "../locales/messages";
import type { CheckResult } from "../operations/check-assignments";
import type { PairDecision } from "../operations/decide-pairs";
import type { FixResult } from "../operations/fix-issues";
import type { LearnedName } from "../operations/learn-unit";
import type { ActionTask } from "./action-task";
import type { PaneMessage, PaneUpdate } from "./pane-state";

/** Work on what the check found, for `Pane.act`. */
export type CheckRun = (task: ActionTask) => Promise<PaneUpdate>;

type Said = (words: Messages["pane"]["check"]["actions"]) => string;

// As in action-runs.ts, the operations come when first needed.

/** Shows what a check found. */
export function checkedUpdate(
  { notice, register, record, issues, ignored, unmarked }: CheckResult,
  { state: { workbook } }: ActionTask
): PaneUpdate {
  return {
    ...(workbook === null ? {} : { workbook: { ...workbook, notice, register, record } }),
    checked: issues,
    putAside: ignored,
    unmarked,
  };
}

/** Applies the fixes that were chosen. */
export function applyFixes(fixes: readonly Fix[]): CheckRun {
  return async (task) => {
    const { fixIssues } = await import("../operations/fix-issues");
    const result = await fixIssues(task.context, fixes);
    return withFixes(result, task, ({ fix }) =>
      fix.changed(result.changed.length, result.leftAlone.length)
    );
  };
}

/** Takes the last fixes back. */
export const undoLastFix: CheckRun = async (task) => {
  const { undoFix } = await import("../operations/undo-fix");
  const result = await undoFix(task.context);
  return withFixes(result, task, ({ fix }) =>
    fix.undone(result.changed.length, result.leftAlone.length)
  );
};

/** Puts issues aside with a reason. */
export function putAside(issues: readonly Issue[], reason: string): CheckRun {
  return async (task) => {
    const { ignoreIssues } = await import("../operations/ignore-issues");
    const result = await ignoreIssues(task.context, issues, reason);
    return said(checkedUpdate(result, task), ({ ignore }) => ignore.done(issues.length));
  };
}

/** Brings an issue back that was put aside. */
export function bringBack(issues: readonly Issue[]): CheckRun {
  return async (task) => {
    const { restoreIssues } = await import("../operations/restore-issues");
    const result = await restoreIssues(task.context, issues);
    return said(checkedUpdate(result, task), ({ ignore }) => ignore.restored);
  };
}

/** Remembers a decision on pairs of recurring tasks. */
export function decide(pairs: readonly KeyPair[], decision: PairDecision): CheckRun {
  return async (task) => {
    const { decidePairs } = await import("../operations/decide-pairs");
    const result = await decidePairs(task.context, pairs, decision);
    return said(checkedUpdate(result, task), ({ pair }) =>
      decision === "link"
        ? pair.linkDone(pairs.length)
        : decision === "unlink"
          ? pair.unlinkDone
          : pair.forgetDone
    );
  };
}

/** Teaches the register a name. */
export function learn(learned: LearnedName): CheckRun {
  return async (task) => {
    const { learnUnit } = await import("../operations/learn-unit");
    const result = await learnUnit(task.context, learned);
    const isStillUnknown = result.issues.some(
      (issue) => issue.code === "unknown-unit" && issue.params.name === learned.name
    );
    return said(
      checkedUpdate(result, task),
      (words) =>
        isStillUnknown
          ? words.learn.stillUnknown(learned.name)
          : learned.kind === "alias"
            ? words.learn.aliasDone(learned.name, learned.unit)
            : words.learn.newUnitDone(learned.name),
      isStillUnknown ? "warning" : "success"
    );
  };
}

/** Turns the check of doubtful wording on or off. */
export function chooseProofreading(isWanted: boolean): CheckRun {
  return async (task) => {
    const { chooseCheck } = await import("../operations/choose-checks");
    return checkedUpdate(await chooseCheck(task.context, "doubtful-wording", isWanted), task);
  };
}

/** Writes the report of the check in the language that is shown. */
export function writeReport(words: Messages): CheckRun {
  return async (task) => {
    const { writeCheckReport } = await import("../operations/write-check-report");
    const result = await writeCheckReport(task.context, (notice) => {
      const labels = new Map(notice.tables.map(({ id, annex, title }) => [id, annex || title]));
      return checkReportWords(words, notice.title, (table) => labels.get(table) ?? table);
    });
    await task.context.host.select(result.sheet, "A1");
    return {
      ...checkedUpdate(result, task),
      keptAside: result.keptAside,
      message: { intent: "success", say: ({ pane }) => pane.check.reportDone },
    };
  };
}

function withFixes(result: FixResult, task: ActionTask, say: Said): PaneUpdate {
  return said(
    checkedUpdate(result, task),
    say,
    result.leftAlone.length > 0 ? "warning" : "success"
  );
}

function said(
  update: PaneUpdate,
  say: Said,
  intent: PaneMessage["intent"] = "success"
): PaneUpdate {
  return { ...update, message: { intent, say: ({ pane }) => say(pane.check.actions) } };
}
