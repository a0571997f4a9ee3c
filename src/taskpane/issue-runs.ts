import { periodCode } from "../core/period/period";
import { requirePeriod } from "../operations/due-period";
import type { ActionTask } from "./action-task";
import type { PaneUpdate } from "./pane-state";

/** Makes the return forms of the period, with what falls due together with it, and their zip. */
export async function issueAllForms(task: ActionTask): Promise<PaneUpdate> {
  const { issueForms, zipForms } = await import("../operations/issue-forms");
  const { leadsOnly, combined, periodCode: code, workbook } = task.state;
  const period = requirePeriod(code ?? "");
  const issued = await issueForms(task.context, {
    period,
    leadsOnly,
    combined,
    date: task.today,
  });
  const { forms, unexpanded, choices } = issued;
  const record = workbook === null ? null : { ...workbook.record, choices };
  return {
    ...(workbook === null || record === null ? {} : { workbook: { ...workbook, record } }),
    issued: {
      forms,
      unexpanded,
      periods: issued.periods.map(periodCode),
      leadsOnly,
      zip: zipForms(issued),
    },
    keptAside: [],
    message: { intent: "success", say: (words) => words.pane.issue.done(forms.length) },
  };
}
