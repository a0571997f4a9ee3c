import type { NamedBytes, ReadResult } from "../reading";
import { baseName, detectContainer } from "./container";
import { defaultReadLimits, type ReadLimits } from "./read-limits";
import { orRefusal, refuse } from "./refused-file";
import { ZipArchive } from "./zip-archive";

/** Entries by which a zip archive is known as one document, which is not to be taken apart. */
const documentMarks = /^(\[content_types\]\.xml|_rels\/\.rels|mimetype|ofd\.xml|xl\/.*)$/i;

/** What file managers and Office leave beside the files of a person. */
const leftovers = /(^|\/)(__MACOSX\/|~\$|\.DS_Store$|\._|Thumbs\.db$|desktop\.ini$)/i;

/** Archives within archives are opened to this depth. */
const maxDepth = 3;

/** Inflated bytes between two pauses: some hundredths of a second in a browser. */
const bytesBetweenPauses = 1024 * 1024;

/**
 * Takes a zip of returns apart: the files in it, folders and inner archives included, by their names
 * with the folders that tell equal ones apart, as a folder of files gives them, and without the
 * leftovers of file managers; any other file is given back as the one file. `pause` is waited for
 * now and then.
 */
export function unpackReturns(
  file: NamedBytes,
  limits: ReadLimits = defaultReadLimits,
  pause: () => Promise<void> = () => Promise.resolve()
): Promise<ReadResult<{ readonly files: readonly NamedBytes[] }>> {
  return orRefusal(async () => {
    const files: NamedBytes[] = [];
    let inflated = 0;
    for (const one of filesIn(file, limits, 0, { left: limits.archiveBytes })) {
      if (files.length >= limits.files) refuse("too-large", "files");
      files.push(one);
      inflated += one.bytes.length;
      if (inflated < bytesBetweenPauses) continue;
      inflated = 0;
      await pause();
    }
    return { files };
  });
}

/** Gives the files of an archive as they are inflated, or the file itself where it is none. */
function* filesIn(
  file: NamedBytes,
  limits: ReadLimits,
  depth: number,
  budget: { left: number }
): Generator<NamedBytes, void, undefined> {
  const archive = archiveOf(file, limits, depth);
  if (archive === null) {
    yield file;
    return;
  }
  const folder = folderOf(file.name, depth);
  for (const entry of archive.entries) {
    if (entry.name.endsWith("/") || leftovers.test(entry.name)) continue;
    if (entry.inflatedBytes > limits.fileBytes) refuse("too-large", entry.name);
    budget.left -= entry.inflatedBytes;
    if (budget.left < 0) refuse("too-large", entry.name);
    const inner = { name: `${folder}${nameWithin(entry.name)}`, bytes: archive.read(entry) };
    yield* filesIn(inner, limits, depth + 1, budget);
  }
}

/** The folder of an archive's files: where it lies and, within another one, its own name, which may tell the unit. */
function folderOf(archive: string, depth: number): string {
  if (depth > 0) return `${archive.replace(/\.zip$/i, "")}/`;
  return archive.slice(0, archive.length - baseName(archive).length);
}

/** An entry's name with its folders; one that leads out of the archive is a base name and nothing else. */
function nameWithin(entry: string): string {
  const steps = entry.split(/[\\/]/).filter((step) => step !== "" && step !== ".");
  const leadsOut = /^(?:[\\/]|[a-z]:)/i.test(entry) || steps.includes("..");
  return leadsOut ? baseName(entry) : steps.join("/");
}

/** Opens a file that is an archive of files; `null` where it is a file by itself. */
function archiveOf(file: NamedBytes, limits: ReadLimits, depth: number): ZipArchive | null {
  if (detectContainer(file.name, file.bytes) !== "zip") return null;
  // A document that is damaged as an archive is for its reader to refuse by name.
  if (depth > 0 && !/\.zip$/i.test(file.name)) return null;
  if (/\.(xls[xmb]?|et|ods|docx?|wps)$/i.test(file.name)) return null;
  const archive = new ZipArchive(file.bytes, limits);
  if (archive.entries.some((entry) => documentMarks.test(entry.name))) return null;
  if (depth >= maxDepth) refuse("suspicious-archive", file.name);
  return archive;
}
