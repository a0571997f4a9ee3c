import { randomUUID } from "node:crypto";
import {
  chmodSync,
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { OutputError } from "./output-error";

/**
 * Writes a file piece by piece beside its place, making its folder, and puts it there once it is
 * whole and on the disk; a file that was there goes to `keepAs` where one is named. Until then, and
 * after a failure, the old file is as it was. Rejects with `OutputError` where writing fails.
 */
export async function intoFile<Result>(
  path: string,
  make: (write: (bytes: Uint8Array) => void) => Result | Promise<Result>,
  keepAs: string | null = null
): Promise<Result> {
  const orOutputError = <Value>(step: () => Value): Value => {
    try {
      return step();
    } catch (cause) {
      throw new OutputError(path, { cause });
    }
  };
  const place = orOutputError(() => placeOf(path));
  const descriptor = orOutputError(() =>
    openSync(place.unfinished, place.unfinished === place.target ? "w" : "wx")
  );
  let isOpen = true;
  try {
    const result = await make((bytes) => orOutputError(() => writeWhole(descriptor, bytes)));
    orOutputError(() => finish(descriptor, place));
    isOpen = false;
    closeSync(descriptor);
    orOutputError(() => putInPlace(place, keepAs));
    return result;
  } finally {
    if (isOpen) closeSync(descriptor);
    if (place.unfinished !== place.target) rmSync(place.unfinished, { force: true });
  }
}

/** Where a result goes, and where it is written until it is whole. */
interface Place {
  readonly target: string;
  readonly unfinished: string;
  /** The permissions of the file that was there. */
  readonly mode: number | null;
}

function placeOf(path: string): Place {
  mkdirSync(dirname(path), { recursive: true });
  const old = statSync(path, { throwIfNoEntry: false });
  if (old === undefined) return { target: path, unfinished: besides(path), mode: null };
  // A link stays a link: what it leads to is replaced.
  const target = realpathSync(path);
  // A pipe or a device holds nothing that could be lost, and must not become a file.
  if (!old.isFile()) return { target, unfinished: target, mode: null };
  return { target, unfinished: besides(target), mode: old.mode };
}

/** Named as Office names its own leftovers, so that what a power cut leaves is never read as a return. */
function besides(target: string): string {
  return join(dirname(target), `~$${randomUUID()}`);
}

function writeWhole(descriptor: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length;) at += writeSync(descriptor, bytes, at);
}

function finish(descriptor: number, { target, unfinished, mode }: Place): void {
  if (unfinished === target) return;
  fsyncSync(descriptor);
  if (mode !== null) chmodSync(unfinished, mode);
}

function putInPlace({ target, unfinished }: Place, keepAs: string | null): void {
  if (unfinished === target) return;
  if (keepAs !== null) renameSync(target, keepAs);
  try {
    renameSync(unfinished, target);
  } catch (error) {
    if (keepAs !== null) renameSync(keepAs, target);
    throw error;
  }
}
