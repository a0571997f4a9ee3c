import type { OoxmlPackage } from "./ooxml-package";
import type { ReadNotices } from "./read-notices";
import { RefusedFile } from "./refused-file";
import { XmlCursor } from "./xml-cursor";

/**
 * Notes the text boxes of a worksheet that hold any text (DrawingML, ECMA-376 Part 1, 20.5), which
 * is in none of its cells; a drawing that cannot be read is said, and takes no cell with it.
 */
export function noteTextBoxes(parts: OoxmlPackage, sheetPart: string, notices: ReadNotices): void {
  for (const { type, target } of parts.relationships(sheetPart)) {
    if (type !== "drawing" || target === null || !parts.has(target)) continue;
    try {
      const boxes = boxesIn(parts, target);
      if (boxes > 0) notices.note("text-box-ignored", boxes);
    } catch (error) {
      if (!(error instanceof RefusedFile)) throw error;
      notices.note("drawing-unread");
    }
  }
}

function boxesIn(parts: OoxmlPackage, drawing: string): number {
  const bytes = parts.xml(drawing);
  const cursor = new XmlCursor(bytes, drawing);
  let boxes = 0;
  let hasText = false;
  while (cursor.next() !== "end") {
    if (cursor.isClose() && cursor.is("txBody")) {
      if (hasText) boxes++;
      hasText = false;
    } else if (!cursor.isClose() && cursor.is("t") && cursor.text().trim() !== "") hasText = true;
  }
  parts.release(bytes);
  return boxes;
}
