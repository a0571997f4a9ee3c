import type { DocumentBlock } from "../../../core/notice/document";
import { gridOfSpannedCells, withNearEdgesJoined, type SpannedCell } from "../table-geometry";
import type { NoticeTally } from "../document-content";
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

/** A row of a table with those of its cells that are left once revisions are accepted. */
export interface TableRow {
  readonly element: XmlElement;
  readonly cells: readonly XmlElement[];
}

/** Reads a table (ECMA-376 Part 1, 17.4) with its rows as a block. */
export function readTable(
  table: XmlElement,
  rows: readonly TableRow[],
  context: DocumentContext
): DocumentBlock {
  const read = rows.map((row) => readRow(row, context));
  const cells = withNearEdgesJoined(read, columnPositions(table));
  const firstPlain = rows.findIndex(
    ({ element }) => !isOn(descendant(element, "trPr", "tblHeader"))
  );
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

/** The rows that are left once revisions are accepted; revised rows and cells are counted in `tally`. */
export function tableRows(table: XmlElement, tally: NoticeTally): readonly TableRow[] {
  const rows: TableRow[] = [];
  for (const element of unwrapped(table, ["tr"], tally)) {
    const isDeleted = descendant(element, "trPr", "del") !== null;
    const isRevised = isDeleted || descendant(element, "trPr", "ins") !== null;
    tally.add("revisions-accepted", isRevised ? 1 : 0);
    if (!isDeleted) rows.push({ element, cells: rowCells(element, tally) });
  }
  return rows;
}

function rowCells(row: XmlElement, tally: NoticeTally): readonly XmlElement[] {
  return unwrapped(row, ["tc"], tally).filter((cell) => {
    const isDeleted = descendant(cell, "tcPr", "cellDel") !== null;
    tally.add("revisions-accepted", isDeleted ? 1 : 0);
    return !isDeleted;
  });
}

/** The paragraphs and tables of a body or cell. */
export function blockElements(parent: XmlElement, tally: NoticeTally): readonly XmlElement[] {
  return unwrapped(parent, ["p", "tbl"], tally);
}

/**
 * Finds the children of these names, inside content controls, revisions and other wrappers as well;
 * text anywhere else is in no place where a word processor shows it, and is counted in `tally`.
 */
function unwrapped(
  parent: XmlElement,
  names: readonly string[],
  tally: NoticeTally
): readonly XmlElement[] {
  return parent.children.flatMap((child) => {
    if (names.includes(child.localName)) return [child];
    switch (child.localName) {
      case "sdt":
      case "sdtContent":
      case "customXml":
      case "ins":
      case "moveTo":
        return unwrapped(child, names, tally);
      case "AlternateContent":
        return unwrapped(chosen(child), names, tally);
      default:
        tally.add("text-misplaced", hasText(child) ? 1 : 0);
        return [];
    }
  });
}

/** Of the ways in which a content is written, the one for newer programs (Part 3, 7.5). */
function chosen(alternatives: XmlElement): XmlElement {
  const choice = childNamed(alternatives, "Choice") ?? childNamed(alternatives, "Fallback");
  return choice ?? alternatives;
}

function readRow({ element, cells: found }: TableRow, context: DocumentContext): SpannedCell[] {
  const cells: SpannedCell[] = [];
  let start = bounded(integerAttribute(descendant(element, "trPr", "gridBefore"), "val", 0), 0);
  for (const cell of found) {
    const properties = childNamed(cell, "tcPr");
    const span = bounded(integerAttribute(childNamed(properties, "gridSpan"), "val", 1), 1);
    const before = cells.at(-1);
    if (isContinuation(childNamed(properties, "hMerge")) && before !== undefined) {
      noteHiddenText(cell, context);
      cells[cells.length - 1] = { ...before, span: before.span + span };
    } else {
      const continues = isContinuation(childNamed(properties, "vMerge"));
      if (continues) noteHiddenText(cell, context);
      cells.push({ text: continues ? "" : cellText(cell, context), start, span, continues });
    }
    start += span;
  }
  return cells;
}

function bounded(value: number, least: number): number {
  return Math.min(Math.max(value, least), MAXIMUM_COLUMNS);
}

function isContinuation(merge: XmlElement | null): boolean {
  return merge !== null && attribute(merge, "val") !== "restart";
}

/** Text in a cell that is covered by another one is not shown by any word processor. */
function noteHiddenText(cell: XmlElement, context: DocumentContext): void {
  context.tally.add("hidden-text-dropped", hasText(cell) ? 1 : 0);
}

/** The paragraphs of a cell, one a line; a table in it is flattened to text. */
function cellText(cell: XmlElement, context: DocumentContext): string {
  const lines: string[] = [];
  let isOpen = false;
  for (const block of blockElements(cell, context.tally)) {
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
  const rows = tableRows(table, context.tally).map(({ cells }) =>
    cells.map((cell) => cellText(cell, context).replace(/\n/g, " "))
  );
  return rows.map((cells) => cells.join(" | ")).join("\n");
}
