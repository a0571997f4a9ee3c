import { RefusedWorkbook } from "../../host/file/check-workbook";
import { createFileHost, type FileHost } from "../../host/file/file-host";
import { exportRegister, type RegisterFormat } from "../../operations/export-register";
import { offerRegister, replaceRegister } from "../../operations/import-register";
import { mergeContactFiles, type ContactMergeResult } from "../../operations/merge-contact-files";
import type { OperationContext } from "../../operations/operation";
import type { ContactPerson } from "../../core/units/unit-register";
import type { Command, CommandRun, ExitStatus } from "../command";
import { InputError, UnreadInput } from "../input-error";
import { findInputFiles, readAllInputFiles, readInputFile } from "../input-files";
import { openInput } from "../open-input";
import { reportKept, reportKeptFile, reportRefused } from "../report";
import { requireBookOutput, requireOutput } from "../require-arguments";
import { writeBook, type BookFile } from "../write-book";
import { writeOutput } from "../write-output";

/** `register export BOOK`, `register import UNITS`, `register contacts ROSTER…`, each with `-o`. */
export const register: Command = async (run) => {
  const [what, ...paths] = run.line.paths;
  const [first] = paths;
  if (first === undefined) throw new InputError(run.words.command.registerUsage);
  if (what === "export") return exportTo(run, first);
  if (what === "import") return importFrom(run, first);
  if (what === "contacts") return mergeFrom(run, paths);
  throw new InputError(run.words.command.registerUsage);
};

async function exportTo(run: CommandRun, path: string): Promise<ExitStatus> {
  const output = requireOutput(run);
  const format: RegisterFormat = /\.json$/i.test(output) ? "json" : "xlsx";
  const { context } = await openInput(await readInputFile(path), run.register, run.parts);
  const { bytes } = await exportRegister(context, format);
  reportKeptFile(run, await writeOutput(output, bytes));
  run.print(run.words.command.written(output));
  return 0;
}

async function importFrom(run: CommandRun, path: string): Promise<ExitStatus> {
  const { command } = run.words;
  const output = requireBookOutput(run);
  const { host, context, from } = await openBook(run, output);
  const { register: units, changes } = await offerRegister(context, await readInputFile(path));
  const { keptAside } = await replaceRegister(context, units);
  await writeBook(run, host, output, from);
  reportKept(run, keptAside);
  const { added, changed, gone } = changes;
  if (run.line.isJson) run.print(JSON.stringify({ changes }, null, 2));
  else {
    for (const kind of ["added", "changed", "gone"] as const)
      if (changes[kind].length > 0)
        run.print(command.registerChange(kind, changes[kind].join("、")));
    run.print(command.registerChanges(added.length, changed.length, gone.length));
    run.print(command.written(output));
  }
  return 0;
}

async function mergeFrom(run: CommandRun, paths: readonly string[]): Promise<ExitStatus> {
  const output = requireBookOutput(run);
  const { host, context, from } = await openBook(run, output);
  const { files, missing } = await findInputFiles(paths);
  for (const path of missing) run.say(run.words.command.notFound(path));
  const merge = await mergeContactFiles(context, await readAllInputFiles(files));
  await writeBook(run, host, output, from);
  reportRefused(run, merge.refused);
  if (run.line.isJson) {
    const { added, same, conflicts, unknown } = merge;
    run.print(JSON.stringify({ added, same, conflicts, unknown }, null, 2));
  } else reportMerge(run, merge, output);
  const isOpen = merge.conflicts.length + merge.unknown.length + merge.refused.length > 0;
  return isOpen || missing.length > 0 ? 1 : 0;
}

function reportMerge(
  { words: { command }, print }: CommandRun,
  { added, same, conflicts, unknown }: ContactMergeResult,
  output: string
): void {
  for (const { unit, current, contact, file } of conflicts)
    print(command.contactConflict(unit, personText(current), personText(contact), file));
  for (const { unit, contact, file } of unknown)
    print(command.contactUnknown(unit, personText(contact), file));
  print(command.contactsMerged(added.length, same.length));
  print(command.written(output));
}

function personText({ name, post, telephone }: ContactPerson): string {
  return [name, post, telephone].filter((text) => text !== "").join(" ");
}

/** Opens the workbook that is changed in its place; what is no workbook is never written over. */
async function openBook(
  run: CommandRun,
  path: string
): Promise<{
  readonly host: FileHost;
  readonly context: OperationContext;
  readonly from: BookFile;
}> {
  const { bytes } = await readInputFile(path);
  const host = await createFileHost(bytes).catch((cause: unknown) => {
    if (cause instanceof RefusedWorkbook) throw new UnreadInput(path, cause.refusal, { cause });
    throw new InputError(run.words.command.notABook(path), { cause });
  });
  if ((await host.listSheets()).length === 0)
    throw new InputError(run.words.command.notABook(path));
  return { host, context: { ...run.parts, host, register: run.register }, from: { path, bytes } };
}
