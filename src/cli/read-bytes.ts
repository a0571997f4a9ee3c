import { open, readdir, stat, type FileHandle } from "node:fs/promises";
import type { ReadResult } from "../files/reading";
import { defaultReadLimits } from "../files/spreadsheet/read-limits";

/** Reads a file whole; refuses what is no ordinary file, cannot be opened or is larger than any reader takes. */
export async function readBytes(path: string): Promise<ReadResult<{ readonly bytes: Uint8Array }>> {
  try {
    // Opening a pipe would wait for its writer, so what it is comes first.
    const kind = await stat(path);
    // A folder that may not be listed is refused for that, by the error that this gives.
    if (kind.isDirectory()) await readdir(path);
    if (!kind.isFile()) return { refusal: { reason: "not-a-file" } };
    const handle = await open(path);
    try {
      return await readWithin(handle);
    } finally {
      await handle.close();
    }
  } catch (error) {
    return { refusal: { reason: isMissing(error) ? "not-found" : "not-readable" } };
  }
}

/** Says whether an error of the file system means that nothing is at the path. */
export function isMissing(error: unknown): boolean {
  return (
    typeof error === "object" &&
    error !== null &&
    "code" in error &&
    (error.code === "ENOENT" || error.code === "ENOTDIR")
  );
}

async function readWithin(handle: FileHandle): Promise<ReadResult<{ readonly bytes: Uint8Array }>> {
  const { size } = await handle.stat();
  const limit = (await isZip(handle))
    ? defaultReadLimits.archiveBytes
    : defaultReadLimits.fileBytes;
  if (size > limit) return { refusal: { reason: "too-large" } };
  const bytes = new Uint8Array(size);
  let length = 0;
  while (length < size) {
    const { bytesRead } = await handle.read(bytes, length, size - length, length);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return { bytes: bytes.subarray(0, length) };
}

/** A zip of returns may be larger than any one file, as large as all that may be inflated of it. */
async function isZip(handle: FileHandle): Promise<boolean> {
  const { buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0);
  return buffer.toString("latin1") === "PK";
}
