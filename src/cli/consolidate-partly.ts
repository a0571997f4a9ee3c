import { closeSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import { periodCode, periodTitle } from "../core/period/period";
import { requirePeriod } from "../operations/due-period";
import { readNotice } from "../operations/read-notice";
import { writePartial } from "../operations/write-partial";
import type { CommandRun, ExitStatus } from "./command";
import { findInputFiles, readInputFiles } from "./input-files";
import { openInput } from "./open-input";
import { reportIssues } from "./report";
import { requireInput, requirePeriodText } from "./require-arguments";
import { OutputError } from "./write-output";

/** `consolidate … --partial OUT`: reads returns one after another into a Parquet file; unreadable ones are named. */
export async function consolidatePartly(run: CommandRun, output: string): Promise<ExitStatus> {
  const { line, words, print } = run;
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
  const result = await intoFile(output, (write) => writePartial(context, input, write));
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

/** Writes a file piece by piece beside its place and puts it there once it is whole; rejects with `OutputError`. */
async function intoFile<Result>(
  path: string,
  make: (write: (bytes: Uint8Array) => void) => Promise<Result>
): Promise<Result> {
  const unfinished = `${path}~`;
  const orOutputError = <Value>(step: () => Value): Value => {
    try {
      return step();
    } catch (cause) {
      throw new OutputError(path, { cause });
    }
  };
  const descriptor = orOutputError(() => {
    mkdirSync(dirname(path), { recursive: true });
    return openSync(unfinished, "w");
  });
  try {
    const result = await make((bytes) => {
      for (let at = 0; at < bytes.length;)
        at += orOutputError(() => writeSync(descriptor, bytes, at));
    });
    orOutputError(() => renameSync(unfinished, path));
    return result;
  } finally {
    closeSync(descriptor);
    rmSync(unfinished, { force: true });
  }
}
