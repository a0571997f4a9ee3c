import { refuse } from "./refused-file";

const named: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

/** Longer texts go to the platform's decoder: one call cannot take that many arguments. */
const longBytes = 8192;
const units: number[] = [];
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/**
 * Decodes UTF-8 bytes of XML character data or an attribute value: entities are resolved (the five
 * of XML and character references; any other refuses the file) and line ends normalised (XML 2.11).
 */
export function decodeXmlText(bytes: Uint8Array, start: number, end: number): string {
  if (end - start > longBytes) return decodeSlowly(bytes, start, end);
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

function decodeSlowly(bytes: Uint8Array, start: number, end: number): string {
  let text = decoder.decode(bytes.subarray(start, end));
  if (text.includes("\r")) text = text.replace(/\r\n?/g, "\n");
  if (text.includes("&")) text = resolveReferences(text);
  return text;
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
  let text = "";
  let position = start;
  while (position < end) {
    let tag = bytes.indexOf(0x3c, position);
    if (tag < 0 || tag > end) tag = end;
    text += decodeXmlText(bytes, position, tag);
    if (tag >= end) break;
    position = endOfMarkup(bytes, tag);
    if (bytes[tag + 1] === 0x21 && bytes[tag + 2] === 0x5b)
      text += decoder.decode(bytes.subarray(tag + 9, position - 3)).replace(/\r\n?/g, "\n");
  }
  return text;
}

/** The position behind a comment, CDATA section or other markup; the cursor has checked that it ends. */
function endOfMarkup(bytes: Uint8Array, start: number): number {
  const isCdata = bytes[start + 1] === 0x21 && bytes[start + 2] === 0x5b;
  const isComment = bytes[start + 1] === 0x21 && bytes[start + 2] === 0x2d;
  const mark = isCdata ? 0x5d : 0x2d;
  const from = isCdata ? start + 11 : isComment ? start + 6 : start;
  for (let close = bytes.indexOf(0x3e, from); close >= 0; close = bytes.indexOf(0x3e, close + 1))
    if (!(isCdata || isComment) || (bytes[close - 1] === mark && bytes[close - 2] === mark))
      return close + 1;
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
