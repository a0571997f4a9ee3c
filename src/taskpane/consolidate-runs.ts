import type { VersionsInField } from "../core/consolidation/conflicting-versions";
import type { Consolidation, Receipt } from "../core/consolidation/consolidation";
import type { ReturnDecision } from "../core/consolidation/return-decisions";
import type { FileReport } from "../core/returns/unit-return";
import type { Messages } from "../locales/messages";
import { periodOf, readState } from "./action-runs";
import type { ActionTask } from "./action-task";
import type { PaneState, PaneUpdate } from "./pane-state";

/** Work on returns that are there, for `Pane.act`. */
export type ReturnRun = (task: ActionTask) => Promise<PaneUpdate>;

type Say = (words: Messages["pane"]["consolidate"]) => string;

/** Names a file's sender; an empty unit says that it is no return, `null` leaves it to the program. */
export function nameSender({ name, content = "" }: FileReport, unit: string | null): ReturnRun {
  return decision(
    () => ({ kind: "sender", file: name, content, unit }),
    ({ senders }) =>
      unit === null
        ? senders.resetDone(name)
        : unit === ""
          ? senders.setAside(name)
          : senders.named(name, unit)
  );
}

/** Chooses between contradicting versions; an empty text keeps all, `null` takes the choice back. */
export function chooseVersion(
  { key, unit, field, among }: VersionsInField,
  text: string | null
): ReturnRun {
  return decision(
    () => ({ kind: "version", key, unit, field, among, text }),
    ({ versions }) => versions.done(unit)
  );
}

/** Sends a unit's returns back with a reason; `null` takes that back. */
export function sendBack(unit: string, reason: string | null): ReturnRun {
  return decision(
    (today) => ({ kind: "send-back", unit, reason, date: today }),
    ({ receipt }) => (reason === null ? receipt.undone(unit) : receipt.sentBackDone(unit))
  );
}

/** Notes the day (`YYYY-MM-DD`) on which a unit's files came in. */
export function receivedOn({ unit, files }: Receipt, date: string): ReturnRun {
  return decision(
    () => ({ kind: "received", files, date }),
    ({ receipt }) => receipt.dateDone(unit, date)
  );
}

/** What the period that is shown was consolidated to: just now, or as the workbook keeps it. */
export function consolidationOf(state: PaneState): Consolidation | null {
  const { consolidated, periodCode, workbook } = state;
  if (consolidated !== null && consolidated.period === periodCode) return consolidated;
  return workbook?.periods.find(({ code }) => code === periodCode)?.consolidation ?? null;
}

function decision(decide: (today: string) => ReturnDecision, say: Say): ReturnRun {
  return async (task) => {
    // As in action-runs.ts, the operations come when first needed.
    const { decideReturns } = await import("../operations/decide-returns");
    const { today } = task;
    const decisions = [decide(today)];
    const result = await decideReturns(task.context, { period: periodOf(task), today, decisions });
    return {
      ...(await readState(task)),
      consolidated: result,
      keptAside: result.keptAside,
      message: { intent: "success", say: (words) => say(words.pane.consolidate) },
    };
  };
}
