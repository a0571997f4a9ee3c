import { noticeJson, tableJson } from "../../core/notice/notice-json";
import { checkAssignments } from "../../operations/check-assignments";
import { statusOf, type Command } from "../command";
import { openInput } from "../open-input";
import { ignoredJson, issuesJson, reportIssues, reportReadNotices, reportTables } from "../report";
import { requireInput } from "../require-arguments";

/** `validate NOTICE|BOOK`: reports what the checks find; writes nothing. */
export const validate: Command = async (run) => {
  const { file } = await requireInput(run);
  const { context } = await openInput(file, run.register, run.parts);
  const { notice, issues, ignored } = await checkAssignments(context);
  reportReadNotices(run, notice);
  if (run.line.isJson)
    run.print(
      JSON.stringify(
        {
          notice: noticeJson(notice),
          tables: notice.tables.map(tableJson),
          issues: issuesJson(issues, notice, run.words),
          ...(ignored.length === 0 ? {} : { ignored: ignoredJson(ignored, notice, run.words) }),
        },
        null,
        2
      )
    );
  else {
    reportTables(run, notice);
    reportIssues(run, issues, notice);
    if (ignored.length > 0) run.print(run.words.command.ignoredCount(ignored.length));
  }
  return statusOf(issues);
};
