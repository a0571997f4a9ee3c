import type { Unit, UnitRegister } from "./unit-register";

/** What differs between two registers, by the names of units and groups. */
export interface RegisterChanges {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly gone: readonly string[];
}

/** Says which units and groups another register adds, changes and lacks. */
export function compareRegisters(before: UnitRegister, after: UnitRegister): RegisterChanges {
  const old = entriesOf(before);
  const fresh = entriesOf(after);
  return {
    added: [...fresh.keys()].filter((name) => !old.has(name)),
    changed: [...fresh].flatMap(([name, text]) =>
      old.has(name) && old.get(name) !== text ? [name] : []
    ),
    gone: [...old.keys()].filter((name) => !fresh.has(name)),
  };
}

/** Gives the units of a register that name no contact the one that another register knows. */
export function withContactsOf(register: UnitRegister, known: UnitRegister): UnitRegister {
  const contacts = new Map(known.units.map((unit) => [unit.name, unit.contact]));
  const units = register.units.map((unit): Unit => {
    const contact = unit.contact ?? contacts.get(unit.name);
    return contact === undefined ? unit : { ...unit, contact };
  });
  return { ...register, units };
}

/** What each unit and group says; an order of fields of its own, so that equal ones are equal texts. */
function entriesOf({ units, groups, neverMerge }: UnitRegister): ReadonlyMap<string, string> {
  const distinct = (name: string): readonly string[] =>
    neverMerge.flatMap(([one, other]) => (one === name ? [other] : [])).sort();
  const entries = new Map<string, string>();
  for (const { name, fullName, type, aliases, formerNames, fullNameStatus, contact } of units) {
    const person = [contact?.name ?? "", contact?.post ?? "", contact?.telephone ?? ""];
    const parts = [fullName, type, aliases, formerNames, fullNameStatus, person, distinct(name)];
    entries.set(name, JSON.stringify(parts));
  }
  for (const { name, aliases, memberType, members = [] } of groups)
    entries.set(name, JSON.stringify([aliases, memberType, members]));
  return entries;
}
