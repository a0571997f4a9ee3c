import { latin1Text } from "../latin1-text";
import type { ReadLimits } from "./read-limits";
import type { ZipEntry } from "./zip-directory";

/** Reads the inflated bytes of a part; what it gives is never changed, and depends on nothing else. */
export type PartReader<Content> = (bytes: Uint8Array, part: string, limits: ReadLimits) => Content;

/** What was read from a part, and within which limits. */
interface Remembered<Content> {
  readonly content: Content;
  readonly limits: ReadLimits;
}

/** Larger parts are hardly ever the same in two files, and what is read from them takes memory. */
const mostInflatedBytes = 64 * 1024;
/** One call takes no more arguments than these, however deep the stack is. */
const mostStoredBytes = 8 * 1024;
/** A few versions of what a reader reads in a workbook. */
const mostParts = 16;

const remembered = new Map<PartReader<unknown>, Map<string, Remembered<unknown>>>();

/**
 * All that a part is in its archive, its bytes included, so that two parts of one identity are the
 * same; `undefined` where the part is not worth remembering.
 */
export function partIdentity(
  part: string,
  { method, crc32, inflatedBytes }: ZipEntry,
  stored: Uint8Array
): string | undefined {
  if (inflatedBytes > mostInflatedBytes || stored.length > mostStoredBytes) return undefined;
  // A part's name may hold anything: its length keeps it apart from the bytes.
  return [method, crc32, inflatedBytes, part.length, part, latin1Text(stored)].join("\n");
}

/**
 * Gives what a reader made of the same part in an earlier file, if it is remembered: the returns of
 * one form repeat its styles, relationships and list of sheets byte for byte.
 */
export function recall<Content>(
  reader: PartReader<Content>,
  identity: string,
  limits: ReadLimits
): Remembered<Content> | undefined {
  const known = remembered.get(reader)?.get(identity);
  return known && isSame(known.limits, limits) ? (known as Remembered<Content>) : undefined;
}

/** A worker is given limits anew with every file. */
function isSame(one: ReadLimits, other: ReadLimits): boolean {
  if (one === other) return true;
  const limits = Object.keys(one) as (keyof ReadLimits)[];
  return limits.every((limit) => one[limit] === other[limit]);
}

/** Keeps what a reader made of a part for the files to come. */
export function remember<Content>(
  reader: PartReader<Content>,
  identity: string,
  what: Remembered<Content>
): void {
  const parts = remembered.get(reader) ?? new Map<string, Remembered<unknown>>();
  if (parts.size >= mostParts) parts.clear();
  remembered.set(reader, parts.set(identity, what));
}
