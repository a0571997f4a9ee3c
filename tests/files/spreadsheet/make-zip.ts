import { deflateSync } from "fflate";
import { crc32 } from "../../../src/files/spreadsheet/crc32";

/** One entry of a zip made for a test; what is not given is true and customary. */
export interface ZipPart {
  readonly name: string;
  readonly nameBytes?: Uint8Array;
  readonly content?: string | Uint8Array;
  /** Compressed bytes as they are, instead of the deflated content. */
  readonly data?: Uint8Array;
  readonly method?: number;
  readonly flags?: number;
  readonly crc?: number;
  readonly inflatedBytes?: number;
  /** Sizes and CRC-32 stand behind the data, and are 0 in the local header. */
  readonly hasDescriptor?: boolean;
  /** Takes the local entry of the part at this index instead of one of its own. */
  readonly sharesEntryOf?: number;
  readonly isZip64?: boolean;
}

/** Makes a zip archive byte by byte, so that tests can lie in it. */
export function makeZip(parts: readonly ZipPart[], comment = ""): Uint8Array {
  const chunks: Uint8Array[] = [];
  const offsets: number[] = [];
  const central: Uint8Array[] = [];
  let length = 0;
  const append = (bytes: Uint8Array): void => {
    chunks.push(bytes);
    length += bytes.length;
  };
  parts.forEach((part, index) => {
    const made = encodePart(part);
    const offset = part.sharesEntryOf === undefined ? length : (offsets[part.sharesEntryOf] ?? 0);
    offsets[index] = offset;
    if (part.sharesEntryOf === undefined) append(made.local);
    central.push(made.central(offset));
  });
  const start = length;
  central.forEach(append);
  const end = new Uint8Array(22 + comment.length);
  const view = new DataView(end.buffer);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, parts.length & 0xffff, true);
  view.setUint16(10, parts.length & 0xffff, true);
  view.setUint32(12, length - start, true);
  view.setUint32(16, start, true);
  view.setUint16(20, comment.length, true);
  append(end);
  return joinBytes(chunks);
}

function encodePart(part: ZipPart) {
  const name = part.nameBytes ?? new TextEncoder().encode(part.name);
  const content =
    typeof part.content === "string"
      ? new TextEncoder().encode(part.content)
      : (part.content ?? new Uint8Array());
  const method = part.method ?? 8;
  const data = part.data ?? (method === 8 ? deflateSync(content) : content);
  const crc = part.crc ?? crc32(content);
  const inflated = part.inflatedBytes ?? content.length;
  const flags = (part.flags ?? (part.nameBytes ? 0 : 0x800)) | (part.hasDescriptor ? 8 : 0);
  const common = (view: DataView, at: number, hidesSizes: boolean): void => {
    view.setUint16(at, 20, true);
    view.setUint16(at + 2, flags, true);
    view.setUint16(at + 4, method, true);
    view.setUint32(at + 10, hidesSizes ? 0 : crc, true);
    view.setUint32(at + 14, hidesSizes ? 0 : data.length, true);
    view.setUint32(at + 18, hidesSizes ? 0 : inflated, true);
    view.setUint16(at + 22, name.length, true);
  };
  const header = new Uint8Array(30);
  const view = new DataView(header.buffer);
  view.setUint32(0, 0x04034b50, true);
  common(view, 4, part.hasDescriptor === true);
  const descriptor = part.hasDescriptor ? new Uint8Array(16) : new Uint8Array();
  const local = joinBytes([header, name, data, descriptor]);
  const central = (offset: number): Uint8Array => {
    const extra = part.isZip64 ? zip64Extra(inflated, data.length) : new Uint8Array();
    const entry = new Uint8Array(46);
    const entryView = new DataView(entry.buffer);
    entryView.setUint32(0, 0x02014b50, true);
    common(entryView, 6, false);
    if (part.isZip64) {
      entryView.setUint32(20, 0xffffffff, true);
      entryView.setUint32(24, 0xffffffff, true);
    }
    entryView.setUint16(30, extra.length, true);
    entryView.setUint32(42, offset, true);
    return joinBytes([entry, name, extra]);
  };
  return { local, central };
}

function zip64Extra(inflated: number, compressed: number): Uint8Array {
  const extra = new Uint8Array(20);
  const view = new DataView(extra.buffer);
  view.setUint16(0, 1, true);
  view.setUint16(2, 16, true);
  view.setBigUint64(4, BigInt(inflated), true);
  view.setBigUint64(12, BigInt(compressed), true);
  return extra;
}

/** Puts byte arrays one behind the other. */
export function joinBytes(chunks: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    out.set(chunk, at);
    at += chunk.length;
  }
  return out;
}
