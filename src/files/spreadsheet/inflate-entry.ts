import { Inflate, inflateSync } from "fflate";
import { crc32 } from "./crc32";
import { findNativeZip, type InflationBounds, type NativeZip } from "./native-zip";
import { refuse, RefusedFile } from "./refused-file";
import type { ZipEntry } from "./zip-directory";

/** Up to this many compressed bytes an entry is inflated in one call, which goes over 256 MiB at most. */
const oneCallBytes = 256 * 1024;
const chunkBytes = 64 * 1024;

/**
 * Inflates the compressed bytes of an entry, or copies what is stored, so that whoever asked may do
 * with it as he likes, and holds them to its declared size and CRC-32; by
 * Node's zlib where there is one, which takes a quarter of the time, and by fflate in browsers
 * or where `native` is `null`.
 */
export function inflateEntry(
  data: Uint8Array,
  entry: ZipEntry,
  native: NativeZip | null = nativeZip
): Uint8Array {
  const content = entry.method === 0 ? new Uint8Array(data) : inflate(data, entry, native);
  return asDeclared(content, entry, native);
}

/** What is smaller is inflated before another thread has begun. */
const worthAThread = 4 * 1024 * 1024;

/**
 * Does the same; a large entry is inflated beside what else is done where the platform can, and
 * every other one not before it is waited for, so that it is held no longer than needed.
 */
export async function inflateBeside(
  data: Uint8Array,
  entry: ZipEntry,
  native: NativeZip | null = nativeZip
): Promise<Uint8Array> {
  if (!native || entry.method === 0 || entry.inflatedBytes < worthAThread) {
    await Promise.resolve();
    return inflateEntry(data, entry, native);
  }
  const content = await new Promise<Uint8Array>((resolve, reject) => {
    native.inflateRaw(data, boundsOf(entry), (error, inflated) => {
      if (error) reject(refusalOf(error, entry));
      else resolve(plainView(inflated));
    });
  });
  return asDeclared(content, entry, native);
}

function asDeclared(content: Uint8Array, entry: ZipEntry, native: NativeZip | null): Uint8Array {
  if (content.length > entry.inflatedBytes) refuse("suspicious-archive", entry.name);
  if (content.length < entry.inflatedBytes) refuse("damaged", entry.name);
  const sum = native?.crc32 ? native.crc32(content) : crc32(content);
  if (sum !== entry.crc32) refuse("damaged", entry.name);
  return content;
}

const nativeZip = findNativeZip(globalThis) ?? null;

function inflate(data: Uint8Array, entry: ZipEntry, native: NativeZip | null): Uint8Array {
  const bounds = boundsOf(entry);
  try {
    if (native) return plainView(native.inflateRawSync(data, bounds));
    const out = new Uint8Array(bounds.maxOutputLength);
    if (data.length <= oneCallBytes) return inflateSync(data, { out });
    return inflateInChunks(data, out, entry);
  } catch (error) {
    if (error instanceof RefusedFile) throw error;
    throw refusalOf(error, entry);
  }
}

const tooLong = "ERR_BUFFER_TOO_LARGE";

/** Both libraries throw for a broken stream, and Node's also for one that is too long. */
function refusalOf(error: unknown, entry: ZipEntry): RefusedFile {
  const isTooLong =
    typeof error === "object" && error !== null && "code" in error && error.code === tooLong;
  return new RefusedFile(isTooLong ? "suspicious-archive" : "damaged", entry.name);
}

/** One byte more than declared, so that an entry that lies about its size is seen. */
function boundsOf({ inflatedBytes }: ZipEntry): InflationBounds {
  const most = inflatedBytes + 1;
  return { maxOutputLength: most, chunkSize: Math.max(64, most) };
}

/** Node gives a Buffer, which the scanners would have to treat as another type. */
function plainView({ buffer, byteOffset, byteLength }: Uint8Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

function inflateInChunks(data: Uint8Array, out: Uint8Array, entry: ZipEntry): Uint8Array {
  let length = 0;
  const inflater = new Inflate((chunk) => {
    if (length + chunk.length >= out.length) refuse("suspicious-archive", entry.name);
    out.set(chunk, length);
    length += chunk.length;
  });
  for (let position = 0; position < data.length; position += chunkBytes) {
    const next = position + chunkBytes;
    inflater.push(data.subarray(position, next), next >= data.length);
  }
  return out.subarray(0, length);
}
