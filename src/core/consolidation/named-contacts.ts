import type { UnitReturn, UnplacedCell } from "../returns/unit-return";
import type { ContactPerson } from "../units/unit-register";
import { canonicalText, compareText } from "./fixed-order";

/** The person whom a unit named for contact (联络员) in a return. */
export interface NamedContact extends ContactPerson {
  readonly unit: string;
  readonly file: string;
}

/**
 * Lists whom units named for contact, by unit: of several the one in the return with the latest
 * reporting date, then the last by file. The order of the returns makes no difference.
 */
export function namedContacts(returns: readonly UnitReturn[]): readonly NamedContact[] {
  const latest = new Map<string, { readonly order: string; readonly contact: NamedContact }>();
  for (const one of returns) {
    const { unit, name: file } = one.file;
    if (unit === undefined || one.contact === undefined) continue;
    const contact = { unit, file, ...one.contact };
    const dates = one.contributions.map((part) => part.reportedOn ?? "").sort(compareText);
    const order = canonicalText([dates.at(-1) ?? "", file, contact]);
    const known = latest.get(unit);
    if (known === undefined || compareText(known.order, order) < 0)
      latest.set(unit, { order, contact });
  }
  return [...latest.values()]
    .map(({ contact }) => contact)
    .sort((a, b) => compareText(a.unit, b.unit));
}

/** Lists what a return says of its unit's contact beyond the one that counts; it has no place but the list. */
export function contactsBeside(
  { file, contact, contactCells, contributions }: UnitReturn,
  contacts: readonly NamedContact[]
): readonly UnplacedCell[] {
  if (contact === undefined) return [];
  const counting = contacts.find(({ unit }) => unit === file.unit);
  const known = new Set([counting?.name, counting?.post, counting?.telephone, ""]);
  const cells =
    contactCells ??
    // What an older version kept does not tell where the line stood.
    [contact.name, contact.post, contact.telephone].map((text): UnplacedCell => {
      return { file: file.name, sheet: contributions[0]?.sheet ?? "", address: "", text };
    });
  return cells.filter(({ text }) => !known.has(text));
}
