import { latin1Text } from "../latin1-text";
import { refuse } from "./refused-file";
import { decodedPieces, isChineseUtf8 } from "./true-encoding";

/** An XML part as UTF-8, and whether it is in another encoding than it declares. */
export interface Utf8Part {
  readonly bytes: Uint8Array;
  readonly isAssumed: boolean;
}

/**
 * Gives an XML part as UTF-8 bytes without a byte order mark; UTF-16 and declared encodings are
 * converted (XML 1.0, 4.3.3). A part that is not what it declares is refused, unless it is Chinese
 * in UTF-8.
 */
export function utf8Xml(bytes: Uint8Array, part: string): Utf8Part {
  const first = bytes[0];
  const second = bytes[1];
  const third = bytes[2];
  if (first === 0xef && second === 0xbb && third === 0xbf) return inUtf8(bytes.subarray(3));
  if (first === 0xff && second === 0xfe) return converted(bytes.subarray(2), "utf-16le", part);
  if (first === 0xfe && second === 0xff) return converted(bytes.subarray(2), "utf-16be", part);
  if (first === 0x3c && second === 0 && bytes[3] === 0) return converted(bytes, "utf-16le", part);
  if (first === 0 && second === 0x3c && third === 0) return converted(bytes, "utf-16be", part);
  const encoding = declaredEncoding(bytes);
  if (encoding === "" || /^(utf-?8|us-ascii|ascii|utf-?16.*)$/i.test(encoding))
    return inUtf8(bytes);
  return isChineseUtf8(bytes) ? inUtf8(bytes, true) : converted(bytes, encoding, part);
}

function inUtf8(bytes: Uint8Array, isAssumed = false): Utf8Part {
  return { bytes, isAssumed };
}

function declaredEncoding(bytes: Uint8Array): string {
  if (bytes[0] !== 0x3c || bytes[1] !== 0x3f) return "";
  const end = bytes.subarray(0, 256).indexOf(0x3e);
  if (end < 0) return "";
  const declaration = latin1Text(bytes, 0, end);
  return /\sencoding\s*=\s*["']([A-Za-z][\w.-]*)["']/.exec(declaration)?.[1] ?? "";
}

/** A byte becomes three at most; memory that nothing is written into is not taken. */
function converted(bytes: Uint8Array, encoding: string, part: string): Utf8Part {
  // GB2312 and GBK files are written by programs that use GB18030, which contains both.
  const label = /^(gb2312|gbk|gb18030)$/i.test(encoding) ? "gb18030" : encoding;
  const out = new Uint8Array(bytes.length * 3);
  const encoder = new TextEncoder();
  let length = 0;
  try {
    for (const text of decodedPieces(bytes, label))
      length += encoder.encodeInto(text, out.subarray(length)).written;
  } catch {
    return refuse("unknown-encoding", `${part}: ${encoding}`);
  }
  return inUtf8(out.subarray(0, length));
}

/** The prefix of the root element with its colon, such as `x:`; empty where it has none. */
export function rootPrefix(bytes: Uint8Array): string {
  for (let position = bytes.indexOf(0x3c); position >= 0;) {
    const next = bytes[position + 1] ?? 0;
    if (next === 0x3f) position = bytes.indexOf(0x3c, position + 2);
    else if (next === 0x21) {
      if (bytes[position + 2] !== 0x2d) return "";
      position = bytes.indexOf(0x3c, endOfComment(bytes, position));
    } else return prefixOfName(bytes, position + 1);
  }
  return "";
}

function prefixOfName(bytes: Uint8Array, start: number): string {
  for (let position = start; position < start + 64; position++) {
    const byte = bytes[position] ?? 0;
    if (byte === 0x3a) return latin1Text(bytes, start, position + 1);
    if (byte <= 0x20 || byte === 0x3e || byte === 0x2f) return "";
  }
  return "";
}

function endOfComment(bytes: Uint8Array, start: number): number {
  for (
    let close = bytes.indexOf(0x3e, start + 6);
    close >= 0;
    close = bytes.indexOf(0x3e, close + 1)
  )
    if (bytes[close - 1] === 0x2d && bytes[close - 2] === 0x2d) return close + 1;
  return bytes.length;
}

/**
 * Takes the root's prefix off the tags of a part, as some writers put `x:` before every element,
 * so that one scanner reads both ways of writing; what is left is moved forward in the same bytes.
 */
export function withoutRootPrefix(bytes: Uint8Array): Uint8Array {
  const prefix = rootPrefix(bytes);
  if (prefix === "") return bytes;
  const pattern = new TextEncoder().encode(prefix);
  let length = 0;
  for (let position = 0; position < bytes.length;) {
    const byte = bytes[position] ?? 0;
    const skipped = byte === 0x3c ? literalEnd(bytes, position) : 0;
    if (skipped > 0) {
      bytes.copyWithin(length, position, skipped);
      length += skipped - position;
      position = skipped;
      continue;
    }
    bytes[length++] = byte;
    position++;
    if (byte !== 0x3c) continue;
    if (bytes[position] === 0x2f) bytes[length++] = bytes[position++] ?? 0;
    if (pattern.every((expected, index) => bytes[position + index] === expected))
      position += pattern.length;
  }
  return bytes.subarray(0, length);
}

/** The end of a comment or CDATA section that begins here, or 0: nothing in it is a tag. */
function literalEnd(bytes: Uint8Array, start: number): number {
  if (bytes[start + 1] !== 0x21) return 0;
  if (bytes[start + 2] === 0x2d) return endOfComment(bytes, start);
  if (bytes[start + 2] !== 0x5b) return 0;
  for (let close = bytes.indexOf(0x3e, start); close >= 0; close = bytes.indexOf(0x3e, close + 1))
    if (bytes[close - 1] === 0x5d && bytes[close - 2] === 0x5d) return close + 1;
  return bytes.length;
}
