import { mkdir, readFile, rename, stat, writeFile } from "node:fs/promises";
import { basename, dirname, extname, join } from "node:path";
import { gridFingerprint } from "../core/grid/fingerprint";
import { readSpreadsheet } from "../files/spreadsheet/read-spreadsheet";
import { unpackReturns } from "../files/spreadsheet/unpack-returns";

/** A file that was there, and the name under which it was kept. */
export interface KeptFile {
  readonly path: string;
  readonly keptAs: string;
}

/** A result could not be written, such as into a file that another program holds open. */
export class OutputError extends Error {
  override readonly name = "OutputError";

  constructor(
    readonly path: string,
    options?: ErrorOptions
  ) {
    super(path, options);
  }
}

/**
 * Writes a file, making its folder. A file of that name that says something else is renamed and
 * kept, one that says the same is left as it is; gives what was kept, or `null`. Rejects with
 * `OutputError`.
 */
export async function writeOutput(path: string, bytes: Uint8Array): Promise<KeptFile | null> {
  const old = await readFile(path).catch(() => null);
  if (old !== null && (await saySame(old, bytes))) return null;
  const keptAs = old === null ? null : await freePath(path);
  if (keptAs !== null) await orOutputError(path, rename(path, keptAs));
  await replaceOutput(path, bytes);
  return keptAs === null ? null : { path, keptAs };
}

/** Replaces a file by what was made of it, making its folder; rejects with `OutputError`. */
export async function replaceOutput(path: string, bytes: Uint8Array): Promise<void> {
  await orOutputError(path, mkdir(dirname(path), { recursive: true }));
  await orOutputError(path, writeFile(path, bytes));
}

async function orOutputError(path: string, step: Promise<unknown>): Promise<void> {
  await step.catch((cause: unknown) => {
    throw new OutputError(path, { cause });
  });
}

async function saySame(old: Uint8Array, bytes: Uint8Array): Promise<boolean> {
  const [before, after] = await Promise.all([contentOf(old), contentOf(bytes)]);
  return before !== null && before === after;
}

/** What a workbook, or each workbook of a zip, says; `null` where the bytes are neither. */
async function contentOf(bytes: Uint8Array): Promise<string | null> {
  const unpacked = await unpackReturns({ name: "", bytes: new Uint8Array(bytes) });
  if ("refusal" in unpacked) return null;
  const lines: string[] = [];
  for (const file of unpacked.files) {
    const result = await readSpreadsheet(file);
    if ("refusal" in result) return null;
    lines.push(file.name, ...result.sheets.map((grid) => `${grid.name} ${gridFingerprint(grid)}`));
  }
  return lines.join("\n");
}

async function freePath(path: string): Promise<string> {
  const ending = extname(path);
  const start = join(dirname(path), basename(path, ending));
  for (let copy = 1; ; copy++) {
    const candidate = `${start}.保留${copy}${ending}`;
    if ((await stat(candidate).catch(() => null)) === null) return candidate;
  }
}
