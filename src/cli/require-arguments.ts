import type { NamedBytes } from "../files/reading";
import type { CommandRun } from "./command";
import { InputError } from "./input-error";
import { readInputFile } from "./input-files";

/** The paths of a command; throws `InputError` where there are none. */
export function requirePaths(
  { line, words }: CommandRun,
  what: "notice" | "file"
): readonly string[] {
  if (line.paths.length === 0) throw new InputError(words.command.missing(what));
  return line.paths;
}

/** The place of the result; throws `InputError` where none is named. */
export function requireOutput({ line, words }: CommandRun): string {
  if (line.output === null) throw new InputError(words.command.missing("output"));
  return line.output;
}

/** Excel opens none of these that holds a workbook without macros. */
const OTHER_WORKBOOK = /\.xl(?:sm|sb|tm|tx|am)$/i;

/** The place of a workbook; throws `InputError` where none is named, or one of another kind than .xlsx. */
export function requireBookOutput(run: CommandRun): string {
  const output = requireOutput(run);
  if (OTHER_WORKBOOK.test(output)) throw new InputError(run.words.command.notXlsx(output));
  return output;
}

/** The period as written; throws `InputError` where none is named. */
export function requirePeriodText({ line, words }: CommandRun): string {
  if (line.period === null) throw new InputError(words.command.missing("period"));
  return line.period;
}

/** The first path read, and the paths after it; throws `InputError` where one is lacking, `UnreadInput` where it cannot be read. */
export async function requireInput(
  run: CommandRun,
  restIs?: "return"
): Promise<{ readonly path: string; readonly file: NamedBytes; readonly rest: readonly string[] }> {
  const { words } = run;
  const [path, ...rest] = requirePaths(run, "notice");
  if (path === undefined) throw new InputError(words.command.missing("notice"));
  if (restIs !== undefined && rest.length === 0)
    throw new InputError(words.command.missing(restIs));
  return { path, file: await readInputFile(path), rest };
}
