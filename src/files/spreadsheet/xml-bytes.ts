import { refuse } from "./refused-file";

/**
 * Gives an XML part as UTF-8 bytes without a byte order mark; UTF-16 and declared encodings are
 * converted (XML 1.0, 4.3.3), and a part that is not what it declares is refused.
 */
export function utf8Xml(bytes: Uint8Array, part: string): Uint8Array {
  const [first = -1, second = -1, third = -1, fourth = -1] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return bytes.subarray(3);
  if (first === 0xff && second === 0xfe) return converted(bytes.subarray(2), "utf-16le", part);
  if (first === 0xfe && second === 0xff) return converted(bytes.subarray(2), "utf-16be", part);
  if (first === 0x3c && second === 0 && fourth === 0) return converted(bytes, "utf-16le", part);
  if (first === 0 && second === 0x3c && third === 0) return converted(bytes, "utf-16be", part);
  const encoding = declaredEncoding(bytes);
  if (encoding === "" || /^(utf-?8|us-ascii|ascii|utf-?16.*)$/i.test(encoding)) return bytes;
  return converted(bytes, encoding, part);
}

function declaredEncoding(bytes: Uint8Array): string {
  if (bytes[0] !== 0x3c || bytes[1] !== 0x3f) return "";
  const end = bytes.subarray(0, 256).indexOf(0x3e);
  if (end < 0) return "";
  const declaration = String.fromCharCode(...bytes.subarray(0, end));
  return /\sencoding\s*=\s*["']([A-Za-z][\w.-]*)["']/.exec(declaration)?.[1] ?? "";
}

function converted(bytes: Uint8Array, encoding: string, part: string): Uint8Array {
  // GB2312 and GBK files are written by programs that use GB18030, which contains both.
  const label = /^(gb2312|gbk|gb18030)$/i.test(encoding) ? "gb18030" : encoding;
  try {
    return new TextEncoder().encode(new TextDecoder(label, { fatal: true }).decode(bytes));
  } catch {
    return refuse("unknown-encoding", `${part}: ${encoding}`);
  }
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
    if (byte === 0x3a) return String.fromCharCode(...bytes.subarray(start, position + 1));
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
 * so that one scanner reads both ways of writing.
 */
export function withoutRootPrefix(bytes: Uint8Array): Uint8Array {
  const prefix = rootPrefix(bytes);
  if (prefix === "") return bytes;
  const pattern = new TextEncoder().encode(prefix);
  const out = new Uint8Array(bytes.length);
  let length = 0;
  for (let position = 0; position < bytes.length;) {
    const byte = bytes[position] ?? 0;
    const skipped = byte === 0x3c ? literalEnd(bytes, position) : 0;
    if (skipped > 0) {
      out.set(bytes.subarray(position, skipped), length);
      length += skipped - position;
      position = skipped;
      continue;
    }
    out[length++] = byte;
    position++;
    if (byte !== 0x3c) continue;
    if (bytes[position] === 0x2f) out[length++] = bytes[position++] ?? 0;
    if (pattern.every((expected, index) => bytes[position + index] === expected))
      position += pattern.length;
  }
  return out.subarray(0, length);
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
