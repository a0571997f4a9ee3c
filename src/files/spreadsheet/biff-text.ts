import { latin1Text } from "../latin1-text";
import {
  damagedAt,
  pieceAt,
  type BiffPiece,
  type BiffRecord,
  type BiffVersion,
} from "./biff-records";
import { refuse } from "./refused-file";

/** How the texts of a stream are stored: UTF-16, or in BIFF5 bytes of a code page ([MS-XLS] 2.4.52). */
export interface TextCoding {
  readonly version: BiffVersion;
  readonly codePage: number;
}

const isWide = 1;
const hasExtension = 4;
const hasRuns = 8;

const utf16 = new TextDecoder("utf-16le", { ignoreBOM: true });
/** The UTF-16 of the text in hand: a length is two bytes, and a surrogate pair may stand in two records. */
const units = new Uint8Array(0xffff * 2);

/** The names that decoders have for code pages; Chinese first. */
const codePages: ReadonlyMap<number, string> = new Map([
  [936, "gb18030"],
  [10008, "gb18030"],
  [950, "big5"],
  [932, "shift_jis"],
  [949, "euc-kr"],
  [1200, "utf-16le"],
  [65001, "utf-8"],
  ...[1250, 1251, 1252, 1253, 1254, 1255, 1256, 1257, 1258].map(
    (page) => [page, `windows-${page}`] as const
  ),
]);

/** Reads what a record and the CONTINUE records behind it hold, byte after byte. */
export class BiffReader {
  readonly #view: DataView;
  #piece: BiffPiece;
  #position: number;

  constructor(
    private readonly stream: Uint8Array,
    private readonly record: BiffRecord,
    private readonly coding: TextCoding
  ) {
    this.#view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
    this.#piece = record;
    this.#position = record.start;
  }

  /** Says whether everything has been read. */
  get isAtEnd(): boolean {
    return this.#position >= this.#piece.end && this.#piece.end === this.record.lastEnd;
  }

  /** Reads one byte. */
  byte(): number {
    if (this.#position >= this.#piece.end) this.#nextPiece();
    return this.#view.getUint8(this.#position++);
  }

  /** Reads two bytes. */
  word(): number {
    return this.byte() + this.byte() * 256;
  }

  /** Reads four bytes. */
  long(): number {
    return this.word() + this.word() * 65_536;
  }

  /** Passes over bytes. */
  skip(count: number): void {
    for (let left = count; left > 0;) {
      if (this.#position >= this.#piece.end) this.#nextPiece();
      const step = Math.min(left, this.#piece.end - this.#position);
      this.#position += step;
      left -= step;
    }
  }

  /** Reads a text behind its length (`XLUnicodeString`, in BIFF5 bytes); the length is a byte where it is short. */
  text(isShort = false): string {
    const length = isShort ? this.byte() : this.word();
    if (this.coding.version === 5) return this.#codePageText(length);
    return this.#characters(length, this.byte());
  }

  /** Reads an entry of the shared strings, whose formats and phonetic text are passed over. */
  richText(): string {
    const length = this.word();
    const flags = this.byte();
    const runs = (flags & hasRuns) === 0 ? 0 : this.word();
    const extension = (flags & hasExtension) === 0 ? 0 : this.long();
    const text = this.#characters(length, flags);
    this.skip(runs * 4 + extension);
    return text;
  }

  /** Reads characters; where they go on in the next record, it says anew how wide they are. */
  #characters(length: number, flags: number): string {
    let width = (flags & isWide) + 1;
    for (let done = 0; done < length;) {
      if (this.#position >= this.#piece.end) {
        this.#nextPiece();
        width = (this.byte() & isWide) + 1;
      }
      const { end } = this.#piece;
      const count = Math.min(length - done, Math.floor((end - this.#position) / width));
      if (count === 0) damagedAt(this.record.start);
      const from = this.#position;
      if (width === 2) units.set(this.stream.subarray(from, from + count * 2), done * 2);
      else
        for (let index = 0; index < count; index++) {
          units[(done + index) * 2] = this.stream[from + index] ?? 0;
          units[(done + index) * 2 + 1] = 0;
        }
      this.#position += count * width;
      done += count;
    }
    return utf16.decode(units.subarray(0, length * 2));
  }

  #codePageText(length: number): string {
    const bytes = Uint8Array.from({ length }, () => this.byte());
    if (bytes.every((byte) => byte < 0x80)) return latin1Text(bytes);
    const { codePage } = this.coding;
    const encoding = codePages.get(codePage) ?? refuse("old-format", `code page ${codePage}`);
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      return refuse("unknown-encoding", encoding);
    }
  }

  #nextPiece(): void {
    do {
      if (this.#piece.end >= this.record.lastEnd) damagedAt(this.record.start);
      this.#piece = pieceAt(this.#view, this.#piece.end);
    } while (this.#piece.start === this.#piece.end);
    this.#position = this.#piece.start;
  }
}
