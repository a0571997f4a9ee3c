import type { ColumnRole } from "./notice";
import { headingNumber } from "./section-rows";
import type { TextRow } from "./table-texts";

const NUMERAL = /^(?:[一二三四五六七八九十百]{1,5}|[（(][一二三四五六七八九十百]{1,5}[）)])$/;

/**
 * Finds the rows that head the rows below them though they stand in the columns of an assignment:
 * 一 ｜ 发展产业 above rows of 1, 2 …. Gives their headings as lines, such as 一、发展产业.
 */
export function categoryLines(
  rows: readonly TextRow[],
  columns: ReadonlyMap<number, ColumnRole>
): ReadonlyMap<TextRow, string> {
  const lines = new Map<TextRow, string>();
  for (const [index, row] of rows.entries()) {
    const line = categoryLine(row, columns);
    const below = rows[index + 1];
    if (line !== null && below !== undefined && levelOf(below) > levelOf(row)) lines.set(row, line);
  }
  return lines;
}

function categoryLine(row: TextRow, columns: ReadonlyMap<number, ColumnRole>): string | null {
  const filled = [...row.texts.entries()].filter(([, text]) => text !== "");
  const [[numberAt, number], [taskAt, task]] = [filled[0] ?? [-1, ""], filled[1] ?? [-1, ""]];
  if (filled.length !== 2 || columns.get(numberAt) !== "number") return null;
  if (columns.get(taskAt) !== "task" && columns.get(taskAt) !== "content") return null;
  const plain = number.replace(/[\s、.．]/g, "");
  if (!NUMERAL.test(plain)) return null;
  return /[）)]$/.test(plain) ? `${plain}${task}` : `${plain}、${task}`;
}

/** The level of a row by its first text, a number of the column or a heading: 一 before （一） before 1. */
function levelOf(row: TextRow): number {
  const first = (row.texts.find((text) => text !== "") ?? "").normalize("NFKC");
  return headingNumber(first).level ?? headingNumber(`${first}.`).level ?? 0;
}
