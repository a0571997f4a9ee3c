import { refuse } from "../../spreadsheet/refused-file";

const FREE_OR_END = 0xfffffffa;
const HEADER_BYTES = 512;
const ENTRY_BYTES = 128;
/** Streams below this size are kept in the small sectors ([MS-CFB] 2.2). */
const SMALL_STREAM_BYTES = 4096;

interface DirectoryEntry {
  readonly name: string;
  readonly isStream: boolean;
  readonly siblings: readonly [number, number];
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

/**
 * The streams of a compound file ([MS-CFB]), which old Office formats are packed in. Chains that
 * loop, leave the file or end early refuse the file as damaged.
 */
export class CompoundFile {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #sectorBytes: number;
  readonly #nextSector: Uint32Array;
  readonly #entries: readonly DirectoryEntry[];
  #nextSmallSector: Uint32Array | null = null;
  #smallSectors: Uint8Array | null = null;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (bytes.length < HEADER_BYTES) refuse("damaged");
    const shift = this.#view.getUint16(30, true);
    if (shift !== 9 && shift !== 12) refuse("damaged");
    this.#sectorBytes = 1 << shift;
    this.#nextSector = this.#readAllocation();
    this.#entries = this.#readDirectory();
  }

  /** The names of the streams and storages at the top. */
  names(): readonly string[] {
    return this.#topEntries().map((entry) => entry.name);
  }

  /** Reads a stream at the top, or `null` where there is none of that name. */
  stream(name: string): Uint8Array | null {
    const entry = this.#topEntries().find((other) => other.name === name && other.isStream);
    if (entry === undefined) return null;
    const isSmall = entry.size < SMALL_STREAM_BYTES;
    const whole = isSmall ? this.#readSmall(entry) : this.#readChain(entry.start, entry.size);
    if (whole.length < entry.size) refuse("damaged", name);
    return whole.subarray(0, entry.size);
  }

  #sector(index: number): Uint8Array {
    // The header takes the place of one sector.
    const start = (index + 1) * this.#sectorBytes;
    if (start >= this.#bytes.length) refuse("damaged");
    return this.#bytes.subarray(start, start + this.#sectorBytes);
  }

  /** The table that gives the sector after each sector, gathered from the sectors that hold it. */
  #readAllocation(): Uint32Array {
    const sectors: number[] = [];
    const most = Math.ceil(this.#bytes.length / this.#sectorBytes);
    const count = Math.min(this.#view.getUint32(44, true), most);
    for (let index = 0; index < Math.min(109, count); index++)
      sectors.push(this.#view.getUint32(76 + index * 4, true));
    let list = this.#view.getUint32(68, true);
    for (let read = 0; sectors.length < count && list < FREE_OR_END; read++) {
      if (read > most) refuse("damaged");
      const words = wordsOf(this.#sector(list));
      sectors.push(...words.subarray(0, words.length - 1).subarray(0, count - sectors.length));
      list = words[words.length - 1] ?? FREE_OR_END;
    }
    const perSector = this.#sectorBytes / 4;
    const table = new Uint32Array(sectors.length * perSector).fill(0xffffffff);
    for (const [index, sector] of sectors.entries())
      if (sector < FREE_OR_END) table.set(wordsOf(this.#sector(sector)), index * perSector);
    return table;
  }

  /** Follows a chain of sectors, at most as far as `size` bytes need. */
  #readChain(start: number, size: number): Uint8Array {
    const sectors: Uint8Array[] = [];
    const seen = new Set<number>();
    const wanted = Math.ceil(size / this.#sectorBytes);
    for (let sector = start; sector < FREE_OR_END && sectors.length < wanted;) {
      if (seen.has(sector)) refuse("damaged");
      seen.add(sector);
      sectors.push(this.#sector(sector));
      sector = this.#nextSector[sector] ?? 0xffffffff;
    }
    return joinedBytes(sectors);
  }

  #readSmall(entry: DirectoryEntry): Uint8Array {
    const root = this.#entries[0];
    this.#smallSectors ??= this.#readChain(root?.start ?? FREE_OR_END, root?.size ?? 0);
    this.#nextSmallSector ??= wordsOf(
      this.#readChain(this.#view.getUint32(60, true), this.#bytes.length)
    );
    const small = 1 << Math.min(this.#view.getUint16(32, true), 12);
    const pieces: Uint8Array[] = [];
    const wanted = Math.ceil(entry.size / small);
    for (let sector = entry.start; sector < FREE_OR_END && pieces.length < wanted;) {
      if ((sector + 1) * small > this.#smallSectors.length + small) refuse("damaged", entry.name);
      pieces.push(this.#smallSectors.subarray(sector * small, (sector + 1) * small));
      sector = this.#nextSmallSector[sector] ?? 0xffffffff;
    }
    return joinedBytes(pieces);
  }

  #readDirectory(): readonly DirectoryEntry[] {
    const bytes = this.#readChain(this.#view.getUint32(48, true), this.#bytes.length);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const entries: DirectoryEntry[] = [];
    for (let at = 0; at + ENTRY_BYTES <= bytes.length; at += ENTRY_BYTES) {
      const nameBytes = Math.min(64, Math.max(2, view.getUint16(at + 64, true))) - 2;
      entries.push({
        name: new TextDecoder("utf-16le").decode(bytes.subarray(at, at + nameBytes)),
        isStream: bytes[at + 66] === 2,
        siblings: [view.getUint32(at + 68, true), view.getUint32(at + 72, true)],
        child: view.getUint32(at + 76, true),
        start: view.getUint32(at + 116, true),
        size: view.getUint32(at + 120, true),
      });
    }
    if (entries.length === 0) refuse("damaged");
    return entries;
  }

  /** The children of the root; embedded objects have streams of the same names below them. */
  #topEntries(): readonly DirectoryEntry[] {
    const found = new Set<DirectoryEntry>();
    const waiting = [this.#entries[0]?.child ?? 0xffffffff];
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      const entry = this.#entries[id];
      if (entry === undefined || found.has(entry)) continue;
      found.add(entry);
      waiting.push(...entry.siblings);
    }
    return [...found];
  }
}

function wordsOf(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Uint32Array.from({ length: bytes.length >> 2 }, (_, index) =>
    view.getUint32(index * 4, true)
  );
}

function joinedBytes(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let offset = 0;
  for (const piece of pieces) {
    whole.set(piece, offset);
    offset += piece.length;
  }
  return whole;
}
