import type { XmlCursor } from "./xml-cursor";
import { checkTextBytes } from "./xml-text";

/**
 * Reads the text of the `si` or `is` element that the cursor stands behind (ECMA-376 Part 1, 18.4.8):
 * its `t` and the `t` of its runs, without phonetic runs; the cursor ends behind the element.
 */
export function readRichText(cursor: XmlCursor): string {
  if (cursor.kind !== "open") return "";
  const { depth, position } = cursor;
  let text = "";
  while (cursor.nextChild(depth)) {
    checkTextBytes(position, cursor.position);
    if (cursor.kind !== "open") continue;
    if (cursor.is("t")) text += cursor.text();
    else if (!cursor.is("r")) cursor.skipElement();
  }
  return text;
}
