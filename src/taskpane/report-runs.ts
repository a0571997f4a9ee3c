import type { NamedBytes } from "../files/reading";
import type { SummariesInput } from "../operations/prepare-summaries";
import type { EditedTables } from "../operations/write-summaries";
import { periodOf, readState } from "./action-runs";
import type { ActionTask } from "./action-task";
import type { PaneUpdate } from "./pane-state";

// The operations bring the writers with them, so they come when first needed.

/** Writes the period's tables, or asks first where a person edited some of them. */
export async function writeTables(task: ActionTask): Promise<PaneUpdate> {
  const { compareSummaries } = await import("../operations/write-summaries");
  const differences = await compareSummaries(task.context, inputOf(task));
  if (differences.length === 0) return writeAnyway(task, "keep-aside");
  return {
    station: "report",
    editedTables: { period: task.state.periodCode ?? "", differences },
    keptAside: [],
    message: {
      intent: "warning",
      say: (words) => words.pane.report.editedFound(differences.length),
    },
  };
}

/** Writes the period's tables and does with edited ones as the person said. */
export async function writeAnyway(task: ActionTask, edited: EditedTables): Promise<PaneUpdate> {
  const { writeSummaries } = await import("../operations/write-summaries");
  const { sheets, keptAside, chartsMissing } = await writeSummaries(task.context, {
    ...inputOf(task),
    edited,
  });
  return {
    // The annexes may have been edited since the workbook was read.
    ...(await readState(task)),
    editedTables: null,
    keptAside,
    message:
      chartsMissing.length === 0
        ? { intent: "success", say: (words) => words.pane.report.done(sheets.length) }
        : { intent: "warning", say: (words) => words.pane.report.chartsMissing(chartsMissing) },
  };
}

/** Notes that the period's tables went up on a day (`YYYY-MM-DD`), or takes the note back (`null`). */
export async function noteReported(task: ActionTask, date: string | null): Promise<PaneUpdate> {
  const { markReported } = await import("../operations/mark-reported");
  const choices = await markReported(task.context, periodOf(task), date);
  const { workbook } = task.state;
  if (workbook === null) return {};
  return {
    workbook: { ...workbook, record: { ...workbook.record, choices } },
    message: {
      intent: "success",
      say: ({ pane }) => (date === null ? pane.report.unmarked : pane.report.marked(date)),
    },
  };
}

/** Fills the superior's own template and hands it to the browser's downloads. */
export async function fillCityTemplate(task: ActionTask, file: NamedBytes): Promise<PaneUpdate> {
  const { fillTemplate } = await import("../operations/fill-template");
  const result = await fillTemplate(task.context, { ...inputOf(task), file });
  if ("refusal" in result)
    return {
      template: null,
      message: {
        intent: "error",
        say: ({ refusals }) => {
          const { reason, remedy } = refusals[result.refusal.reason];
          return `${file.name}：${reason}。${remedy}。`;
        },
      },
    };
  const { plan } = result;
  const { downloadFile } = await import("./download-file");
  downloadFile(result.file);
  return {
    template: { ...result, period: task.state.periodCode ?? "" },
    message: {
      intent: "success",
      say: ({ pane }) => pane.report.templateDone(plan.sheet, plan.rowCount),
    },
  };
}

/** What is overdue depends on the day. */
function inputOf(task: ActionTask): SummariesInput {
  return { period: periodOf(task), today: task.today };
}
