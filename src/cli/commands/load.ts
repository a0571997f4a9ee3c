import { noticeJson, tableJson } from "../../core/notice/notice-json";
import { periodCode } from "../../core/period/period";
import { createFileHost, type FileHost } from "../../host/file/file-host";
import { importNotice } from "../../operations/import-notice";
import { requirePeriod } from "../../operations/due-period";
import { setDueDate } from "../../operations/set-due-date";
import { statusOf, type Command } from "../command";
import { findInputFiles, readAllInputFiles, readInputFile } from "../input-files";
import {
  issuesJson,
  reportIssues,
  reportKept,
  reportReadNotices,
  reportRefused,
  reportTables,
} from "../report";
import { requireBookOutput, requirePaths } from "../require-arguments";
import { writeBook, type BookFile } from "../write-book";

/** `load NOTICE… -o BOOK`: writes the notice into a workbook, into BOOK itself where it is there. */
export const load: Command = async (run) => {
  const { line, words, register, parts } = run;
  const output = requireBookOutput(run);
  const { files, missing } = await findInputFiles(requirePaths(run, "notice"));
  for (const path of missing) run.say(words.command.notFound(path));
  const book = await openOutput(output);
  const host = book?.host ?? (await createFileHost());
  const notices = await readAllInputFiles(files);
  const result = await importNotice({ ...parts, host, register }, notices);
  for (const { name, value } of line.due) {
    // A period that cannot be read is refused; 联络员 are called `contact`.
    const code = /^contact(?:-\d+)?$/.test(name) ? name : periodCode(requirePeriod(name));
    await setDueDate({ ...parts, host, register }, code, value);
  }
  await writeBook(run, host, output, book?.from ?? null);
  const { notice, issues } = result;
  reportRefused(run, result.refused);
  reportKept(run, result.keptAside);
  if (result.replaced !== null) run.say(words.command.replaced(result.replaced));
  reportReadNotices(run, notice);
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

/** Opens the workbook that the result goes into; `null` where there is none, or a file that is none. */
async function openOutput(
  path: string
): Promise<{ readonly host: FileHost; readonly from: BookFile } | null> {
  const file = await readInputFile(path).catch(() => null);
  const host = file === null ? null : await createFileHost(file.bytes).catch(() => null);
  // Any zip opens, as a workbook without worksheets.
  if (file === null || host === null || (await host.listSheets()).length === 0) return null;
  return { host, from: { path, bytes: file.bytes } };
}
