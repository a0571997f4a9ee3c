import type { Issue, Severity } from "../core/issues/issue";
import { parsePeriod, type Period } from "../core/period/period";
import { requirePeriod } from "../operations/due-period";
import type { ActionTask } from "./action-task";
import { checkedUpdate } from "./check-runs";
import { countReturned } from "./count-returned";
import { defaultPeriod } from "./due-summary";
import type { WorkbookState } from "../operations/read-workbook";
import type { PaneUpdate } from "./pane-state";
import { fetchSampleNotice } from "./sample-notice";

/** More readers than this wait for one another's memory. */
const MOST_READERS = 4;

// The operations bring the readers and writers with them, so they come when first needed.

/** Reads what the open workbook holds, when the pane opens and after it was changed. */
export async function readState(task: ActionTask): Promise<PaneUpdate> {
  const { readWorkbook } = await import("../operations/read-workbook");
  const workbook = await readWorkbook(task.context, task.today);
  const read = { workbook, periodCode: keptPeriod(task, workbook) };
  if (!workbook.isUnfinished) return read;
  return { ...read, message: { intent: "warning", say: ({ failures }) => failures.unfinished } };
}

/** Imports the picked notice files. */
export async function importFiles(task: ActionTask): Promise<PaneUpdate> {
  const { importNotice } = await import("../operations/import-notice");
  const { notice, keptAside, refused, replaced } = await importNotice(task.context, task.files);
  const read = await readState({ ...task, state: { ...task.state, periodCode: null } });
  const rows = notice.tables.reduce((sum, table) => sum + table.rows.length, 0);
  return {
    ...read,
    refused,
    keptAside,
    checked: null,
    putAside: [],
    unmarked: [],
    issued: null,
    consolidated: null,
    message: {
      intent: refused.length > 0 || replaced !== null ? "warning" : "success",
      say: ({ pane }) => {
        const done = pane.import.done(notice.tables.length, rows);
        return replaced === null
          ? done
          : { what: done, why: pane.import.replaced(replaced), next: "" };
      },
    },
  };
}

/** Imports the sample notice. */
export async function importSample(task: ActionTask): Promise<PaneUpdate> {
  return importFiles({ ...task, files: [await fetchSampleNotice()] });
}

/** Checks the assignment tables as the workbook now holds them. */
export async function check(task: ActionTask): Promise<PaneUpdate> {
  const { checkAssignments } = await import("../operations/check-assignments");
  const result = await checkAssignments(task.context);
  const count = (severity: Severity): number => countOf(result.issues, severity);
  return {
    ...checkedUpdate(result, task),
    message: {
      intent: count("error") > 0 ? "warning" : "success",
      say: (words) =>
        words.pane.check.done(
          count("error"),
          count("warning"),
          count("info"),
          result.ignored.length
        ),
    },
  };
}

/** Consolidates the picked returns into the workbook. */
export async function consolidateFiles(task: ActionTask): Promise<PaneUpdate> {
  const { consolidateReturns } = await import("../operations/consolidate-returns");
  const consolidated = await consolidateReturns(await withReaders(task), {
    period: periodOf(task),
    files: task.files,
    fileCount: task.files.length,
    today: task.today,
    receivedOn: task.today,
  });
  const { files, companion } = consolidated;
  const counts = countReturned(files, companion?.files ?? []);
  const other = parsePeriod(companion?.period ?? "");
  return {
    ...(await readState(task)),
    consolidated,
    keptAside: consolidated.keptAside,
    message: {
      intent: counts.needCare > 0 ? "warning" : "success",
      say: ({ pane: { consolidate, due } }) => {
        const done = consolidate.done(counts.files, counts.needCare);
        if (other === null) return done;
        const { needCare } = countReturned(companion?.files ?? [], []);
        const name = due.periodName(other.year, other.quarter ?? null);
        return `${done}${consolidate.alsoFor(name, needCare)}`;
      },
    },
  };
}

/** Reads files in web workers where there are any, so that the pane stays free. */
async function withReaders({ context }: ActionTask): Promise<ActionTask["context"]> {
  if (typeof Worker === "undefined") return context;
  const { startWebWorker } = await import("../workers/web-workers");
  const jobs = Math.min(MOST_READERS, Math.max(1, navigator.hardwareConcurrency - 1));
  return { ...context, readers: { jobs, createWorker: startWebWorker } };
}

/** The period that is shown. */
export function periodOf(task: ActionTask): Period {
  return requirePeriod(task.state.periodCode ?? "");
}

function keptPeriod(task: ActionTask, workbook: WorkbookState): string | null {
  const kept = task.state.periodCode;
  const isStillDue = workbook.calendar.some((due) => due.code === kept);
  return isStillDue ? kept : defaultPeriod(workbook, task.today);
}

function countOf(issues: readonly Issue[], severity: Severity): number {
  return issues.filter((issue) => issue.severity === severity).length;
}
