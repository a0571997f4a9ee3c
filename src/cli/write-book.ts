import { resolve } from "node:path";
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
  const isInPlace = from !== null && resolve(output) === resolve(from.path);
  if (isInPlace && lost.length === 0) return replaceOutput(output, bytes);
  const kept = await writeOutput(output, bytes);
  reportKeptFile(run, kept);
  if (from === null || lost.length === 0) return;
  if (kept !== null || !isInPlace) reportLost(run, output, lost, kept?.keptAs ?? from.path);
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
