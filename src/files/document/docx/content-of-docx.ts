import type { DocumentBlock } from "../../../core/notice/document";
import { refuse } from "../../spreadsheet/refused-file";
import { NoticeTally, type DocumentContent } from "../document-content";
import { readNumbering } from "./numbering";
import type { DocumentPackage } from "./package";
import { readParagraph, type DocumentContext } from "./paragraph-text";
import { blockElements, readTable, tableRows } from "./read-table";
import { readStyles } from "./styles";
import { childNamed, type XmlElement } from "./xml-part";

/** The main part of a package that is a document, or `null`. */
export function mainDocumentPart(parts: DocumentPackage): string | null {
  if (parts.names().includes("word/document.xml")) return "word/document.xml";
  const related = parts.related("", "officeDocument");
  return related !== null && /(?:^|\/)word\/|document\d*\.xml$/i.test(related) ? related : null;
}

/**
 * Reads a document of an Office package as paragraphs and tables; raises `RefusedFile` where a
 * part is missing, damaged or suspicious.
 */
export function contentOfDocx(parts: DocumentPackage, mainPart: string): DocumentContent {
  const body = childNamed(parts.xml(mainPart), "body");
  if (body === null) return refuse("missing-part", mainPart);
  const styles = readStyles(relatedXml(parts, mainPart, "styles"));
  const numbering = readNumbering(relatedXml(parts, mainPart, "numbering"), styles);
  const context = { styles, numbering, tally: new NoticeTally() };
  const blocks = readBlocks(body, context);
  context.tally.add("encoding-assumed", parts.isEncodingAssumed ? 1 : 0);
  return { blocks, notices: context.tally.list() };
}

function relatedXml(parts: DocumentPackage, source: string, type: string): XmlElement | null {
  const name = parts.related(source, type);
  return name === null ? null : parts.xml(name);
}

function readBlocks(parent: XmlElement, context: DocumentContext): readonly DocumentBlock[] {
  const blocks: DocumentBlock[] = [];
  let pending = "";
  for (const element of blockElements(parent, context.tally)) {
    if (element.localName === "tbl") {
      blocks.push(...tableBlocks(element, context));
      continue;
    }
    const { text, runsOn } = readParagraph(element, context);
    pending += text;
    if (runsOn) continue;
    blocks.push(...paragraphBlocks(pending));
    pending = "";
  }
  return [...blocks, ...paragraphBlocks(pending)];
}

/** A line break inside a paragraph begins a line of its own, as in a title on two lines. */
function paragraphBlocks(text: string): readonly DocumentBlock[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) => ({ kind: "paragraph", text: line }));
}

/** A table of one column that frames other tables, or of one cell, is only a frame. */
function tableBlocks(table: XmlElement, context: DocumentContext): readonly DocumentBlock[] {
  const rows = tableRows(table, context.tally);
  const cells = rows.flatMap((row) => row.cells);
  const isFrame =
    rows.every((row) => row.cells.length <= 1) &&
    (rows.length === 1 || cells.some((cell) => childNamed(cell, "tbl") !== null));
  if (isFrame) return cells.flatMap((cell) => readBlocks(cell, context));
  return rows.length === 0 ? [] : [readTable(table, rows, context)];
}
