import { parseRegister } from "../core/units/parse-register";
import type { UnitRegister } from "../core/units/unit-register";
import { parseRegisterSheet } from "../core/workbook/register-sheet";
import type { NamedBytes } from "../files/reading";
import { readSpreadsheet } from "../files/spreadsheet/read-spreadsheet";

/**
 * Reads a unit register from a file, by its content: JSON, or a workbook with a sheet that is headed
 * 单位名称, which says nothing of its county. `null` where it is neither.
 */
export async function readRegister(
  file: NamedBytes,
  place: { readonly county: string; readonly divisionCode: string }
): Promise<UnitRegister | null> {
  const json = jsonOf(file.bytes);
  if (json !== undefined) return parseRegister(json);
  const spreadsheet = await readSpreadsheet(file.bytes, { name: file.name });
  if ("refusal" in spreadsheet) return null;
  for (const grid of spreadsheet.sheets) {
    const register = parseRegisterSheet(grid, place);
    if (register !== null) return isSound(register) ? register : null;
  }
  return null;
}

/** `undefined` where the bytes are no JSON. */
function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

/** A name that stands twice would be nobody's. */
function isSound({ units }: UnitRegister): boolean {
  return units.length > 0 && new Set(units.map(({ name }) => name)).size === units.length;
}
