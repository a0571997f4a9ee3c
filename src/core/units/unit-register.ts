/** How sure a unit's full name is: expanded by rule, or the county office's to confirm. */
export type FullNameStatus = "standard-expansion" | "confirm" | "confirmed";

/** The person whom a unit named for contact (联络员). */
export interface ContactPerson {
  readonly name: string;
  readonly post: string;
  readonly telephone: string;
}

/** A unit (单位) that can be responsible for an assignment. */
export interface Unit {
  /** The short name that notices use, such as 县发改委; unique in a register. */
  readonly name: string;
  readonly fullName: string;
  /** The class that groups expand by, such as 政府部门 or 乡镇. */
  readonly type: string;
  readonly aliases: readonly string[];
  readonly formerNames: readonly string[];
  readonly fullNameStatus: FullNameStatus;
  readonly contact?: ContactPerson;
}

/** A word that stands for several units, such as 各乡镇. */
export interface UnitGroup {
  readonly name: string;
  readonly aliases: readonly string[];
  /** The type of the units that it stands for; `null` where nobody can be named from it. */
  readonly memberType: string | null;
  /** The short names of the units that it stands for, where they are listed; they go before the type. */
  readonly members?: readonly string[];
}

/** The unit register (单位名录) of one county. */
export interface UnitRegister {
  /** Such as 霍山县. */
  readonly county: string;
  /** The six-digit administrative division code, such as 341525. */
  readonly divisionCode: string;
  readonly note: string;
  readonly units: readonly Unit[];
  readonly groups: readonly UnitGroup[];
  /** Pairs of short names that look alike and are different units. */
  readonly neverMerge: readonly (readonly [string, string])[];
}

/** Lists the units that a group stands for, in the register's order. */
export function groupMembers(group: UnitGroup, register: UnitRegister): readonly Unit[] {
  if (group.members === undefined)
    return group.memberType === null ? [] : (unitsByType(register).get(group.memberType) ?? []);
  const listed = new Set(group.members);
  return register.units.filter((unit) => listed.has(unit.name));
}

/** Every assignment asks for the members of its groups: the units are sorted by type once. */
const typesOfRegisters = new WeakMap<UnitRegister, ReadonlyMap<string, readonly Unit[]>>();

function unitsByType(register: UnitRegister): ReadonlyMap<string, readonly Unit[]> {
  const known = typesOfRegisters.get(register);
  if (known !== undefined) return known;
  const byType = new Map<string, Unit[]>();
  for (const unit of register.units) {
    const same = byType.get(unit.type);
    if (same === undefined) byType.set(unit.type, [unit]);
    else same.push(unit);
  }
  typesOfRegisters.set(register, byType);
  return byType;
}

/** Lists the names that a group gives as its members and that no unit of the register bears. */
export function missingMembers(group: UnitGroup, register: UnitRegister): readonly string[] {
  const names = new Set(register.units.map((unit) => unit.name));
  return (group.members ?? []).filter((name) => !names.has(name));
}

/** Says whether the register tells whom a group stands for. */
export function isExpandable(group: UnitGroup): boolean {
  return group.memberType !== null || group.members !== undefined;
}
