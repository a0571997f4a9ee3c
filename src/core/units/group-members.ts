import type { Resolution } from "./responsibility";
import type { UnitResolver } from "./unit-resolver";

/**
 * Lists the members of a group without those that the text takes out of it; `null` where the
 * register cannot tell, because it does not expand the group or one of them is none of its members.
 */
export function membersLeft(
  resolution: Resolution,
  excepted: readonly string[],
  resolver: UnitResolver
): readonly string[] | null {
  if (resolution.kind !== "group") return null;
  const members = resolver.membersOf(resolution.group);
  const out = excepted.map((name) => {
    const found = resolver.find(name);
    return found !== null && found.kind !== "group" ? found.unit : null;
  });
  const areMembers = out.every((unit) => unit !== null && members.includes(unit));
  return areMembers ? members.filter((unit) => !out.includes(unit)) : null;
}

interface ListedName {
  readonly resolution: Resolution;
  readonly isOpen: boolean;
}

/**
 * Gives the units that a bracket behind a group names as its members; `null` where the group keeps
 * its own: the bracket adds others (各乡镇（经开区）) or only begins a list that the register ends.
 */
export function membersNamed(
  { group }: Extract<Resolution, { kind: "group" }>,
  listed: readonly ListedName[],
  resolver: UnitResolver
): readonly string[] | null {
  const units = listed.flatMap(({ resolution }) =>
    resolution.kind === "group" || resolution.kind === "unknown" ? [] : [resolution.unit]
  );
  if (units.length === 0) return null;
  const members = resolver.membersOf(group);
  if (members.length === 0) return units;
  const isOpen = listed.some((name) => name.isOpen);
  return !isOpen && units.every((unit) => members.includes(unit)) ? units : null;
}
