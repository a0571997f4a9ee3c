import { access } from "node:fs/promises";
import { noticeJson, tableJson } from "../../core/notice/notice-json";
import { createFileHost } from "../../host/file/file-host";
import { importNotice } from "../../operations/import-notice";
import { statusOf, type Command } from "../command";
import { findInputFiles, readInputFile } from "../input-files";
import { issuesJson, reportIssues, reportKept, reportRefused, reportTables } from "../report";
import { requireOutput, requirePaths } from "../require-arguments";
import { replaceOutput } from "../write-output";

/** `load NOTICE… -o BOOK`: writes the notice into a workbook, into BOOK itself where it is there. */
export const load: Command = async (run) => {
  const { line, words, register, parts } = run;
  const output = requireOutput(run);
  const { files, missing } = await findInputFiles(requirePaths(run, "notice"));
  for (const path of missing) run.say(words.command.notFound(path));
  const isThere = await access(output).then(
    () => true,
    () => false
  );
  const host = await createFileHost(isThere ? (await readInputFile(output)).bytes : undefined);
  const notices = await Promise.all(files.map(({ path }) => readInputFile(path)));
  const context = { ...parts, host, register };
  const result = await importNotice(context, notices);
  await replaceOutput(output, await host.save());
  const { notice, issues } = result;
  reportRefused(run, result.refused);
  reportKept(run, result.keptAside);
  if (line.isJson)
    run.print(
      JSON.stringify(
        {
          notice: noticeJson(notice),
          tables: notice.tables.map(tableJson),
          issues: issuesJson(issues, notice, words),
        },
        null,
        2
      )
    );
  else {
    reportTables(run, notice);
    reportIssues(run, issues, notice);
    run.print(words.command.written(output));
  }
  return result.refused.length + missing.length > 0 ? 1 : statusOf(issues);
};
