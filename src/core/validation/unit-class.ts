import type { Resolution } from "../units/responsibility";
import type { Unit, UnitGroup } from "../units/unit-register";

/** The place of a class in a unit list: departments and the like 0, towns 1, development zones 2. */
export type UnitClass = 0 | 1 | 2;

/** Tells the class of what a written name stands for; `null` where nobody knows the name. */
export function unitClassOf(
  resolution: Resolution,
  register: {
    readonly units: ReadonlyMap<string, Unit>;
    readonly groups: ReadonlyMap<string, UnitGroup>;
  }
): UnitClass | null {
  if (resolution.kind === "unknown") return null;
  return resolution.kind === "group"
    ? classOfType(register.groups.get(resolution.group)?.memberType ?? "")
    : classOfType(register.units.get(resolution.unit)?.type ?? "");
}

function classOfType(type: string): UnitClass {
  if (/开发区|园区|高新区/.test(type)) return 2;
  return /乡|镇|街道/.test(type) ? 1 : 0;
}
