import { readFile, realpath, stat } from "node:fs/promises";
import { basename, dirname, extname, join, resolve } from "node:path";
import { gridFingerprint } from "../core/grid/fingerprint";
import { readSpreadsheet } from "../files/spreadsheet/read-spreadsheet";
import { unpackReturns } from "../files/spreadsheet/unpack-returns";
import { intoFile } from "./into-file";

/** A file that was there, and the name under which it was kept. */
export interface KeptFile {
  readonly path: string;
  readonly keptAs: string;
}

/** What became of a file that was there before: there was none, it was kept, or it says the same and was left. */
export type FileBefore = "none" | KeptFile | "unchanged";

/**
 * Writes a file, making its folder. A file of that name that says something else is renamed and
 * kept, one that says the same is left as it is. Rejects with `OutputError`, and then what was
 * there is as it was.
 */
export async function writeOutput(path: string, bytes: Uint8Array): Promise<FileBefore> {
  const isThere = await isFile(path);
  if (isThere && (await saySame(path, bytes))) return "unchanged";
  const keptAs = isThere ? await freePath(path) : null;
  await intoFile(path, (write) => write(bytes), keptAs);
  return keptAs === null ? "none" : { path, keptAs };
}

/** Says whether a file stands there, and no folder, pipe or device. */
export async function isFile(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  return found?.isFile() === true;
}

/** Replaces a file by what was made of it, making its folder; rejects with `OutputError`, and then the old file is whole. */
export async function replaceOutput(path: string, bytes: Uint8Array): Promise<void> {
  await intoFile(path, (write) => write(bytes));
}

/** A file that cannot be read may say anything. */
async function saySame(path: string, bytes: Uint8Array): Promise<boolean> {
  const old = await readFile(path).catch(() => null);
  if (old === null) return false;
  const [before, after] = await Promise.all([contentOf(old), contentOf(bytes)]);
  return before !== null && before === after;
}

/** What a workbook, or each workbook of a zip, says; `null` where the bytes are neither. */
async function contentOf(bytes: Uint8Array): Promise<string | null> {
  const unpacked = await unpackReturns({ name: "", bytes: new Uint8Array(bytes) });
  if ("refusal" in unpacked) return null;
  const lines: string[] = [];
  for (const file of unpacked.files) {
    const result = await readSpreadsheet(file.bytes, { name: file.name });
    if ("refusal" in result) return null;
    lines.push(file.name, ...result.sheets.map((grid) => `${grid.name} ${gridFingerprint(grid)}`));
  }
  return lines.join("\n");
}

/** A free name beside a file; where the path is a link, beside what it leads to. */
export async function freePath(path: string): Promise<string> {
  const real = await realpath(path);
  const place = real === resolve(path) ? path : real;
  const ending = extname(place);
  const start = join(dirname(place), basename(place, ending));
  for (let copy = 1; ; copy++) {
    const candidate = `${start}.保留${copy}${ending}`;
    if ((await stat(candidate).catch(() => null)) === null) return candidate;
  }
}
