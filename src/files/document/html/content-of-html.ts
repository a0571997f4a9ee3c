import type { DocumentBlock } from "../../../core/notice/document";
import { refuse } from "../../spreadsheet/refused-file";
import { NoticeTally, type DocumentContent } from "../document-content";
import { gridOfSpannedCells, type SpannedCell } from "../table-geometry";
import {
  htmlBlocks,
  type HtmlBlock,
  type HtmlCell,
  type HtmlRow,
  type HtmlTable,
} from "./html-tree";

/** Cells of one table, those that a span covers included. */
const MAXIMUM_CELLS = 500_000;

/**
 * Reads a web page, such as a document saved as one or a copied table, as paragraphs and tables;
 * scripts are not run and nothing is fetched. Raises `RefusedFile` where spans explode.
 */
export function contentOfHtml(html: string, readsHidden = false): DocumentContent {
  const tally = new NoticeTally();
  const blocks = documentBlocks(htmlBlocks(html, tally, readsHidden), tally);
  return { blocks, notices: tally.list() };
}

function documentBlocks(
  blocks: readonly HtmlBlock[],
  tally: NoticeTally
): readonly DocumentBlock[] {
  return blocks.flatMap((block): readonly DocumentBlock[] => {
    if (typeof block === "string") return [{ kind: "paragraph", text: block }];
    if (isFrame(block))
      return block.rows.flatMap((row) =>
        row.cells.flatMap((cell) => documentBlocks(cell.blocks, tally))
      );
    const rows = block.rows.filter((row) => row.cells.length > 0);
    if (rows.length === 0) return [];
    tally.add("hidden-rows-read", rows.filter((row) => row.isHidden && hasText(row)).length);
    const firstPlain = rows.findIndex((row) => !row.isHeading);
    const headerRowCount = firstPlain < 0 ? rows.length : firstPlain;
    return [{ kind: "table", grid: gridOfSpannedCells(placedCells(rows, tally)), headerRowCount }];
  });
}

function hasText({ cells }: HtmlRow): boolean {
  return cells.some(({ blocks }) => blocks.length > 0);
}

/** A table of one column that frames other tables, or of one cell, is only a frame. */
function isFrame({ rows }: HtmlTable): boolean {
  const cells = rows.flatMap((row) => row.cells);
  if (cells.length === 1) return true;
  const isOneColumn = rows.every((row) => row.cells.length <= 1);
  return (
    isOneColumn && cells.some((cell) => cell.blocks.some((block) => typeof block !== "string"))
  );
}

interface OpenSpan {
  readonly start: number;
  readonly span: number;
  rowsLeft: number;
}

/** Places the cells of each row in the columns that cells from above leave free. */
function placedCells(
  rows: readonly HtmlRow[],
  tally: NoticeTally
): readonly (readonly SpannedCell[])[] {
  let open: OpenSpan[] = [];
  let count = 0;
  return rows.map((row) => {
    const waiting = open.sort((a, b) => a.start - b.start);
    const cells: SpannedCell[] = [];
    open = [];
    let column = 0;
    const passCovered = (before: number): void => {
      for (let above = waiting[0]; above && above.start <= before; above = waiting[0]) {
        waiting.shift();
        cells.push({ text: "", start: above.start, span: above.span, continues: true });
        column = Math.max(column, above.start + above.span);
        before = Math.max(before, column);
        if (above.rowsLeft > 1) open.push({ ...above, rowsLeft: above.rowsLeft - 1 });
      }
    };
    for (const cell of row.cells) {
      passCovered(column);
      cells.push({
        text: cellText(cell, tally),
        start: column,
        span: cell.columns,
        continues: false,
      });
      if (cell.rows > 1) open.push({ start: column, span: cell.columns, rowsLeft: cell.rows - 1 });
      column += cell.columns;
    }
    passCovered(Number.POSITIVE_INFINITY);
    count += cells.length;
    if (count > MAXIMUM_CELLS) refuse("too-large");
    return cells;
  });
}

function cellText(cell: HtmlCell, tally: NoticeTally): string {
  return cell.blocks
    .map((block) => {
      if (typeof block === "string") return block;
      tally.add("nested-table-flattened");
      return block.rows.map((row) => rowText(row, tally)).join("\n");
    })
    .join("\n");
}

function rowText(row: HtmlRow, tally: NoticeTally): string {
  return row.cells.map((cell) => cellText(cell, tally).replace(/\n/g, " ")).join(" | ");
}
