import type { CellRange } from "../grid/address";
import type { CellValue } from "../grid/cell-value";
import { hashText } from "../grid/fingerprint";
import type { Grid, GridCell, GridRow, SheetVisibility } from "../grid/grid";
import type { ReadNotice } from "../notice/document";

/** A returned file as read, without its name. */
export interface ReturnSource {
  readonly sheets: readonly Grid[];
  readonly notices: readonly ReadNotice[];
}

type PackedCell = readonly [columnIndex: number, value: PackedValue, marks?: string];
type PackedValue =
  string | number | boolean | readonly ["date", string] | readonly ["error", string];
type PackedRow = readonly [rowIndex: number, ...cells: PackedCell[]];
type PackedRange = readonly [number, number, number, number];
type PackedSheet = readonly [
  name: string,
  visibility: SheetVisibility,
  merges: readonly PackedRange[],
  hiddenRows: readonly number[],
  hiddenColumns: readonly number[],
  rows: readonly PackedRow[],
  dateSystem?: 1904,
];

const PERCENT_MARK = "%";
const FORMULA_MARK = "=";

/** Packs a file as read into one text, so that it can be read again when its sender is named later. */
export function packSource({ sheets, notices }: ReturnSource): string {
  return JSON.stringify([sheets.map(packedSheet), notices]);
}

/** Gives back what `packSource` packed. */
export function unpackSource(text: string): ReturnSource {
  // Only `packSource` writes such texts; the record that keeps them proves it by a hash.
  const [sheets, notices] = JSON.parse(text) as [readonly PackedSheet[], readonly ReadNotice[]];
  return { sheets: sheets.map(sheetOf), notices };
}

/** Names the content of a file as read, by which a choice is bound to it; the same for equal contents. */
export function sourceMark(packed: string): string {
  return hashText(packed);
}

function packedSheet(grid: Grid): PackedSheet {
  const { name, visibility, merges, hiddenRows, hiddenColumns } = grid;
  const ranges = merges.map((range): PackedRange => [
    range.firstRowIndex,
    range.firstColumnIndex,
    range.lastRowIndex,
    range.lastColumnIndex,
  ]);
  const rows = grid.rows.map(({ rowIndex, cells }): PackedRow => [
    rowIndex,
    ...cells.map(packedCell),
  ]);
  const packed = [name, visibility, ranges, hiddenRows, hiddenColumns, rows] as const;
  return grid.isDate1904 === true ? [...packed, 1904] : packed;
}

function packedCell({ columnIndex, value, isPercent, isFormula }: GridCell): PackedCell {
  const marks = `${isPercent === true ? PERCENT_MARK : ""}${isFormula === true ? FORMULA_MARK : ""}`;
  const packed = packedValue(value);
  return marks === "" ? [columnIndex, packed] : [columnIndex, packed, marks];
}

function packedValue(value: Exclude<CellValue, null>): PackedValue {
  if (typeof value !== "object") return value;
  return value.kind === "date" ? ["date", value.iso] : ["error", value.code];
}

function sheetOf([
  name,
  visibility,
  ranges,
  hiddenRows,
  hiddenColumns,
  rows,
  dateSystem,
]: PackedSheet): Grid {
  const merges = ranges.map(
    ([firstRowIndex, firstColumnIndex, lastRowIndex, lastColumnIndex]): CellRange => ({
      firstRowIndex,
      firstColumnIndex,
      lastRowIndex,
      lastColumnIndex,
    })
  );
  return {
    ...{ name, visibility, merges, hiddenRows, hiddenColumns, rows: rows.map(rowOf) },
    ...(dateSystem === 1904 ? { isDate1904: true } : {}),
  };
}

function rowOf([rowIndex, ...cells]: PackedRow): GridRow {
  return {
    rowIndex,
    cells: cells.map(([columnIndex, value, marks = ""]) => ({
      columnIndex,
      value: valueOf(value),
      ...(marks.includes(PERCENT_MARK) ? { isPercent: true as const } : {}),
      ...(marks.includes(FORMULA_MARK) ? { isFormula: true as const } : {}),
    })),
  };
}

function valueOf(packed: PackedValue): Exclude<CellValue, null> {
  if (typeof packed !== "object") return packed;
  const [kind, text] = packed;
  return kind === "date" ? { kind, iso: text } : { kind, code: text };
}
