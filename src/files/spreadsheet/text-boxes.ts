import type { OoxmlPackage } from "./ooxml-package";
import { XmlCursor } from "./xml-cursor";

/** Counts the text boxes of a worksheet that hold any text (DrawingML, ECMA-376 Part 1, 20.5); it is in none of its cells. */
export function countTextBoxes(parts: OoxmlPackage, sheetPart: string): number {
  return parts
    .relationships(sheetPart)
    .filter(({ type, target }) => type === "drawing" && target !== null && parts.has(target))
    .reduce((sum, { target }) => sum + boxesIn(parts, target ?? ""), 0);
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
