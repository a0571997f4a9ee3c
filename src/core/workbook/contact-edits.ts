import { cellAddress } from "../grid/address";
import { cellText } from "../grid/cell-value";
import { cellInRow, type Grid } from "../grid/grid";
import type { ContactPerson } from "../units/unit-register";
import type { RegisterEdit } from "./learn-names";
import { findRegisterHeader, type RegisterField } from "./register-sheet";

const FIELDS: readonly (readonly [RegisterField, keyof ContactPerson])[] = [
  ["contact", "name"],
  ["post", "post"],
  ["telephone", "telephone"],
];

/** Writes a unit's contact into its row of the 单位名录 sheet; `null` where the sheet lacks the unit or a column. */
export function contactEdits(
  grid: Grid,
  unit: string,
  contact: ContactPerson
): readonly RegisterEdit[] | null {
  const header = findRegisterHeader(grid);
  const nameColumn = header?.columnOf.get("name");
  if (header === null || nameColumn === undefined) return null;
  const row = grid.rows.find(
    (one) =>
      one.rowIndex > header.rowIndex &&
      cellText(cellInRow(one, nameColumn)?.value ?? null).trim() === unit
  );
  if (row === undefined) return null;
  const edits = FIELDS.flatMap(([field, part]) => {
    const columnIndex = header.columnOf.get(field);
    if (columnIndex === undefined) return contact[part] === "" ? [] : [null];
    const before = cellText(cellInRow(row, columnIndex)?.value ?? null).trim();
    return before === contact[part]
      ? []
      : [{ address: cellAddress(row.rowIndex, columnIndex), value: contact[part] }];
  });
  return edits.some((edit) => edit === null) ? null : edits.flatMap((edit) => edit ?? []);
}
