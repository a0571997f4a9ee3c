import { normalizeName } from "../units/normalize-name";
import type { Unit, UnitRegister } from "../units/unit-register";

/** Finds the units of a register by what a return writes. */
export interface UnitFinder {
  /** The unit whose name, full name, alias or former name a text is; `null` where none or several bear it. */
  readonly named: (text: string) => string | null;
  /** The units whose names stand somewhere in a text, longest names first, each once. */
  readonly within: (text: string) => readonly string[];
}

/** Makes a finder for a register's units. */
export function unitFinder(register: UnitRegister): UnitFinder {
  const unitByName = new Map<string, string | null>();
  const add = (written: string, unit: string): void => {
    const name = normalizeName(written);
    const bearer = unitByName.get(name);
    // A name that two units bear names nobody.
    if (name !== "") unitByName.set(name, bearer === undefined || bearer === unit ? unit : null);
  };
  for (const unit of register.units)
    for (const written of namesOf(unit)) {
      add(written, unit.name);
      if (/^[县市]/.test(written)) add(`${register.county}${written.slice(1)}`, unit.name);
    }
  const namesByStart = indexByStart(unitByName);
  return {
    named: (text) => unitByName.get(normalizeName(text)) ?? null,
    within: (text) => {
      let rest = normalizeName(text);
      const units = new Set<string>();
      for (const { name, unit } of namesStartingIn(rest, namesByStart))
        if (rest.includes(name)) {
          if (unit !== null) units.add(unit);
          rest = rest.replaceAll(name, "|");
        }
      return [...units];
    },
  };
}

interface PlacedName {
  readonly name: string;
  readonly unit: string | null;
  /** Longer names come before shorter ones. */
  readonly place: number;
}

/** Names of two characters and more by their first two: a text is compared with those alone that can begin in it. */
function indexByStart(
  unitByName: ReadonlyMap<string, string | null>
): ReadonlyMap<string, readonly PlacedName[]> {
  const byStart = new Map<string, PlacedName[]>();
  [...unitByName]
    .sort(([a], [b]) => b.length - a.length)
    .forEach(([name, unit], place) => {
      if (name.length < 2) return;
      const same = byStart.get(name.slice(0, 2));
      if (same === undefined) byStart.set(name.slice(0, 2), [{ name, unit, place }]);
      else same.push({ name, unit, place });
    });
  return byStart;
}

function namesStartingIn(
  text: string,
  byStart: ReadonlyMap<string, readonly PlacedName[]>
): readonly PlacedName[] {
  const starts = new Set<string>();
  for (let index = 0; index + 2 <= text.length; index++) starts.add(text.slice(index, index + 2));
  return [...starts].flatMap((start) => byStart.get(start) ?? []).sort((a, b) => a.place - b.place);
}

function namesOf(unit: Unit): readonly string[] {
  return [unit.name, unit.fullName, ...unit.aliases, ...unit.formerNames];
}
