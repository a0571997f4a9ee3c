import { open } from "node:fs/promises";
import { periodCode, periodTitle } from "../core/period/period";
import { requirePeriod } from "../operations/due-period";
import { readNotice } from "../operations/read-notice";
import { writePartial } from "../operations/write-partial";
import type { CommandRun, ExitStatus } from "./command";
import { hasDecisions } from "./decisions";
import { findInputFiles, readInputFiles } from "./input-files";
import { InputError } from "./input-error";
import { intoFile } from "./into-file";
import { openInput } from "./open-input";
import { reportIssues, reportKeptFile } from "./report";
import { requireInput, requirePeriodText } from "./require-arguments";
import { freePath, isFile } from "./write-output";

/** `consolidate … --partial OUT`: reads returns one after another into a Parquet file; unreadable ones are named. */
export async function consolidatePartly(run: CommandRun, output: string): Promise<ExitStatus> {
  const { line, words, print } = run;
  if (hasDecisions(line)) throw new InputError(words.command.choicesInPartial);
  const period = requirePeriod(requirePeriodText(run));
  const { file, rest } = await requireInput(run, "return");
  const { context } = await openInput(file, run.register, run.parts);
  const { notice } = await readNotice(context);
  const { files, missing } = await findInputFiles(rest);
  const input = {
    period,
    leadsOnly: line.isLeadsOnly,
    files: readInputFiles(files),
    fileCount: files.length,
    missing,
  };
  const keepAs = await nameToKeep(output);
  const result = await intoFile(output, (write) => writePartial(context, input, write), keepAs);
  if (keepAs !== null) reportKeptFile(run, { path: output, keptAs: keepAs });
  const { unreadable, issues, cells } = result;
  if (line.isJson) {
    const said = { period: periodCode(period), partial: output, files: result.files };
    print(JSON.stringify({ ...said, unreadable, cells }, null, 2));
  } else {
    reportIssues(run, issues, notice);
    print(words.command.consolidated(periodTitle(period), result.files, unreadable.length));
    print(words.command.cells(cells.read, cells.placed, cells.unplaced));
    print(words.command.written(output));
  }
  return unreadable.length > 0 ? 1 : 0;
}

/** Under which name a file is kept whose place is taken; `null` where none is, or an earlier partial result. */
async function nameToKeep(path: string): Promise<string | null> {
  return (await isFile(path)) && !(await isParquet(path)) ? freePath(path) : null;
}

/** A file that cannot be read may hold anything. */
async function isParquet(path: string): Promise<boolean> {
  const file = await open(path).catch(() => null);
  if (file === null) return false;
  try {
    const { buffer } = await file.read(Buffer.alloc(4), 0, 4, 0);
    return buffer.toString("latin1") === "PAR1";
  } finally {
    await file.close();
  }
}
