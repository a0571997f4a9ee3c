import type { DocumentBlock } from "../../../core/notice/document";
import { gridOfSpannedCells, withNearEdgesJoined, type SpannedCell } from "../table-geometry";
import { NoticeTally } from "../document-content";
import { readParagraph, type DocumentContext } from "./paragraph-text";
import {
  attribute,
  childNamed,
  descendant,
  hasText,
  integerAttribute,
  isOn,
  type XmlElement,
} from "./xml-part";

/** Word's own bound for the columns of a table (63), with room for other writers. */
const MAXIMUM_COLUMNS = 512;

/** Reads a table (ECMA-376 Part 1, 17.4) as a block; `null` where no row is left of it. */
export function readTable(table: XmlElement, context: DocumentContext): DocumentBlock | null {
  const rows = tableRows(table, context.tally);
  if (rows.length === 0) return null;
  const read = rows.map((row) => readRow(row, context));
  const cells = withNearEdgesJoined(read, columnPositions(table));
  const firstPlain = rows.findIndex((row) => !isOn(descendant(row, "trPr", "tblHeader")));
  const headerRowCount = firstPlain < 0 ? rows.length : firstPlain;
  return { kind: "table", grid: gridOfSpannedCells(cells), headerRowCount };
}

/** Where the columns of the table's grid begin, and the last one ends, in twips. */
function columnPositions(table: XmlElement): readonly number[] {
  const positions = [0];
  for (const column of childNamed(table, "tblGrid")?.children ?? [])
    if (column.localName === "gridCol")
      positions.push((positions.at(-1) ?? 0) + Math.max(0, integerAttribute(column, "w", 0)));
  return positions;
}

/** The rows that are left once revisions are accepted; revised rows are counted in `tally`. */
export function tableRows(table: XmlElement, tally = new NoticeTally()): readonly XmlElement[] {
  const rows: XmlElement[] = [];
  for (const row of unwrapped(table, "tr")) {
    const isDeleted = descendant(row, "trPr", "del") !== null;
    const isRevised = isDeleted || descendant(row, "trPr", "ins") !== null;
    tally.add("revisions-accepted", isRevised ? 1 : 0);
    if (!isDeleted) rows.push(row);
  }
  return rows;
}

/** The cells of a row, those taken out by a revision left out. */
export function rowCells(row: XmlElement): readonly XmlElement[] {
  return unwrapped(row, "tc").filter((cell) => descendant(cell, "tcPr", "cellDel") === null);
}

/** Finds the rows or cells of a table inside content controls and other wrappers as well. */
function unwrapped(parent: XmlElement, localName: string): readonly XmlElement[] {
  return parent.children.flatMap((child) => {
    if (child.localName === localName) return [child];
    switch (child.localName) {
      case "sdt":
      case "sdtContent":
      case "customXml":
      case "ins":
      case "moveTo":
        return unwrapped(child, localName);
      case "AlternateContent":
        return unwrapped(childNamed(child, "Choice") ?? child, localName);
      default:
        return [];
    }
  });
}

function readRow(row: XmlElement, context: DocumentContext): readonly SpannedCell[] {
  const cells: SpannedCell[] = [];
  let start = bounded(integerAttribute(descendant(row, "trPr", "gridBefore"), "val", 0), 0);
  for (const cell of rowCells(row)) {
    const properties = childNamed(cell, "tcPr");
    const span = bounded(integerAttribute(childNamed(properties, "gridSpan"), "val", 1), 1);
    const before = cells.at(-1);
    if (isContinuation(childNamed(properties, "hMerge")) && before !== undefined) {
      cells[cells.length - 1] = { ...before, span: before.span + span };
    } else {
      const continues = isContinuation(childNamed(properties, "vMerge"));
      const text = continues ? hiddenCellText(cell, context) : cellText(cell, context);
      cells.push({ text, start, span, continues });
    }
    start = Math.min(start + span, MAXIMUM_COLUMNS);
  }
  return cells;
}

function bounded(value: number, least: number): number {
  return Math.min(Math.max(value, least), MAXIMUM_COLUMNS);
}

function isContinuation(merge: XmlElement | null): boolean {
  return merge !== null && attribute(merge, "val") !== "restart";
}

/** Text in a cell that is covered by the one above is not shown by any word processor. */
function hiddenCellText(cell: XmlElement, context: DocumentContext): string {
  context.tally.add("hidden-text-dropped", hasText(cell) ? 1 : 0);
  return "";
}

/** The paragraphs of a cell, one a line; a table in it is flattened to text. */
function cellText(cell: XmlElement, context: DocumentContext): string {
  const lines: string[] = [];
  let isOpen = false;
  for (const block of blockElements(cell)) {
    if (block.localName === "tbl") {
      context.tally.add("nested-table-flattened");
      lines.push(flattenedTable(block, context));
      continue;
    }
    const { text, runsOn } = readParagraph(block, context);
    if (isOpen) lines.push((lines.pop() ?? "") + text);
    else lines.push(text);
    isOpen = runsOn;
  }
  return joinedLines(lines);
}

function joinedLines(texts: readonly string[]): string {
  return texts
    .flatMap((text) => text.split("\n"))
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join("\n");
}

function flattenedTable(table: XmlElement, context: DocumentContext): string {
  const rows = tableRows(table, context.tally).map((row) =>
    rowCells(row).map((cell) => cellText(cell, context).replace(/\n/g, " "))
  );
  return rows.map((cells) => cells.join(" | ")).join("\n");
}

/** The paragraphs and tables of a body or cell, inside content controls and revisions as well. */
export function blockElements(parent: XmlElement): readonly XmlElement[] {
  return parent.children.flatMap((child) => {
    switch (child.localName) {
      case "p":
      case "tbl":
        return [child];
      case "sdt":
      case "sdtContent":
      case "customXml":
      case "ins":
      case "moveTo":
        return blockElements(child);
      case "AlternateContent":
        return blockElements(childNamed(child, "Choice") ?? child);
      default:
        return [];
    }
  });
}
