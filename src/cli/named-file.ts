import type { FileReport } from "../core/returns/unit-return";
import type { CommandRun } from "./command";
import { InputError } from "./input-error";

/** Says whether a person who writes `written` means the file called `name`: by its name, with or without its folders. */
function isNamed(name: string, written: string): boolean {
  const wanted = written.replaceAll("\\", "/").replace(/^(?:\.\/)+/, "");
  return name === wanted || name.endsWith(`/${wanted}`) || wanted.endsWith(`/${name}`);
}

/**
 * Finds the one file that a command line names among those that were read, now or before. Throws
 * `InputError` where there is none, and where several are called so and differ: their folders tell
 * them apart.
 */
export function fileNamed(
  { words }: CommandRun,
  files: readonly FileReport[],
  written: string
): FileReport {
  const meant = files.filter(({ name }) => isNamed(name, written));
  const exact = meant.filter(({ name }) => name === written);
  const left = exact.length > 0 ? exact : meant;
  const different = new Map(left.map((one) => [`${one.name}\n${one.content ?? ""}`, one] as const));
  if (different.size > 1) {
    const names = [...new Set(left.map(({ name }) => name))];
    throw new InputError(words.command.severalFiles(written, names));
  }
  const [file] = left;
  if (file === undefined) throw new InputError(words.command.noSuchReturn(written));
  return file;
}
