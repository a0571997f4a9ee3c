import { refuse } from "../../spreadsheet/refused-file";
import type { CompoundFile } from "./compound-file";

/** Bytes of a stream, read little-endian; reading beyond the end refuses the file as damaged. */
export class StreamBytes {
  readonly #view: DataView;

  constructor(
    readonly bytes: Uint8Array,
    private readonly name: string
  ) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  byte(offset: number): number {
    return this.bytes[offset] ?? refuse("damaged", this.name);
  }

  word(offset: number): number {
    this.#check(offset, 2);
    return this.#view.getUint16(offset, true);
  }

  signedWord(offset: number): number {
    this.#check(offset, 2);
    return this.#view.getInt16(offset, true);
  }

  long(offset: number): number {
    this.#check(offset, 4);
    return this.#view.getUint32(offset, true);
  }

  slice(offset: number, length: number): StreamBytes {
    this.#check(offset, length);
    return new StreamBytes(this.bytes.subarray(offset, offset + length), this.name);
  }

  get length(): number {
    return this.bytes.length;
  }

  #check(offset: number, length: number): void {
    if (offset < 0 || offset + length > this.bytes.length) refuse("damaged", this.name);
  }
}

/** The streams of a Word 97–2003 document and the figures of its head (FIB, [MS-DOC] 2.5). */
export interface WordStreams {
  readonly document: StreamBytes;
  readonly table: StreamBytes;
  /** Properties that were too long for their page; absent in most files. */
  readonly data: StreamBytes | null;
  /** Characters of the main text, without notes, headers and text boxes. */
  readonly mainTextLength: number;
  /** Whether the document has text boxes with text. */
  readonly hasTextBoxes: boolean;
}

const WORD_97 = 0xa5ec;
const FIRST_BUILD_OF_WORD_97 = 0x00c1;

/** Opens the streams; refuses encrypted files and those older than Word 97. */
export function openWordStreams(file: CompoundFile): WordStreams {
  const name = "WordDocument";
  const bytes = file.stream(name) ?? refuse("missing-part", name);
  const document = new StreamBytes(bytes, name);
  if (document.word(0) !== WORD_97 || document.word(2) < FIRST_BUILD_OF_WORD_97)
    refuse("old-format");
  const flags = document.word(0x0a);
  if ((flags & 0x0100) !== 0) refuse("encrypted");
  const tableName = (flags & 0x0200) === 0 ? "0Table" : "1Table";
  const table = file.stream(tableName) ?? refuse("missing-part", tableName);
  const data = file.stream("Data");
  return {
    document,
    table: new StreamBytes(table, tableName),
    data: data === null ? null : new StreamBytes(data, "Data"),
    mainTextLength: document.long(0x4c),
    hasTextBoxes: document.long(0x64) > 1,
  };
}

/** The bytes of the table stream that a pair of FIB fields (position, length) points to. */
export function tablePart(streams: WordStreams, fibOffset: number): StreamBytes {
  const { document, table } = streams;
  return table.slice(document.long(fibOffset), document.long(fibOffset + 4));
}

/** A stretch of text that is stored together. */
export interface TextPiece {
  /** The text, one UTF-16 unit for each character position. */
  readonly text: string;
  /** Where the stretch begins in the document stream. */
  readonly offset: number;
  /** 1 or 2. */
  readonly bytesPerCharacter: number;
}

const FIB_CLX = 0x01a2;

/** Reads the main text by its piece table ([MS-DOC] 2.8.35 and 2.9.38). */
export function readPieces(streams: WordStreams): readonly TextPiece[] {
  const clx = tablePart(streams, FIB_CLX);
  let at = 0;
  while (clx.byte(at) === 1) at += 3 + clx.word(at + 1);
  if (clx.byte(at) !== 2) refuse("damaged", "piece table");
  const table = clx.slice(at + 5, clx.long(at + 1));
  const count = Math.floor((table.length - 4) / 12);
  const pieces: TextPiece[] = [];
  for (let index = 0; index < count; index++) {
    const start = table.long(index * 4);
    const end = Math.min(table.long(index * 4 + 4), streams.mainTextLength);
    if (start >= end) continue;
    const position = table.long((count + 1) * 4 + index * 8 + 2);
    pieces.push(readPiece(streams.document, position, end - start));
  }
  const length = pieces.reduce((sum, piece) => sum + piece.text.length, 0);
  if (length < streams.mainTextLength) refuse("damaged", "piece table");
  return pieces;
}

function readPiece(document: StreamBytes, position: number, length: number): TextPiece {
  const isNarrow = (position & 0x40000000) !== 0;
  const offset = isNarrow ? (position & 0x3fffffff) >>> 1 : position & 0x3fffffff;
  const bytesPerCharacter = isNarrow ? 1 : 2;
  const { bytes } = document.slice(offset, length * bytesPerCharacter);
  const encoding = isNarrow ? "windows-1252" : "utf-16le";
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
  return { text: text.padEnd(length), offset, bytesPerCharacter };
}
