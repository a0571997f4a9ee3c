import { readdir, readFile, stat } from "node:fs/promises";
import { basename, join, relative, resolve, sep } from "node:path";
import type { NamedBytes } from "../files/reading";

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

/** Lists the files that paths lead to, folders with all below them, in a fixed order. */
export async function findInputFiles(paths: readonly string[]): Promise<InputFiles> {
  const files: InputFile[] = [];
  const missing: string[] = [];
  for (const path of paths) {
    const found = await stat(path).catch(() => null);
    if (found === null) missing.push(path);
    else if (found.isDirectory()) files.push(...(await filesBelow(path)));
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

/** Reads files one after another, so that only those in hand are held. */
export async function* readInputFiles(
  files: readonly InputFile[]
): AsyncGenerator<NamedBytes, void, undefined> {
  for (const { path, name } of files) yield { name, bytes: await readBytes(path) };
}

/** Reads one file whole. */
export async function readInputFile(path: string): Promise<NamedBytes> {
  return { name: basename(path), bytes: await readBytes(path) };
}

async function readBytes(path: string): Promise<Uint8Array> {
  return new Uint8Array(await readFile(path));
}

async function filesBelow(folder: string): Promise<readonly InputFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !LEFTOVERS.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({ path, name: relative(folder, path).split(sep).join("/") }));
}
