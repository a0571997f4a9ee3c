import type { UnitRegister } from "./unit-register";

/** Writes a register as the JSON text that `parseRegister` reads, laid out for people. */
export function registerJson({
  county,
  divisionCode,
  note,
  units,
  groups,
  neverMerge,
}: UnitRegister): string {
  return `${JSON.stringify({ county, divisionCode, note, units, groups, neverMerge }, null, 1)}\n`;
}
