import { refuse } from "./refused-file";

const named: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

/** Eight million Chinese characters. */
const mostBytes = 24 * 1024 * 1024;

/** Refuses a text that takes this many bytes of a part, before it is decoded or put together. */
export function checkTextBytes(start: number, end: number): void {
  if (end - start > mostBytes) refuse("too-large", "text");
}

/** Longer texts go to the platform's decoder: one call cannot take that many arguments. */
const longBytes = 8192;
/**
 * Code units of a text by the power of two of its bytes: an array that is shortened by much loses
 * its memory and has to grow again.
 */
const unitsByPower: readonly number[][] = Array.from({ length: powerOf(longBytes) + 1 }, () => []);
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/**
 * Decodes UTF-8 bytes of XML character data or an attribute value: entities are resolved (the five
 * of XML and character references; any other refuses the file) and line ends normalised (XML 2.11).
 */
export function decodeXmlText(bytes: Uint8Array, start: number, end: number): string {
  if (end - start > longBytes) return decodeSlowly(bytes, start, end);
  const units = unitsByPower[powerOf(end - start)] ?? [];
  let length = 0;
  for (let position = start; position < end;) {
    const byte = bytes[position++] ?? 0;
    if (byte < 0x80) {
      if (byte === 0x26 || byte === 0x0d) return decodeSlowly(bytes, start, end);
      units[length++] = byte;
    } else {
      const second = bytes[position++] ?? 0;
      const third = bytes[position] ?? 0;
      // Chinese text is three bytes a character; every other form is left to the decoder.
      if (byte < 0xe1 || byte > 0xef || byte === 0xed || position >= end)
        return decodeSlowly(bytes, start, end);
      if ((second & 0xc0) !== 0x80 || (third & 0xc0) !== 0x80)
        return decodeSlowly(bytes, start, end);
      position++;
      units[length++] = ((byte & 15) << 12) | ((second & 63) << 6) | (third & 63);
    }
  }
  units.length = length;
  return String.fromCharCode.apply(null, units);
}

/** How many binary digits a number has. */
function powerOf(value: number): number {
  return 32 - Math.clz32(value);
}

/**
 * Decodes an attribute's value: white space that is written as such becomes spaces, and what is
 * written as references stays, as line breaks in texts of OpenDocument (XML 1.0, 3.3.3).
 */
export function decodeXmlAttribute(bytes: Uint8Array, start: number, end: number): string {
  const text = decodeXmlText(bytes, start, end);
  if (!/[\t\n\r]/.test(text)) return text;
  const normalized = bytes
    .slice(start, end)
    .filter((byte, index, all) => byte !== 0x0d || all[index + 1] !== 0x0a)
    .map((byte) => (isSpace(byte) ? 0x20 : byte));
  return decodeXmlText(normalized, 0, normalized.length);
}

