import type { NoticeDocument } from "../../core/notice/document";
import { RefusedFile } from "../spreadsheet/refused-file";
import type { DocumentContent } from "./document-content";
import { contentOfHtml } from "./html/content-of-html";
import { contentOfText } from "./text/content-of-text";

/**
 * Reads what a person copied from Word, WPS, a spreadsheet or a page: the HTML of the clipboard
 * where it holds a table, otherwise its plain text. The document's name is empty.
 */
export function readClipboardTable(html: string, text: string): NoticeDocument {
  const content = readableHtml(html);
  const hasTable = content?.blocks.some((block) => block.kind === "table") ?? false;
  if (content !== null && (hasTable || text.trim() === "")) return { name: "", ...content };
  return { name: "", ...contentOfText(text) };
}

/** `null` where the page's spans would fill the memory; the plain text is then taken. */
function readableHtml(html: string): DocumentContent | null {
  try {
    // The clipboard of Windows puts a head of its own (Version:, StartHTML: …) before the page.
    return contentOfHtml(html.replace(/^Version:[^<]{0,1000}/, ""));
  } catch (error) {
    if (error instanceof RefusedFile) return null;
    throw error;
  }
}
