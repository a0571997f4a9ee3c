import { cellText } from "../../../src/core/grid/cell-value";
import { valueAt, type Grid } from "../../../src/core/grid/grid";
import type { DocumentBlock, NoticeDocument } from "../../../src/core/notice/document";
import { readDocument } from "../../../src/files/document/read-document";

/** Writes a grid as dense rows of text, so that a test can say what it must hold. */
export function shownGrid(grid: Grid): string[][] {
  const width = Math.max(
    0,
    ...grid.rows.flatMap((row) => row.cells.map((cell) => cell.columnIndex + 1)),
    ...grid.merges.map((merge) => merge.lastColumnIndex + 1)
  );
  const height = Math.max(
    0,
    ...grid.rows.map((row) => row.rowIndex + 1),
    ...grid.merges.map((merge) => merge.lastRowIndex + 1)
  );
  return Array.from({ length: height }, (_, rowIndex) =>
    Array.from({ length: width }, (_cell, columnIndex) =>
      cellText(valueAt(grid, rowIndex, columnIndex))
    )
  );
}

/** Writes blocks as paragraphs of text and tables of dense rows. */
export function shownBlocks(blocks: readonly DocumentBlock[]): (string | string[][])[] {
  return blocks.map((block) => (block.kind === "paragraph" ? block.text : shownGrid(block.grid)));
}

/** The grids of a document's tables. */
export function tablesOf(document: NoticeDocument): Grid[] {
  return document.blocks.flatMap((block) => (block.kind === "table" ? [block.grid] : []));
}

/** Reads a document that must be readable. */
export async function readReadable(name: string, bytes: Uint8Array): Promise<NoticeDocument> {
  const result = await readDocument({ name, bytes });
  if ("refusal" in result) throw new Error(`${name} was refused: ${result.refusal.reason}`);
  return result;
}

/** Reads a document that must be refused, and gives the reason. */
export async function refusalOf(name: string, bytes: Uint8Array): Promise<string> {
  const result = await readDocument({ name, bytes });
  return "refusal" in result ? result.refusal.reason : "not refused";
}
