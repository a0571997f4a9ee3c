import { countyPrefixOf, territoryOf, type CountyPrefix } from "./county-prefix";
import type { Unit, UnitRegister } from "./unit-register";

/** What stands for 县 and the like at the beginning of a short name of the county's party committee. */
const PARTY = /^(?:中共)?(?:县|区|市|旗)委/;

/**
 * Makes a unit of a name that the register lacks: its type is that of the units whose names end
 * alike, its full name is expanded by rule; both are for a person to verify (待核实).
 */
export function guessUnit(name: string, register: UnitRegister): Unit {
  return {
    name,
    fullName: fullNameOf(name, countyPrefixOf(register.county)),
    type: typeOf(name, register),
    aliases: [],
    formerNames: [],
    fullNameStatus: "confirm",
  };
}

/** The commonest type among the units that end in the same characters and begin alike; empty where none does. */
function typeOf(name: string, register: UnitRegister): string {
  const counts = new Map<string, { count: number; likeness: number }>();
  let best = 0;
  for (const unit of register.units) {
    const likeness = Math.max(endLikeness(name, unit.name), endLikeness(name, unit.fullName));
    if (likeness === 0 || likeness < best) continue;
    if (likeness > best) counts.clear();
    best = likeness;
    const known = counts.get(unit.type);
    counts.set(unit.type, { count: (known?.count ?? 0) + 1, likeness });
  }
  const [most] = [...counts].sort(([, a], [, b]) => b.count - a.count);
  return most?.[0] ?? "";
}

/** How many closing characters two names share, up to four; names of the party’s and of others’ offices are not alike. */
function endLikeness(one: string, other: string): number {
  const isParty = PARTY.test(one);
  if (isParty !== PARTY.test(other.replace(/^中共.+?(?=[县区市旗]委)/, ""))) return 0;
  let shared = 0;
  while (shared < 4 && shared < one.length && one.at(-1 - shared) === other.at(-1 - shared))
    shared += 1;
  return isParty ? shared + 1 : shared;
}

/** 县退役军人局 → 霍山县退役军人局, 县委编办 → 中共霍山县委编办, 高桥镇 → 霍山县高桥镇人民政府. */
function fullNameOf(name: string, { county, level }: CountyPrefix): string {
  if (county === "" || name.startsWith(county)) return name;
  const isTown = /(?:[镇乡]|街道)$/.test(name);
  const seat = name.endsWith("街道") ? "办事处" : "人民政府";
  if (isTown && territoryOf(name) === "") return `${county}${name}${seat}`;
  if (level === "" || !name.startsWith(level)) return name;
  const full = `${county}${name.slice(level.length)}`;
  return PARTY.test(name) ? `中共${full}` : full;
}
