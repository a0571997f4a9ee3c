import type { NamedBytes } from "../files/reading";

/** A file of the disk that the browser could not read. */
export class FileAccessError extends Error {
  override readonly name = "FileAccessError";

  constructor(
    readonly file: string,
    options?: ErrorOptions
  ) {
    super(`Cannot read ${file}`, options);
  }
}

/** Reads picked or dropped files whole; those of a folder keep their path in it. Rejects with `FileAccessError`. */
export async function readPickedFiles(files: readonly File[]): Promise<readonly NamedBytes[]> {
  const read: NamedBytes[] = [];
  for (const file of files) {
    const name = file.webkitRelativePath || file.name;
    try {
      read.push({ name, bytes: new Uint8Array(await file.arrayBuffer()) });
    } catch (cause) {
      throw new FileAccessError(name, { cause });
    }
  }
  return read;
}

/** Lists the files of a drop, those of dropped folders included. */
export async function filesOfDrop(data: DataTransfer): Promise<readonly File[]> {
  // Entries must be taken before the first await: the list empties when the event is over.
  const entries = [...data.items]
    .filter((item) => item.kind === "file")
    .map((item) => item.webkitGetAsEntry?.() ?? null);
  const plain = [...data.files];
  if (!entries.some((entry) => entry?.isDirectory === true)) return plain;
  const found: File[] = [];
  for (const entry of entries) if (entry !== null) found.push(...(await filesOfEntry(entry)));
  return found;
}

async function filesOfEntry(entry: FileSystemEntry): Promise<readonly File[]> {
  if (isFile(entry)) return [await new Promise<File>((done, fail) => entry.file(done, fail))];
  if (!isDirectory(entry)) return [];
  const reader = entry.createReader();
  const found: File[] = [];
  for (;;) {
    // A reader hands out at most 100 entries at a time, and none at the end.
    const batch = await new Promise<FileSystemEntry[]>((done, fail) =>
      reader.readEntries(done, fail)
    );
    if (batch.length === 0) return found;
    for (const child of batch) found.push(...(await filesOfEntry(child)));
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isDirectory(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
