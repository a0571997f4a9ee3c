import { inflateBeside, inflateEntry } from "./inflate-entry";
import type { ReadLimits } from "./read-limits";
import { refuse } from "./refused-file";
import { readDirectory, type ZipEntry } from "./zip-directory";

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
    return inflateEntry(this.stored(entry), entry);
  }

  /** Does the same beside what else is done. */
  async readBeside(entry: ZipEntry): Promise<Uint8Array> {
    return inflateBeside(this.stored(entry), entry);
  }

  /** Gives the bytes of one entry as they are stored, which count as inflated; refuses as `read` does. */
  stored(entry: ZipEntry): Uint8Array {
    this.#checkBefore(entry);
    return this.#bytes.subarray(entry.dataOffset, entry.dataOffset + entry.compressedBytes);
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
    const inflated = this.#inflated + entry.inflatedBytes;
    if (inflated > limits.archiveBytes) refuse("too-large", entry.name);
    this.#inflated = inflated;
  }
}
