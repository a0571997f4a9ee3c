import type { ReadLimits } from "./read-limits";
import { refuse } from "./refused-file";

/** One file of a zip archive, as its central directory tells it (APPNOTE 4.3.12). */
export interface ZipEntry {
  /** The path with forward slashes. */
  readonly name: string;
  readonly isEncrypted: boolean;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc32: number;
  readonly compressedBytes: number;
  readonly inflatedBytes: number;
  /** Where the compressed bytes begin in the archive. */
  readonly dataOffset: number;
}

const endSignature = 0x06054b50;
const centralSignature = 0x02014b50;
const localSignature = 0x04034b50;
const zip64LocatorSignature = 0x07064b50;
const zip64EndSignature = 0x06064b50;

/** Where the central directory is; offsets in the archive are shifted by what was put before it. */
interface DirectoryPlace {
  readonly start: number;
  readonly end: number;
  readonly count: number;
  readonly shift: number;
}

/**
 * Reads the central directory of a zip archive, zip64 included, and refuses archives that are
 * damaged, or whose entries overlap or outnumber the limit.
 */
export function readDirectory(bytes: Uint8Array, limits: ReadLimits): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const place = findDirectory(view);
  if (place.count > limits.archiveEntries) refuse("suspicious-archive", `${place.count} entries`);
  const entries: ZipEntry[] = [];
  let position = place.start;
  while (position < place.end) {
    if (entries.length >= limits.archiveEntries) refuse("suspicious-archive");
    if (position + 46 > place.end || view.getUint32(position, true) !== centralSignature)
      refuse("damaged", "zip directory");
    entries.push(readEntryHeader(view, position, place.shift));
    position +=
      46 +
      view.getUint16(position + 28, true) +
      view.getUint16(position + 30, true) +
      view.getUint16(position + 32, true);
  }
  if (position !== place.end || (entries.length & 0xffff) !== (place.count & 0xffff))
    refuse("damaged", "zip directory");
  refuseOverlaps(entries);
  return entries;
}

function findDirectory(view: DataView): DirectoryPlace {
  let last = view.byteLength;
  // Mail gateways and copied disks pad files with zeros; the end record is before them.
  while (last > 0 && view.getUint8(last - 1) === 0) last--;
  const lowest = Math.max(0, last - 22 - 0xffff);
  for (let position = Math.min(last, view.byteLength - 22); position >= lowest; position--) {
    if (view.getUint32(position, true) !== endSignature) continue;
    if (position + 22 + view.getUint16(position + 20, true) > view.byteLength) continue;
    return readEndRecord(view, position);
  }
  return refuse("damaged", "zip end record");
}

function readEndRecord(view: DataView, position: number): DirectoryPlace {
  let end = position;
  let count = view.getUint16(position + 10, true);
  let size = view.getUint32(position + 12, true);
  let offset = view.getUint32(position + 16, true);
  const locator = position - 20;
  if (locator >= 0 && view.getUint32(locator, true) === zip64LocatorSignature) {
    end = locator - 56;
    if (end < 0 || view.getUint32(end, true) !== zip64EndSignature) {
      end = bigNumber(view, locator + 8);
      if (end + 56 > locator || view.getUint32(end, true) !== zip64EndSignature)
        refuse("damaged", "zip64 end record");
    }
    count = bigNumber(view, end + 32);
    size = bigNumber(view, end + 40);
    offset = bigNumber(view, end + 48);
  }
  const shift = end - size - offset;
  if (shift < 0) refuse("damaged", "zip directory");
  return { start: offset + shift, end, count, shift };
}

function readEntryHeader(view: DataView, position: number, shift: number): ZipEntry {
  const flags = view.getUint16(position + 8, true);
  const nameLength = view.getUint16(position + 28, true);
  const extraLength = view.getUint16(position + 30, true);
  const nameStart = position + 46;
  if (nameStart + nameLength + extraLength > view.byteLength) refuse("damaged", "zip directory");
  const large = readZip64Extra(view, position, nameStart + nameLength, extraLength);
  const nameBytes = new Uint8Array(view.buffer, view.byteOffset + nameStart, nameLength);
  const name = entryName(nameBytes, (flags & 0x800) !== 0).replaceAll("\\", "/");
  return {
    name,
    isEncrypted: (flags & 1) !== 0,
    method: view.getUint16(position + 10, true),
    crc32: view.getUint32(position + 16, true),
    compressedBytes: large.compressed,
    inflatedBytes: large.inflated,
    dataOffset: dataOffsetOf(view, large.offset + shift, nameBytes, large.compressed, name),
  };
}

/** Sizes and offset, taken from the zip64 extra field where the header has no room (4.5.3). */
function readZip64Extra(view: DataView, position: number, start: number, length: number) {
  let inflated = view.getUint32(position + 24, true);
  let compressed = view.getUint32(position + 20, true);
  let offset = view.getUint32(position + 42, true);
  for (let field = start; field + 4 <= start + length;) {
    const fieldEnd = field + 4 + view.getUint16(field + 2, true);
    if (view.getUint16(field, true) === 1) {
      let next = field + 4;
      const take = (value: number): number => {
        if (value !== 0xffffffff) return value;
        if (next + 8 > fieldEnd || fieldEnd > view.byteLength) refuse("damaged", "zip64 field");
        next += 8;
        return bigNumber(view, next - 8);
      };
      inflated = take(inflated);
      compressed = take(compressed);
      offset = take(offset);
    }
    field = fieldEnd;
  }
  return { inflated, compressed, offset };
}

function dataOffsetOf(
  view: DataView,
  header: number,
  nameBytes: Uint8Array,
  compressedBytes: number,
  name: string
): number {
  if (header + 30 > view.byteLength || view.getUint32(header, true) !== localSignature)
    refuse("damaged", name);
  const nameLength = view.getUint16(header + 26, true);
  const dataOffset = header + 30 + nameLength + view.getUint16(header + 28, true);
  if (dataOffset + compressedBytes > view.byteLength) refuse("damaged", name);
  if (nameLength !== nameBytes.length) refuse("damaged", name);
  for (let index = 0; index < nameLength; index++)
    if (view.getUint8(header + 30 + index) !== nameBytes[index]) refuse("damaged", name);
  return dataOffset;
}

function bigNumber(view: DataView, position: number): number {
  if (position < 0 || position + 8 > view.byteLength) refuse("damaged", "zip64 record");
  const value = view.getBigUint64(position, true);
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) refuse("damaged", "zip64 record");
  return Number(value);
}

/** Decodes an entry's name: UTF-8 where marked or valid, else GB18030 as Chinese packers write it. */
function entryName(bytes: Uint8Array, isMarkedUtf8: boolean): string {
  if (isMarkedUtf8) return utf8.decode(bytes);
  try {
    return strictUtf8.decode(bytes);
  } catch {
    return chineseName(bytes);
  }
}

function chineseName(bytes: Uint8Array): string {
  try {
    return new TextDecoder("gb18030", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("latin1").decode(bytes);
  }
}

const utf8 = new TextDecoder();
const strictUtf8 = new TextDecoder("utf-8", { fatal: true });

/** Entries that share bytes are how a small archive claims gigabytes. */
function refuseOverlaps(entries: readonly ZipEntry[]): void {
  const byOffset = [...entries].sort((a, b) => a.dataOffset - b.dataOffset);
  let end = -1;
  for (const entry of byOffset) {
    if (entry.dataOffset < end) refuse("suspicious-archive", entry.name);
    end = entry.dataOffset + entry.compressedBytes;
  }
}
