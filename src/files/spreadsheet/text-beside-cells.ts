import type { ReadNoticeCode } from "../../core/notice/document";
import { countBinaryComments } from "./binary-workbook";
import { letGo } from "./let-go";
import type { OoxmlPackage } from "./ooxml-package";
import type { ReadNotices } from "./read-notices";
import { RefusedFile } from "./refused-file";
import { XmlCursor } from "./xml-cursor";

/** A kind of part that a worksheet links to, and the elements of it that hold text of their own. */
interface PartBeside {
  readonly element: string;
  readonly ignored: ReadNoticeCode;
  readonly unread: ReadNoticeCode;
}

const partsBeside: ReadonlyMap<string, PartBeside> = new Map([
  // DrawingML (ECMA-376 Part 1, 20.5).
  ["drawing", { element: "txBody", ignored: "text-box-ignored", unread: "drawing-unread" }],
  // 18.7; threaded comments keep one of these each for older programs.
  ["comments", { element: "comment", ignored: "comment-ignored", unread: "comments-unread" }],
]);

/**
 * Notes the text boxes and comments (批注) of a worksheet that hold any text, which is in none of its
 * cells; a part of them that cannot be read is said, and takes no cell with it.
 */
export function noteTextBesideCells(
  parts: OoxmlPackage,
  sheetPart: string,
  notices: ReadNotices
): void {
  for (const { type, target } of parts.relationships(sheetPart)) {
    const kind = partsBeside.get(type);
    if (kind === undefined || target === null || !parts.has(target)) continue;
    try {
      const count = /\.bin$/i.test(target)
        ? countBinaryComments(parts.bytes(target), target)
        : elementsWithText(parts, target, kind.element);
      if (count > 0) notices.note(kind.ignored, count);
    } catch (error) {
      if (!(error instanceof RefusedFile)) throw error;
      notices.note(kind.unread);
    }
  }
}

function elementsWithText(parts: OoxmlPackage, part: string, element: string): number {
  const bytes = parts.xml(part);
  const cursor = new XmlCursor(bytes, part);
  let count = 0;
  let hasText = false;
  while (cursor.next() !== "end") {
    if (cursor.isClose() && cursor.is(element)) {
      if (hasText) count++;
      hasText = false;
    } else if (!cursor.isClose() && cursor.is("t") && cursor.text().trim() !== "") hasText = true;
  }
  letGo(bytes);
  return count;
}
