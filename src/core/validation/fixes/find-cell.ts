import { cellAddress, parseAddress } from "../../grid/address";
import { cellInRow, rowAt, type Grid } from "../../grid/grid";
import { cleanText } from "../../notice/clean-text";
import type { Assignment, AssignmentTable, Notice } from "../../notice/notice";
import type { Fix } from "./fix";
import { unitCells } from "./unit-cells";

/** A cell as it now stands. */
export interface FoundCell {
  readonly sheet: string;
  /** A1 address. */
  readonly address: string;
  /** The text exactly as the cell holds it. */
  readonly raw: string;
}

/** Finds the cell of a fix where it now is, if it holds a text alone; `null` where a person has changed it. */
export type CellFinder = (fix: Fix, text: string) => FoundCell | null;

/**
 * Prepares the search by the assignments’ keys: a cell is found again in whatever row and sheet its
 * assignment now stands. Formulas and cells with notes that were lifted out are never found.
 */
export function cellFinder(notice: Notice, grids: readonly Grid[]): CellFinder {
  const placed = new Map<string, { readonly table: AssignmentTable; readonly row: Assignment }>();
  for (const table of notice.tables)
    for (const row of table.rows) if (!placed.has(row.key)) placed.set(row.key, { table, row });
  const bySheet = new Map(grids.map((grid) => [grid.name, grid]));
  return (fix, text) => {
    const own = placed.get(fix.key);
    if (own === undefined) return null;
    const cells = unitCells(own).filter((cell) => cell.text === text);
    const cell = cells.find((one) => one.address === fix.address) ?? cells[0];
    const grid = cell === undefined ? undefined : bySheet.get(cell.sheet);
    if (cell === undefined || grid === undefined) return null;
    const address = writtenAddress(cell.address, grid);
    const raw = rawText(address, grid);
    return raw === null || cleanText(raw) !== text ? null : { sheet: cell.sheet, address, raw };
  };
}

/** A merged area is written in its first cell. */
function writtenAddress(address: string, { merges }: Grid): string {
  const cell = parseAddress(address);
  if (cell === null) return address;
  const { firstRowIndex: rowIndex, firstColumnIndex: columnIndex } = cell;
  const merge = merges.find(
    (one) =>
      one.firstRowIndex <= rowIndex &&
      rowIndex <= one.lastRowIndex &&
      one.firstColumnIndex <= columnIndex &&
      columnIndex <= one.lastColumnIndex
  );
  return merge === undefined ? address : cellAddress(merge.firstRowIndex, merge.firstColumnIndex);
}

function rawText(address: string, grid: Grid): string | null {
  const place = parseAddress(address);
  if (place === null) return null;
  const cell = cellInRow(rowAt(grid, place.firstRowIndex), place.firstColumnIndex);
  return typeof cell?.value === "string" && cell.isFormula !== true ? cell.value : null;
}