/** XML white space (XML 1.0, production 3). */
export function isSpace(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

/** Reads an `xsd:boolean`. */
export function isTrue(written: string | undefined): boolean {
  return written === "1" || written === "true" || written === "on";
}

function decodeSlowly(bytes: Uint8Array, start: number, end: number): string {
  checkTextBytes(start, end);
  const text = decodeUtf8(bytes, start, end);
  return text.includes("&") ? resolveReferences(text) : text;
}

/** Decodes without references; text that is of another encoding in the main refuses the file. */
function decodeUtf8(bytes: Uint8Array, start: number, end: number): string {
  const text = decoder.decode(bytes.subarray(start, end));
  if (text.includes("\ufffd") && isOtherEncoding(text, bytes.subarray(start, end)))
    refuse("unknown-encoding", "UTF-8");
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}

/** A character cut in two leaves up to four broken bytes. */
const cutBytes = 4;

/**
 * Says whether most of what is beyond ASCII is broken, as of GBK text that is taken for UTF-8;
 * U+FFFD that is stored is not.
 */
function isOtherEncoding(text: string, bytes: Uint8Array): boolean {
  let stored = 0;
  for (let at = bytes.indexOf(0xef); at >= 0; at = bytes.indexOf(0xef, at + 1))
    if (bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd) stored++;
  const broken = (text.match(/\ufffd/g)?.length ?? 0) - stored;
  const whole = text.match(/[^\0-\x7f\ufffd]/gu)?.length ?? 0;
  return broken > cutBytes && broken > whole;
}

function resolveReferences(text: string): string {
  const resolved = text.replace(/&([^;&<]{0,12};?)/g, (_, reference: string) => {
    const name = reference.endsWith(";") ? reference.slice(0, -1) : "";
    const character = named.get(name) ?? characterOf(name);
    return character ?? refuse("damaged", `&${reference}`);
  });
  return text.includes("&#") ? wellFormedText(resolved) : resolved;
}

function characterOf(reference: string): string | undefined {
  const match = /^#(?:x([0-9a-fA-F]+)|(\d+))$/.exec(reference);
  if (!match) return undefined;
  const code = match[1] === undefined ? Number(match[2]) : parseInt(match[1], 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

/** Decodes the content of an element that holds text alone, with CDATA sections and comments in it. */
export function joinXmlText(bytes: Uint8Array, start: number, end: number): string {
  checkTextBytes(start, end);
  let text = "";
  let position = start;
  while (position < end) {
    let tag = bytes.indexOf(0x3c, position);
    if (tag < 0 || tag > end) tag = end;
    text += decodeXmlText(bytes, position, tag);
    if (tag >= end) break;
    position = endOfMarkup(bytes, tag);
    if (bytes[tag + 1] === 0x21 && bytes[tag + 2] === 0x5b)
      text += decodeUtf8(bytes, tag + 9, position - 3);
  }
  return text;
}

/** The position behind a comment, CDATA section, instruction or tag; the cursor has checked that it ends. */
function endOfMarkup(bytes: Uint8Array, start: number): number {
  const kind = bytes[start + 1];
  if (kind === 0x3f) return endOfMark(bytes, start + 3, 0x3f, 1);
  if (kind !== 0x21) return endOfTag(bytes, start + 1);
  const isCdata = bytes[start + 2] === 0x5b;
  return isCdata ? endOfMark(bytes, start + 11, 0x5d, 2) : endOfMark(bytes, start + 6, 0x2d, 2);
}

/** The position behind the next `>` that a mark stands before, once or twice. */
function endOfMark(bytes: Uint8Array, from: number, mark: number, times: 1 | 2): number {
  for (let close = bytes.indexOf(0x3e, from); close >= 0; close = bytes.indexOf(0x3e, close + 1))
    if (bytes[close - 1] === mark && bytes[close - times] === mark) return close + 1;
  return bytes.length;
}

/** A `>` within the quotes of an attribute ends no tag. */
function endOfTag(bytes: Uint8Array, from: number): number {
  let quote = 0;
  for (let position = from; position < bytes.length; position++) {
    const byte = bytes[position] ?? 0;
    if (quote !== 0) quote = byte === quote ? 0 : quote;
    else if (byte === 0x3e) return position + 1;
    else if (byte === 0x22 || byte === 0x27) quote = byte;
  }
  return bytes.length;
}

/** Resolves the `_xHHHH_` escapes of SpreadsheetML text (ECMA-376 Part 1, 22.9.2.19, ST_Xstring). */
export function resolveEscapes(text: string): string {
  if (!text.includes("_x")) return text;
  return wellFormedText(
    text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, digits: string) =>
      String.fromCharCode(parseInt(digits, 16))
    )
  );
}

/** Replaces halves of surrogate pairs by U+FFFD, so that the text can be written as UTF-8. */
export function wellFormedText(text: string): string {
  return text.replace(/[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g, (units) =>
    units.length === 2 ? units : "\ufffd"
  );
}
