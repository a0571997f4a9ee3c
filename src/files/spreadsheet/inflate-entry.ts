import { Inflate, inflateSync } from "fflate";
import { crc32 } from "./crc32";
import { findNativeZip, type NativeZip } from "./native-zip";
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
  if (content.length > entry.inflatedBytes) refuse("suspicious-archive", entry.name);
  if (content.length < entry.inflatedBytes) refuse("damaged", entry.name);
  const sum = native?.crc32 ? native.crc32(content) : crc32(content);
  if (sum !== entry.crc32) refuse("damaged", entry.name);
  return content;
}

const nativeZip = findNativeZip(globalThis) ?? null;

/** Inflates to one byte more than declared at most, so that an entry that lies about its size is seen. */
function inflate(data: Uint8Array, entry: ZipEntry, native: NativeZip | null): Uint8Array {
  const most = entry.inflatedBytes + 1;
  try {
    if (native) return inflateNatively(data, most, native);
    const out = new Uint8Array(most);
    if (data.length <= oneCallBytes) return inflateSync(data, { out });
    return inflateInChunks(data, out, entry);
  } catch (error) {
    if (error instanceof RefusedFile) throw error;
    // Both libraries throw for a broken stream, and Node's also for one that is too long.
    const isTooLong =
      typeof error === "object" && error !== null && "code" in error && error.code === tooLong;
    return refuse(isTooLong ? "suspicious-archive" : "damaged", entry.name);
  }
}

const tooLong = "ERR_BUFFER_TOO_LARGE";

function inflateNatively(data: Uint8Array, most: number, native: NativeZip): Uint8Array {
  const content = native.inflateRawSync(data, {
    maxOutputLength: most,
    chunkSize: Math.max(64, most),
  });
  // A plain view: Node gives a Buffer, which the scanners would have to treat as another type.
  return new Uint8Array(content.buffer, content.byteOffset, content.byteLength);
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
