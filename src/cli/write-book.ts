import { resolve } from "node:path";
import { stat } from "node:fs/promises";
import type { FileHost } from "../host/file/file-host";
import { lostParts, type LostPart } from "../host/file/lost-parts";
import type { CommandRun } from "./command";
import { reportKeptFile } from "./report";
import { replaceOutput, writeOutput } from "./write-output";

/** The file from which a workbook was opened. */
export interface BookFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * Saves a workbook to a path; `from` is `null` where it was made anew. A workbook replaces the file
 * that it was opened from, unless that holds what is not saved, such as charts: then the file is
 * kept under another name, and what the new one lacks is said. Rejects with `OutputError`.
 */
export async function writeBook(
  run: CommandRun,
  host: FileHost,
  output: string,
  from: BookFile | null
): Promise<void> {
  const bytes = await host.save();
  const lost = from === null ? [] : lostParts(from.bytes);
  const isInPlace = from !== null && (await isSameFile(output, from.path));
  if (isInPlace && lost.length === 0) return replaceOutput(output, bytes);
  const before = await writeOutput(output, bytes);
  reportKeptFile(run, before);
  if (from === null || lost.length === 0 || before === "unchanged") return;
  const original = isInPlace && before !== "none" ? before.keptAs : from.path;
  reportLost(run, output, lost, original);
}

/** Two paths may lead to one file by links, and by names in capitals and small letters. */
async function isSameFile(one: string, other: string): Promise<boolean> {
  if (resolve(one) === resolve(other)) return true;
  const [first, second] = await Promise.all([one, other].map(identityOf));
  return first !== undefined && first === second;
}

async function identityOf(path: string): Promise<string | undefined> {
  const found = await stat(path, { bigint: true }).catch(() => undefined);
  return found && `${found.dev} ${found.ino}`;
}

function reportLost(
  { words, say }: CommandRun,
  output: string,
  lost: readonly LostPart[],
  original: string
): void {
  const { lostParts: names, listSeparator } = words.pane.preview;
  const parts = lost.map((part) => names[part]).join(listSeparator);
  say(words.command.savedWithout(output, parts, original));
}
