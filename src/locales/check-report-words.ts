import type { CheckReportWords } from "../core/validation/plan-check-report";
import { formatAdvice, formatPlace, type AnnexOf } from "./format-issue";
import type { Messages } from "./messages";

/** Words the report of a check in the language of `messages`; `annexOf` names a table by its id. */
export function checkReportWords(
  messages: Messages,
  noticeTitle: string,
  annexOf?: AnnexOf
): CheckReportWords {
  const { check } = messages.pane;
  return {
    ...check.report,
    title: check.report.title(noticeTitle),
    describe: (issue) => ({
      kind: check.kinds[issue.code],
      place: formatPlace(issue, messages, annexOf),
      ...formatAdvice(issue, messages),
    }),
  };
}
