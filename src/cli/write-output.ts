import { mkdir, readFile, rename, stat, writeFile } from "node:fs/promises";
import { basename, dirname, extname, join } from "node:path";
import { gridFingerprint } from "../core/grid/fingerprint";
import { readSpreadsheet } from "../files/spreadsheet/read-spreadsheet";

/** A file that was there, and the name under which it was kept. */
export interface KeptFile {
  readonly path: string;
  readonly keptAs: string;
}

/**
 * Writes a file, making its folder. A file of that name that says something else is renamed and
 * kept, one that says the same is left as it is; gives what was kept, or `null`.
 */
export async function writeOutput(path: string, bytes: Uint8Array): Promise<KeptFile | null> {
  await mkdir(dirname(path), { recursive: true });
  const old = await readFile(path).catch(() => null);
  if (old === null) {
    await writeFile(path, bytes);
    return null;
  }
  if (await saySame(old, bytes)) return null;
  const keptAs = await freePath(path);
  await rename(path, keptAs);
  await writeFile(path, bytes);
  return { path, keptAs };
}

/** Replaces a file by what was made of it. */
export async function replaceOutput(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, bytes);
}

async function saySame(old: Uint8Array, bytes: Uint8Array): Promise<boolean> {
  const [before, after] = await Promise.all([contentOf(old), contentOf(bytes)]);
  return before !== null && before === after;
}

async function contentOf(bytes: Uint8Array): Promise<string | null> {
  const result = await readSpreadsheet({ name: "", bytes: new Uint8Array(bytes) });
  if ("refusal" in result) return null;
  return result.sheets.map((grid) => `${grid.name} ${gridFingerprint(grid)}`).join("\n");
}

async function freePath(path: string): Promise<string> {
  const ending = extname(path);
  const start = join(dirname(path), basename(path, ending));
  for (let copy = 1; ; copy++) {
    const candidate = `${start}.保留${copy}${ending}`;
    if ((await stat(candidate).catch(() => null)) === null) return candidate;
  }
}
