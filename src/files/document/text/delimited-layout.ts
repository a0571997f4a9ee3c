import { isCategoryText, isHeadingRow, isOutsideTable } from "./heading-words";
import { cellOf, isBlankLine, type FoundTable, type NoTable, type TextLine } from "./text-lines";

/** A quoted cell may hold line breaks, but no more than this many lines. */
const MAXIMUM_QUOTED_LINES = 100;

/** Reads rows of cells that are set apart by TAB, as a spreadsheet puts them on the clipboard. */
export function findTabbedTable(lines: readonly TextLine[], index: number): FoundTable | NoTable {
  const rows: (readonly string[])[] = [];
  let headingIndex: number | null = null;
  let next = index;
  while (next < lines.length) {
    const row = readTabbedRow(lines, next) ?? categoryRow(lines, next, rows);
    if (row === null) break;
    if (next > index && isHeadingRow(row.cells)) headingIndex ??= next;
    rows.push(row.cells);
    next = row.nextIndex;
  }
  const table = withoutBlankFirstColumn(rows);
  if (isTabbedTable(table)) return { rows: table, nextIndex: next, isInferred: false };
  return { searchFrom: headingIndex ?? Math.max(next, index + 1) };
}

interface TabbedRow {
  readonly cells: readonly string[];
  readonly nextIndex: number;
}

function readTabbedRow(lines: readonly TextLine[], index: number): TabbedRow | null {
  const first = lines[index]?.text ?? "";
  if (!first.includes("\t") || first.trim() === "") return null;
  if (!/(?:^|\t)"/.test(first))
    return { cells: first.split("\t").map(cellOf), nextIndex: index + 1 };
  const last = Math.min(lines.length, index + MAXIMUM_QUOTED_LINES);
  for (let end = index + 1; end <= last; end++) {
    const text = lines
      .slice(index, end)
      .map((line) => line.text)
      .join("\n");
    const cells = quotedCells(text);
    if (cells !== null) return { cells, nextIndex: end };
  }
  return { cells: first.split("\t").map(cellOf), nextIndex: index + 1 };
}

/** Splits a row whose cells may stand in quotation marks, or `null` where one is not closed. */
function quotedCells(text: string): readonly string[] | null {
  const cells: string[] = [];
  for (let start = 0; start <= text.length;) {
    const quoted = text[start] === '"' ? closingQuote(text, start + 1) : -1;
    if (text[start] === '"' && quoted < 0) return null;
    const end = text.indexOf("\t", quoted < 0 ? start : quoted + 1);
    const stop = end < 0 ? text.length : end;
    const cell =
      quoted < 0 ? text.slice(start, stop) : text.slice(start + 1, quoted).replace(/""/g, '"');
    cells.push(cell.split("\n").map(cellOf).join("\n"));
    start = stop + 1;
  }
  return cells;
}

/** Finds the quotation mark that closes a cell: one that stands before a TAB or the end. */
function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 1)) {
    if (text[at + 1] === '"') at += 1;
    else if (at + 1 === text.length || text[at + 1] === "\t") return at;
  }
  return -1;
}

/** A line without TAB between two rows is a category row whose empty cells were cut off. */
function categoryRow(
  lines: readonly TextLine[],
  index: number,
  rows: readonly (readonly string[])[]
): TabbedRow | null {
  const text = lines[index]?.text ?? "";
  const following = lines[index + 1]?.text ?? "";
  const isBetween = rows.length > 0 && (following.includes("\t") || isCategoryText(following));
  if (!isBetween || isBlankLine(lines[index]) || isOutsideTable(text)) return null;
  if (!isCategoryText(text) || isHeadingRow(following.split("\t"))) return null;
  return { cells: [cellOf(text)], nextIndex: index + 1 };
}

function withoutBlankFirstColumn(
  rows: readonly (readonly string[])[]
): readonly (readonly string[])[] {
  const isIndented = rows.length > 0 && rows.every((row) => row.length === 1 || row[0] === "");
  return isIndented ? rows.map((row) => (row.length === 1 ? row : row.slice(1))) : rows;
}

/** Numbered paragraphs also hold one TAB each, so two columns need headings. */
function isTabbedTable(rows: readonly (readonly string[])[]): boolean {
  const first = rows[0] ?? [];
  if (first.length < 2) return false;
  return isHeadingRow(first) || (rows.length >= 2 && first.length >= 3);
}

/** Reads rows drawn with `|` or box characters; lines between two rules are one row. */
export function findBoxTable(lines: readonly TextLine[], index: number): FoundTable | NoTable {
  if (!isBoxLine(lines[index])) return { searchFrom: index + 1 };
  let next = index;
  while (next < lines.length && isBoxLine(lines[next])) next += 1;
  const box = lines.slice(index, next).map((line) => line.text.trim());
  const groups = groupedByRules(box);
  const rows = groups.map((group) => group.map(boxCells).reduce(mergedCells, []));
  return rows.length >= 1 && (rows[0]?.length ?? 0) >= 2
    ? { rows, nextIndex: next, isInferred: false }
    : { searchFrom: next };
}

const RULE = /^[\s|｜+:\-=─━═┄┅│┃║┌┐└┘├┤┬┴┼┏┓┗┛┣┫┳┻╋╔╗╚╝╠╣╦╩╬]+$/;

function isBoxLine(line: TextLine | undefined): boolean {
  if (line === undefined) return false;
  const text = line.text.trim();
  return /^[|｜│┃║]/.test(text) || (/^[+┌├└┏┣┗╔╠╚]/.test(text) && RULE.test(text));
}

/** Rows are the lines between rules where rules stand between rows, otherwise single lines. */
function groupedByRules(box: readonly string[]): readonly (readonly string[])[] {
  const groups: string[][] = [[]];
  for (const line of box)
    if (RULE.test(line)) groups.push([]);
    else groups.at(-1)?.push(line);
  const filled = groups.filter((group) => group.length > 0);
  return filled.length > 2 ? filled : filled.flatMap((group) => group.map((line) => [line]));
}

function boxCells(line: string): readonly string[] {
  const inner = line.replace(/^[|｜│┃║]/, "").replace(/(?<!\\)[|｜│┃║]$/, "");
  return inner.split(/(?<!\\)[|｜│┃║]/).map((cell) => cellOf(cell.replace(/\\\|/g, "|")));
}

function mergedCells(row: readonly string[], line: readonly string[]): readonly string[] {
  const width = Math.max(row.length, line.length);
  return Array.from({ length: width }, (_, column) =>
    [row[column] ?? "", line[column] ?? ""].filter((text) => text !== "").join("\n")
  );
}
