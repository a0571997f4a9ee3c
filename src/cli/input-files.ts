import { readdir, stat } from "node:fs/promises";
import { basename, join, relative, resolve, sep } from "node:path";
import type { NamedBytes, UnreadFile } from "../files/reading";
import { UnreadInput } from "./input-error";
import { isMissing, readBytes } from "./read-bytes";

/** A file on disk and the name by which results speak of it. */
export interface InputFile {
  readonly path: string;
  /** The file's name, with its folders below the folder that was named. */
  readonly name: string;
}

/** What the paths of a command line lead to. */
export interface InputFiles {
  readonly files: readonly InputFile[];
  /** Paths that lead nowhere. */
  readonly missing: readonly string[];
}

/** Leftovers of Office and of file managers. */
const LEFTOVERS = /^(?:~\$.*|\.DS_Store|\._.*|Thumbs\.db|desktop\.ini)$/i;

/**
 * Lists the files that paths lead to, folders with all below them, in a fixed order. What cannot be
 * looked at or listed counts as a file, so that reading it says why.
 */
export async function findInputFiles(paths: readonly string[]): Promise<InputFiles> {
  const files: InputFile[] = [];
  const missing: string[] = [];
  for (const path of paths) {
    const found = await stat(path).catch((error: unknown) => (isMissing(error) ? null : "unknown"));
    if (found === null) missing.push(path);
    else if (found !== "unknown" && found.isDirectory()) files.push(...(await namedBelow(path)));
    else files.push({ path, name: basename(path) });
  }
  return { files: toldApart(files), missing };
}

/** Files of one name keep as many of their folders as it takes to tell them apart. */
function toldApart(files: readonly InputFile[]): readonly InputFile[] {
  const namesOf = (list: readonly InputFile[]): ReadonlyMap<string, ReadonlySet<string>> => {
    const paths = new Map<string, Set<string>>();
    for (const { name, path } of list)
      paths.set(name, (paths.get(name) ?? new Set<string>()).add(resolve(path)));
    return paths;
  };
  const paths = namesOf(files);
  return files.map((file) => {
    const others = [...(paths.get(file.name) ?? [])].filter((path) => path !== resolve(file.path));
    if (others.length === 0) return file;
    const steps = stepsOf(resolve(file.path));
    let count = stepsOf(file.name).length;
    const ending = (all: readonly string[]): string => all.slice(-count).join("/");
    while (count < steps.length && others.some((path) => ending(stepsOf(path)) === ending(steps)))
      count++;
    return { ...file, name: ending(steps) };
  });
}

function stepsOf(path: string): readonly string[] {
  return path.split(/[\\/]/).filter((step) => step !== "");
}

/**
 * Reads files one after another, so that only those in hand are held; one that cannot be read is
 * given with its refusal, and the others go on.
 */
export async function* readInputFiles(
  files: readonly InputFile[]
): AsyncGenerator<NamedBytes | UnreadFile, void, undefined> {
  for (const { path, name } of files) yield { name, ...(await readBytes(path)) };
}

/** Reads files that are needed together, such as the parts of a notice. */
export async function readAllInputFiles(
  files: readonly InputFile[]
): Promise<readonly (NamedBytes | UnreadFile)[]> {
  const read: (NamedBytes | UnreadFile)[] = [];
  for await (const file of readInputFiles(files)) read.push(file);
  return read;
}

/** Reads one file whole; rejects with `UnreadInput` where it cannot be read. */
export async function readInputFile(path: string): Promise<NamedBytes> {
  const read = await readBytes(path);
  if ("refusal" in read) throw new UnreadInput(path, read.refusal);
  return { name: basename(path), ...read };
}

async function namedBelow(folder: string): Promise<readonly InputFile[]> {
  const paths = (await pathsBelow(folder)).sort();
  return paths.map((path) => ({
    path,
    name: (relative(folder, path) || basename(path)).split(sep).join("/"),
  }));
}

/** Links to folders are not followed: they may lead back. */
async function pathsBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => null);
  if (entries === null) return [folder];
  const paths: string[] = [];
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) paths.push(...(await pathsBelow(path)));
    else if (!LEFTOVERS.test(entry.name)) paths.push(path);
  }
  return paths;
}
