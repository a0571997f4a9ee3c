import { maxListItems } from "./read-limits";
import { refuse } from "./refused-file";
import { readRichText } from "./rich-text";
import { XmlCursor } from "./xml-cursor";
import { decodeXmlText, resolveEscapes } from "./xml-text";

const plainStart = bytesOf("<si><t>");
const preservedStart = bytesOf('<si><t xml:space="preserve">');
const plainEnd = bytesOf("</t></si>");

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/**
 * Reads the shared string table (ECMA-376 Part 1, 18.4.9): one text for each `si`, an empty one
 * included, since cells refer to them by position; the counts that the table states are not believed.
 */
export function readSharedStrings(bytes: Uint8Array, part: string): readonly string[] {
  const cursor = new XmlCursor(bytes, part);
  const strings: string[] = [];
  if (cursor.next() === "end" || !cursor.is("sst")) refuse("damaged", part);
  if (cursor.kind === "empty") return strings;
  for (;;) {
    cursor.position = readPlainStrings(bytes, cursor.position, strings);
    if (strings.length > maxListItems) refuse("too-large", part);
    if (!cursor.nextChild(1)) break;
    if (cursor.is("si")) strings.push(resolveEscapes(readRichText(cursor)));
    else if (cursor.is("extLst")) cursor.skipElement();
    else refuse("damaged", part);
  }
  cursor.next();
  return strings;
}

/** Reads strings of the plain form in a row, and gives the position where another form begins. */
function readPlainStrings(bytes: Uint8Array, from: number, strings: string[]): number {
  let position = from;
  while (strings.length <= maxListItems) {
    const start = behindPlainStart(bytes, position);
    if (start === position) return position;
    const end = endOfText(bytes, start);
    if (!matches(bytes, end, plainEnd)) return position;
    strings[strings.length] = resolveEscapes(decodeXmlText(bytes, start, end));
    position = end + plainEnd.length;
  }
  return position;
}

function behindPlainStart(bytes: Uint8Array, position: number): number {
  if (matches(bytes, position, plainStart)) return position + plainStart.length;
  return matches(bytes, position, preservedStart) ? position + preservedStart.length : position;
}

function endOfText(bytes: Uint8Array, start: number): number {
  const end = bytes.indexOf(0x3c, start);
  return end < 0 ? bytes.length : end;
}

function matches(bytes: Uint8Array, position: number, pattern: Uint8Array): boolean {
  for (let index = 0; index < pattern.length; index++)
    if (bytes[position + index] !== pattern[index]) return false;
  return true;
}
