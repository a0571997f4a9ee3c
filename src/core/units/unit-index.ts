import { withoutCounty, type CountyPrefix } from "./county-prefix";
import { plainVariant, seatless } from "./name-variants";
import { normalizeName } from "./normalize-name";
import type { Unit, UnitRegister } from "./unit-register";

/** Spellings of one kind, normalised, each with the units that bear it. */
export type NameIndex = ReadonlyMap<string, ReadonlySet<string>>;

/** The register's spellings by kind; a look-up costs the same in a register of any size. */
export interface UnitIndex {
  readonly names: NameIndex;
  readonly fullNames: NameIndex;
  readonly aliases: NameIndex;
  /** Current names without the county and without the seat (人民政府, 管委会). */
  readonly bareNames: NameIndex;
  /** Bare current names without 和, 委员会 written 委 and the like. */
  readonly plainNames: NameIndex;
  readonly formerNames: NameIndex;
}

/** Builds the indexes of a register. */
export function unitIndexOf(register: UnitRegister, prefix: CountyPrefix): UnitIndex {
  const current = (unit: Unit): readonly string[] => [unit.name, unit.fullName, ...unit.aliases];
  const bare = (name: string): string => bareName(name, prefix);
  return {
    names: indexBy(register, (unit) => [unit.name]),
    fullNames: indexBy(register, (unit) => [unit.fullName]),
    aliases: indexBy(register, (unit) => unit.aliases),
    bareNames: indexBy(register, current, bare),
    plainNames: indexBy(register, current, (name) => plainVariant(bare(name))),
    formerNames: indexBy(register, (unit) => unit.formerNames, bare),
  };
}

/** Takes county and seat off a normalised name: 霍山县衡山镇人民政府 → 衡山镇. */
export function bareName(name: string, prefix: CountyPrefix): string {
  return seatless(withoutCounty(name, prefix));
}

/** Finds the one unit that bears a spelling; `null` where none or several do. */
export function onlyUnit(index: NameIndex, spelling: string): string | null {
  const units = index.get(spelling);
  if (units?.size !== 1) return null;
  const [unit = null] = units;
  return unit;
}

function indexBy(
  register: UnitRegister,
  namesOf: (unit: Unit) => readonly string[],
  spell: (name: string) => string = (name) => name
): NameIndex {
  const index = new Map<string, Set<string>>();
  for (const unit of register.units)
    for (const name of namesOf(unit)) {
      const spelling = spell(normalizeName(name));
      // A single character such as 委 says nothing.
      if (spelling.length < 2) continue;
      const units = index.get(spelling);
      if (units === undefined) index.set(spelling, new Set([unit.name]));
      else units.add(unit.name);
    }
  return index;
}
