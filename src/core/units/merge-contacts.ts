import type { ContactPerson, UnitRegister } from "./unit-register";
import { createUnitResolver } from "./unit-resolver";

/** A contact as a list names it, and where. */
export interface OfferedContact {
  /** The unit as written. */
  readonly unit: string;
  readonly contact: ContactPerson;
  readonly file: string;
}

/** A contact that a list names for a unit of the register. */
export interface NamedContact {
  readonly unit: string;
  readonly contact: ContactPerson;
  readonly file: string;
}

/** What a list of contacts means for a register; nothing is written over without a word. */
export interface ContactMerge {
  /** Contacts of units that had none, or whose contact they only complete. */
  readonly added: readonly NamedContact[];
  /** Units whose contact is as the list says. */
  readonly same: readonly string[];
  /** Contacts that differ from the register's, or from one another. */
  readonly conflicts: readonly (NamedContact & { readonly current: ContactPerson })[];
  /** Names that no unit of the register bears. */
  readonly unknown: readonly OfferedContact[];
}

/** Holds a list of contacts against a register; of several for one unit the first is taken. */
export function mergeContacts(
  register: UnitRegister,
  offered: readonly OfferedContact[]
): ContactMerge {
  const resolver = createUnitResolver(register);
  const current = new Map(register.units.map((unit) => [unit.name, unit.contact]));
  const added = new Map<string, NamedContact>();
  const same = new Set<string>();
  const conflicts: ContactMerge["conflicts"][number][] = [];
  const unknown: OfferedContact[] = [];
  for (const offer of offered) {
    const resolution = resolver.find(offer.unit);
    if (resolution === null || resolution.kind === "group") {
      unknown.push(offer);
      continue;
    }
    const { unit } = resolution;
    const known = added.get(unit)?.contact ?? current.get(unit);
    const named = { unit, contact: offer.contact, file: offer.file };
    if (known === undefined) added.set(unit, named);
    else if (isSame(known, offer.contact)) same.add(unit);
    else if (isCompletedBy(known, offer.contact))
      added.set(unit, { ...named, contact: completed(known, offer.contact) });
    else conflicts.push({ ...named, current: known });
  }
  return { added: [...added.values()], same: [...same], conflicts, unknown };
}

const FIELDS = ["name", "post", "telephone"] as const;

function isSame(one: ContactPerson, other: ContactPerson): boolean {
  return FIELDS.every((field) => other[field] === "" || plain(one[field]) === plain(other[field]));
}

function isCompletedBy(known: ContactPerson, offered: ContactPerson): boolean {
  return FIELDS.every(
    (field) =>
      known[field] === "" || offered[field] === "" || plain(known[field]) === plain(offered[field])
  );
}

function completed(known: ContactPerson, offered: ContactPerson): ContactPerson {
  return {
    name: known.name || offered.name,
    post: known.post || offered.post,
    telephone: known.telephone || offered.telephone,
  };
}

/** 张 某 is 张某, and 0564-1234567 is 05641234567. */
function plain(text: string): string {
  return text.normalize("NFKC").replace(/[\s-]/g, "");
}
