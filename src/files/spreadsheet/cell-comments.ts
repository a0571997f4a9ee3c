import type { OoxmlPackage } from "./ooxml-package";
import { XmlCursor } from "./xml-cursor";

/**
 * Counts the comments (批注) of a worksheet that hold any text (ECMA-376 Part 1, 18.7); it is in none
 * of its cells. Threaded comments keep one of these each for older programs.
 */
export function countComments(parts: OoxmlPackage, sheetPart: string): number {
  return parts
    .relationships(sheetPart)
    .filter(({ type, target }) => type === "comments" && target !== null && parts.has(target))
    .reduce((sum, { target }) => sum + commentsIn(parts, target ?? ""), 0);
}

function commentsIn(parts: OoxmlPackage, part: string): number {
  const bytes = parts.xml(part);
  const cursor = new XmlCursor(bytes, part);
  let comments = 0;
  let hasText = false;
  while (cursor.next() !== "end") {
    if (cursor.isClose() && cursor.is("comment")) {
      if (hasText) comments++;
      hasText = false;
    } else if (!cursor.isClose() && cursor.is("t") && cursor.text().trim() !== "") hasText = true;
  }
  parts.release(bytes);
  return comments;
}
