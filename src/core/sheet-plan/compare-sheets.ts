import { cellAddress } from "../grid/address";
import { cellText, isBlank } from "../grid/cell-value";
import type { Grid, GridCell, GridRow } from "../grid/grid";
import { pairRows } from "./pair-rows";

/** A cell that says one thing in the sheet as it stands and another in the sheet as planned. */
export interface CellDifference {
  /** A1 address in the sheet as it stands. */
  readonly address: string;
  readonly current: string;
  readonly planned: string;
}

/** A row that only one of two sheets has. */
export interface RowDifference {
  /** 1-based, in the sheet that has the row. */
  readonly rowNumber: number;
  /** Its texts, parted by ｜. */
  readonly text: string;
}

/** How a sheet as it stands differs from the sheet that would take its place. */
export interface SheetDifference {
  readonly sheet: string;
  readonly cells: readonly CellDifference[];
  /** Rows that would be gone. */
  readonly onlyCurrent: readonly RowDifference[];
  /** Rows that would be new. */
  readonly onlyPlanned: readonly RowDifference[];
}

/** Compares a sheet as it stands with the one planned for its place, row by row; formats do not count. */
export function compareSheets(current: Grid, planned: Grid): SheetDifference {
  const [now, then] = [shownRows(current), shownRows(planned)];
  const { pairs, onlyFirst, onlySecond } = pairRows(
    now.map((row) => row.texts),
    then.map((row) => row.texts)
  );
  return {
    sheet: current.name,
    cells: pairs.flatMap(([first, second]) => cellDifferences(now[first], then[second])),
    onlyCurrent: onlyFirst.flatMap((index) => rowDifference(now[index])),
    onlyPlanned: onlySecond.flatMap((index) => rowDifference(then[index])),
  };
}

interface ShownRow {
  readonly rowIndex: number;
  /** By column; "" where there is nothing to see. */
  readonly texts: readonly string[];
}

function shownRows(grid: Grid): readonly ShownRow[] {
  return grid.rows
    .map((row) => ({ rowIndex: row.rowIndex, texts: textsOf(row) }))
    .filter((row) => row.texts.some((text) => text !== ""));
}

function textsOf(row: GridRow): readonly string[] {
  const texts: string[] = [];
  for (const cell of row.cells) if (!isBlank(cell.value)) texts[cell.columnIndex] = shownText(cell);
  return Array.from(texts, (text) => text ?? "");
}

function shownText({ value, isPercent }: GridCell): string {
  if (isPercent !== true || typeof value !== "number") return cellText(value);
  // 0.855 is 85.5 in decimals, whatever the product of doubles says.
  return `${Number((value * 100).toFixed(6))}%`;
}

function cellDifferences(
  now: ShownRow | undefined,
  then: ShownRow | undefined
): readonly CellDifference[] {
  if (now === undefined || then === undefined) return [];
  const width = Math.max(now.texts.length, then.texts.length);
  return Array.from({ length: width }, (_, columnIndex) => ({
    address: cellAddress(now.rowIndex, columnIndex),
    current: now.texts[columnIndex] ?? "",
    planned: then.texts[columnIndex] ?? "",
  })).filter((cell) => cell.current !== cell.planned);
}

function rowDifference(row: ShownRow | undefined): readonly RowDifference[] {
  if (row === undefined) return [];
  const text = row.texts.filter((one) => one !== "").join("｜");
  return [{ rowNumber: row.rowIndex + 1, text }];
}
