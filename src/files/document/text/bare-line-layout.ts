import { isCategoryText, isHeadingText, isOutsideTable } from "./heading-words";
import { cellOf, isBlankLine, type FoundTable, type NoTable, type TextLine } from "./text-lines";

const MAXIMUM_COLUMNS = 10;
const MAXIMUM_CATEGORY_LINES = 5;

/**
 * Recovers a table whose cells stand one a line without any mark: column headings that begin with
 * 序号, then rows that begin with the next number.
 */
export function findBareLineTable(lines: readonly TextLine[], index: number): FoundTable | NoTable {
  const headings = readHeadings(lines, index);
  if (headings === null) return { searchFrom: index + 1 };
  const rows: (readonly string[])[] = [headings.cells];
  let next = headings.nextIndex;
  for (let number = 1; ;) {
    const category = readCategory(lines, next, number);
    if (category !== null) {
      rows.push(category.cells);
      next = category.nextIndex;
      continue;
    }
    const row = readNumberedRow(lines, next, number, headings.cells.length);
    if (row === null) break;
    rows.push(row.cells);
    next = row.nextIndex;
    number += 1;
  }
  if (rows.length === 1) return { searchFrom: index + 1 };
  return { rows, nextIndex: next, isInferred: true };
}

interface BareRow {
  readonly cells: readonly string[];
  readonly nextIndex: number;
}

function readHeadings(lines: readonly TextLine[], index: number): BareRow | null {
  if (!/^(?:序号?|编号)$/.test((lines[index]?.text ?? "").replace(/\s/g, ""))) return null;
  const cells: string[] = [];
  let next = index;
  while (cells.length < MAXIMUM_COLUMNS && isHeadingText(lines[next]?.text ?? "")) {
    cells.push(cellOf(lines[next]?.text ?? ""));
    next = skipBlank(lines, next + 1, 1);
  }
  return cells.length >= 2 ? { cells, nextIndex: next } : null;
}

function skipBlank(lines: readonly TextLine[], index: number, most: number): number {
  let next = index;
  while (next < lines.length && next - index < most && isBlankLine(lines[next])) next += 1;
  return next;
}

function isNumberLine(line: TextLine | undefined, number: number): boolean {
  const match = /^(\d{1,4})[.．、]?$/.exec((line?.text ?? "").trim());
  return match !== null && Number(match[1]) === number;
}

/** A category row is a line such as 一、… between two rows; the next number must follow it. */
function readCategory(lines: readonly TextLine[], index: number, number: number): BareRow | null {
  const at = skipBlank(lines, index, 2);
  const text = lines[at]?.text ?? "";
  if (!isCategoryText(text)) return null;
  let next = skipBlank(lines, at + 1, 2);
  for (let more = 1; more < MAXIMUM_CATEGORY_LINES; more++)
    if (isCategoryText(lines[next]?.text ?? "")) next = skipBlank(lines, next + 1, 2);
  return isNumberLine(lines[next], number) ? { cells: [cellOf(text)], nextIndex: at + 1 } : null;
}

function readNumberedRow(
  lines: readonly TextLine[],
  index: number,
  number: number,
  width: number
): BareRow | null {
  const at = skipBlank(lines, index, 2);
  if (!isNumberLine(lines[at], number)) return null;
  const end = endOfRow(lines, at + 1, number + 1, width);
  const texts = lines.slice(at + 1, end).map((line) => cellOf(line.text));
  return { cells: [String(number), ...distribute(texts, width - 1)], nextIndex: end };
}

/** A row ends where the next number or a category stands; the last one after as many cells. */
function endOfRow(
  lines: readonly TextLine[],
  index: number,
  nextNumber: number,
  width: number
): number {
  const furthest = Math.min(lines.length, index + width + 30);
  for (let at = index; at < furthest; at++) {
    if (isNumberLine(lines[at], nextNumber)) return at;
    if (isOutsideTable(lines[at]?.text ?? "")) return at;
    if (at >= index + 1 && readCategory(lines, at, nextNumber) !== null) return at;
  }
  let at = index;
  for (let cells = 0; at < lines.length && cells < width - 1; at++, cells++)
    if (isBlankLine(lines[at])) break;
  return at;
}

/** Gives the lines of a row to its columns; surplus lines are further paragraphs of a cell. */
function distribute(texts: readonly string[], width: number): readonly string[] {
  let end = texts.length;
  while (end > width && texts[end - 1] === "") end -= 1;
  const kept = texts.slice(0, end);
  if (kept.length <= width) return [...kept, ...Array<string>(width - kept.length).fill("")];
  const filled = kept.filter((text) => text !== "");
  if (filled.length <= width) return [...filled, ...Array<string>(width - filled.length).fill("")];
  const unitLines = trailingUnitLines(filled, filled.length - width + 1);
  const leading = filled.slice(0, filled.length - unitLines);
  const surplus = leading.length - (width - 1);
  const first = leading.slice(0, surplus + 1).join("\n");
  return [first, ...leading.slice(surplus + 1), filled.slice(filled.length - unitLines).join("\n")];
}

/** Counts the last lines that read like lists of units, at least 1 and at most `most`. */
function trailingUnitLines(texts: readonly string[], most: number): number {
  let count = 1;
  while (count < most && isUnitLine(texts[texts.length - 1 - count] ?? "")) count += 1;
  return count;
}

function isUnitLine(text: string): boolean {
  return (
    text.length <= 40 &&
    /(?:局|委|办|院|部|公司|中心|组|会|乡镇|街道|区|政府|单位|部门|等)[、，,；;]?$/.test(text)
  );
}
