import { inflateSync, Inflate } from "fflate";
import { crc32 } from "./crc32";
import type { ReadLimits } from "./read-limits";
import { refuse, RefusedFile } from "./refused-file";
import { readDirectory, type ZipEntry } from "./zip-directory";

/** Up to this many compressed bytes an entry is inflated in one call, which can write 256 MiB at most. */
const oneCallBytes = 256 * 1024;
const chunkBytes = 64 * 1024;
const mebibyte = 1024 * 1024;

/** A zip archive whose entries are inflated when asked for, within limits and with their CRC-32 checked. */
export class ZipArchive {
  readonly entries: readonly ZipEntry[];
  readonly #bytes: Uint8Array;
  readonly #limits: ReadLimits;
  #inflated = 0;

  constructor(bytes: Uint8Array, limits: ReadLimits) {
    this.#bytes = bytes;
    this.#limits = limits;
    this.entries = readDirectory(bytes, limits);
  }

  /** Inflates one entry; refuses what is encrypted, damaged, too large or not as declared. */
  read(entry: ZipEntry): Uint8Array {
    this.#checkBefore(entry);
    const data = this.#bytes.subarray(entry.dataOffset, entry.dataOffset + entry.compressedBytes);
    const content = entry.method === 0 ? data : inflate(data, entry);
    if (content.length !== entry.inflatedBytes || crc32(content) !== entry.crc32)
      refuse("damaged", entry.name);
    return content;
  }

  #checkBefore(entry: ZipEntry): void {
    const limits = this.#limits;
    if (entry.isEncrypted) refuse("encrypted", entry.name);
    if (entry.method !== 0 && entry.method !== 8) refuse("unsupported-compression", entry.name);
    if (entry.inflatedBytes > limits.entryBytes) refuse("too-large", entry.name);
    if (
      entry.inflatedBytes > mebibyte &&
      entry.inflatedBytes > entry.compressedBytes * limits.inflationRatio
    )
      refuse("suspicious-archive", entry.name);
    this.#inflated += entry.inflatedBytes;
    if (this.#inflated > limits.archiveBytes) refuse("too-large", entry.name);
  }
}

/** Inflates to one byte more than declared, so that an entry that lies about its size is seen. */
function inflate(data: Uint8Array, entry: ZipEntry): Uint8Array {
  const out = new Uint8Array(entry.inflatedBytes + 1);
  try {
    if (data.length <= oneCallBytes) return inflateSync(data, { out });
    return inflateInChunks(data, out, entry);
  } catch (error) {
    // Every other error here is the inflater's word that the data are not a deflate stream.
    if (error instanceof RefusedFile) throw error;
    return refuse("damaged", entry.name);
  }
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
