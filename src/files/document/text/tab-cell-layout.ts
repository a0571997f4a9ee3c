import type { CellRange } from "../../../core/grid/address";
import { isCategoryText, isHeadingRow, isHeadingText, isOutsideTable } from "./heading-words";
import { cellOf, isBlankLine, type FoundTable, type NoTable, type TextLine } from "./text-lines";

/** The cell lines between two blank lines, before short rows are joined. */
interface RowBlock {
  readonly cells: readonly string[];
  readonly index: number;
  readonly nextIndex: number;
}

/**
 * Reads the layout of one cell a line: each cell line starts with one TAB, a blank line ends a row,
 * two blank lines end the table, a line without TAB is another paragraph of the cell before it.
 */
export function findTabCellTable(lines: readonly TextLine[], index: number): FoundTable | NoTable {
  if (!isCellLine(lines[index])) return { searchFrom: index + 1 };
  const blocks = readBlocks(lines, index);
  const rows = joinShortRows(blocks.map((block) => block.cells));
  const nextIndex = blocks.at(-1)?.nextIndex ?? index + 1;
  if (!isTable(rows)) {
    const heading = blocks.findIndex((block, at) => at > 0 && isHeadingRow(block.cells));
    return { searchFrom: blocks[heading]?.index ?? nextIndex };
  }
  return { rows, merges: headingMerges(rows), nextIndex, isInferred: false };
}

function isCellLine(line: TextLine | undefined): boolean {
  return line !== undefined && line.text.startsWith("\t");
}

function readBlocks(lines: readonly TextLine[], index: number): readonly RowBlock[] {
  const blocks: RowBlock[] = [];
  const widthCounts = new Map<number, number>();
  for (let next = index; next < lines.length;) {
    const isNewBlock = isCellLine(lines[next]);
    const read = readBlock(lines, next);
    const block = isNewBlock ? read : continuedBlock(blocks.pop() ?? read, read);
    blocks.push(block);
    widthCounts.set(block.cells.length, (widthCounts.get(block.cells.length) ?? 0) + 1);
    const following = firstFilledIndex(lines, block.nextIndex);
    if (!continues(lines, block, following, mostFrequent(widthCounts))) break;
    next = following;
  }
  return blocks;
}

/** Puts a paragraph and the cells after it behind the last cell of a row that was broken off. */
function continuedBlock(block: RowBlock, rest: RowBlock): RowBlock {
  const [paragraph = "", ...cells] = rest.cells;
  const kept = block.cells.slice(0, -1);
  const continued = joined(block.cells.at(-1), paragraph);
  return { ...block, cells: [...kept, continued, ...cells], nextIndex: rest.nextIndex };
}

/** Reads cell lines and their further paragraphs up to a blank line or the end. */
function readBlock(lines: readonly TextLine[], index: number): RowBlock {
  const cells: string[] = [];
  let next = index;
  for (; next < lines.length && !isBlankLine(lines[next]); next++) {
    const text = lines[next]?.text ?? "";
    if (text.startsWith("\t")) cells.push(cellOf(text));
    else if (cells.length === 0 || !isOutsideTable(text)) cells.push(joined(cells.pop(), text));
    else break;
  }
  return { cells, index, nextIndex: next };
}

function joined(cell: string | undefined, text: string): string {
  return cell === undefined || cell === "" ? cellOf(text) : `${cell}\n${cellOf(text)}`;
}

function firstFilledIndex(lines: readonly TextLine[], index: number): number {
  let next = index;
  while (next < lines.length && isBlankLine(lines[next])) next += 1;
  return next;
}

/** Says whether the table goes on at the next filled line, past one blank line or within a row. */
function continues(
  lines: readonly TextLine[],
  block: RowBlock,
  following: number,
  width: number
): boolean {
  const line = lines[following];
  const blanks = following - block.nextIndex;
  if (line === undefined || blanks === 0) return false;
  const isShort = block.cells.length < width && !isCategoryText(block.cells[0] ?? "");
  if (isCellLine(line)) return blanks === 1 || (isShort && !opensRow(lines, following));
  // A paragraph after an empty one of the same cell: the row must go on below it.
  return blanks === 1 && isShort && !isOutsideTable(line.text) && cellFollows(lines, following);
}

function opensRow(lines: readonly TextLine[], index: number): boolean {
  const text = (lines[index]?.text ?? "").trim();
  return /^\d+$/.test(text) || isHeadingText(text);
}

function cellFollows(lines: readonly TextLine[], index: number): boolean {
  let next = index;
  while (next < lines.length && !isBlankLine(lines[next]) && !isCellLine(lines[next])) next += 1;
  if (isBlankLine(lines[next])) next += 1;
  return isCellLine(lines[next]);
}

/** Joins a short row with the blocks that complete it exactly, as an empty paragraph splits them. */
function joinShortRows(blocks: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const counts = new Map<number, number>();
  for (const cells of blocks) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  const width = mostFrequent(counts);
  const rows: (readonly string[])[] = [];
  for (let index = 0; index < blocks.length;) {
    const pieces = completingPieces(blocks, index, width);
    rows.push(blocks.slice(index, index + pieces).flat());
    index += pieces;
  }
  return rows;
}

/** Counts the blocks from `index` on that make one row of `width` cells; 1 where they do not. */
function completingPieces(
  blocks: readonly (readonly string[])[],
  index: number,
  width: number
): number {
  const first = blocks[index] ?? [];
  if (first.length >= width || isCategoryText(first[0] ?? "") || isHeadingRow(first)) return 1;
  let cells = first.length;
  for (let pieces = 1; cells < width; pieces++) {
    const block = blocks[index + pieces];
    if (block === undefined || isCategoryText(block[0] ?? "")) return 1;
    cells += block.length;
    if (cells === width) return pieces + 1;
  }
  return 1;
}

function mostFrequent(counts: ReadonlyMap<number, number>): number {
  let best = 0;
  for (const [width, count] of counts) {
    const bestCount = counts.get(best) ?? 0;
    if (count > bestCount || (count === bestCount && width > best)) best = width;
  }
  return best;
}

/** Paragraphs indented with a TAB look like one long row; a table has headings or equal rows. */
function isTable(rows: readonly (readonly string[])[]): boolean {
  const first = rows[0] ?? [];
  if (isHeadingRow(first)) return true;
  if (rows.length < 2 || first.length < 2) return false;
  const alike = rows.filter((row) => row.length === first.length).length;
  return alike >= rows.length * 0.8;
}

/**
 * Tells which headings of a first row stand over several columns: those above the filled cells of
 * a second heading row whose other cells only continue the first row.
 */
function headingMerges(rows: readonly (readonly string[])[]): readonly CellRange[] {
  const [first = [], second = []] = rows;
  const isSecondHeading = isHeadingRow(second) && second.some((cell) => cell === "");
  if (!isHeadingRow(first) || !isSecondHeading || first.length >= second.length) return [];
  const merges: CellRange[] = [];
  for (let column = 0; column < second.length;) {
    let last = column;
    if (second[column] === "") merges.push(rangeOf(0, column, 1, column));
    else {
      while (last + 1 < second.length && second[last + 1] !== "") last += 1;
      merges.push(rangeOf(0, column, 0, last));
    }
    column = last + 1;
  }
  return merges.length === first.length ? merges : [];
}

function rangeOf(
  firstRowIndex: number,
  firstColumnIndex: number,
  lastRowIndex: number,
  lastColumnIndex: number
): CellRange {
  return { firstRowIndex, firstColumnIndex, lastRowIndex, lastColumnIndex };
}
