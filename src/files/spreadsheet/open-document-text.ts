import { maxCellCharacters } from "./read-limits";
import { refuse } from "./refused-file";
import type { XmlCursor } from "./xml-cursor";
import { joinXmlText } from "./xml-text";

/** How many more spaces `text:s` may stand for in one file. */
export interface SpaceBudget {
  left: number;
}

/** What stands in a paragraph and is not its text: readings, notes, comments and drawings. */
const beside = new Set([
  ...["ruby-text", "note", "annotation", "annotation-end", "script", "event-listeners"],
  ...["frame", "custom-shape", "g", "rect", "line", "polyline", "polygon", "regular-polygon"],
  ...["path", "circle", "ellipse", "connector", "caption", "control", "measure"],
]);

/**
 * Reads the text of the paragraph that the cursor stands behind (OpenDocument 1.3 part 3, 6.1.2 and
 * 6.1.3): white space is collapsed, but for the elements that stand for it; the cursor ends behind it.
 */
export function readParagraph(cursor: XmlCursor, spaces: SpaceBudget): string {
  if (cursor.kind !== "open") return "";
  const { bytes, depth } = cursor;
  let text = "";
  let isBehindSpace = true;
  for (;;) {
    const from = cursor.position;
    const hasMore = cursor.nextChild(depth);
    const written: string = joinXmlText(bytes, from, cursor.tagStart()).replace(/[ \t\r\n]+/g, " ");
    const added: string = isBehindSpace && written.startsWith(" ") ? written.slice(1) : written;
    text += added;
    if (added !== "") isBehindSpace = added.endsWith(" ");
    if (!hasMore) return isBehindSpace && text.endsWith(" ") ? text.slice(0, -1) : text;
    if (cursor.isClose()) continue;
    const mark = cursor.is("s") ? spacesOf(cursor, spaces) : (marks.get(cursor.name()) ?? "");
    if (mark !== "") isBehindSpace = false;
    text += mark;
    if (beside.has(cursor.name())) cursor.skipElement();
  }
}

const marks: ReadonlyMap<string, string> = new Map([
  ["tab", "\t"],
  ["line-break", "\n"],
]);

function spacesOf(cursor: XmlCursor, spaces: SpaceBudget): string {
  const count = Number(cursor.attribute("c") ?? 1);
  if (!Number.isInteger(count) || count < 0) return refuse("damaged", `${cursor.part}: text:c`);
  spaces.left -= count;
  if (count > maxCellCharacters || spaces.left < 0) refuse("too-large", "text");
  return " ".repeat(count);
}
