import { cellAddress } from "../grid/address";
import { cellText } from "../grid/cell-value";
import { cellInRow, type Grid, type GridRow } from "../grid/grid";
import type { Unit, UnitRegister } from "../units/unit-register";
import { findRegisterHeader, unitFields, type RegisterField } from "./register-sheet";

/** A cell of the 单位名录 sheet with its new text. */
export interface RegisterEdit {
  /** A1 address. */
  readonly address: string;
  readonly value: string;
}

/** Adds a name to the aliases of a unit, behind those that a person wrote; `null` where the sheet has no such unit or no column 别名. */
export function aliasEdits(
  grid: Grid,
  { unit, alias }: { readonly unit: string; readonly alias: string }
): readonly RegisterEdit[] | null {
  const header = findRegisterHeader(grid);
  const nameColumn = header?.columnOf.get("name");
  const aliasColumn = header?.columnOf.get("aliases");
  if (header === null || nameColumn === undefined || aliasColumn === undefined) return null;
  const row = grid.rows.find(
    (one) => one.rowIndex > header.rowIndex && textAt(one, nameColumn) === unit
  );
  if (row === undefined) return null;
  const known = textAt(row, aliasColumn);
  if (known.split(/[、,，;；\n]/).some((name) => name.trim() === alias)) return [];
  const value = known === "" ? alias : `${known}、${alias}`;
  return [{ address: cellAddress(row.rowIndex, aliasColumn), value }];
}

/** Writes a unit into the first free row below all that is there; `null` where the sheet has no headings. */
export function newUnitEdits(
  grid: Grid,
  unit: Unit,
  register: UnitRegister
): readonly RegisterEdit[] | null {
  const header = findRegisterHeader(grid);
  if (header === null) return null;
  const rowIndex = grid.rows.reduce((last, row) => Math.max(last, row.rowIndex), 0) + 1;
  const fields = Object.entries(unitFields(unit, register)) as [RegisterField, string][];
  return fields.flatMap(([field, value]) => {
    const columnIndex = header.columnOf.get(field);
    return columnIndex === undefined || value === ""
      ? []
      : [{ address: cellAddress(rowIndex, columnIndex), value }];
  });
}

function textAt(row: GridRow, columnIndex: number): string {
  return cellText(cellInRow(row, columnIndex)?.value ?? null).trim();
}
