import type { Assignment, AssignmentTable, Notice } from "../notice/notice";
import { cutNames } from "../units/cut-names";
import { createUnitResolver, type UnitResolver } from "../units/unit-resolver";
import { groupMembers, type Unit, type UnitGroup, type UnitRegister } from "../units/unit-register";
import { decidedPairs, type DecidedPair } from "./decided-pairs";
import type { ValidationSettings } from "./validation-settings";

/** An assignment with the table in which it stands. */
export interface PlacedAssignment {
  readonly table: AssignmentTable;
  readonly row: Assignment;
}

/** What every rule may look at, prepared once so that each rule stays linear. */
export interface CheckContext {
  readonly notice: Notice;
  readonly register: UnitRegister;
  /** All assignments, table by table, in the order of their numbers. */
  readonly assignments: readonly PlacedAssignment[];
  /** Units by their short name. */
  readonly units: ReadonlyMap<string, Unit>;
  /** Groups by their name. */
  readonly groups: ReadonlyMap<string, UnitGroup>;
  /** How many units of the register each group stands for. */
  readonly memberCounts: ReadonlyMap<string, number>;
  /** Tasks that recur between tables, without the pairs that a person took apart. */
  readonly pairs: readonly DecidedPair[];
  /** Cuts an unknown name into known ones that stand without anything between them, or gives `null`. */
  readonly cutName: (text: string) => readonly string[] | null;
  /** Says whether a name stands for a unit of the register. */
  readonly isUnit: (name: string) => boolean;
}

/** Prepares what the rules look at. */
export function checkContextOf(
  notice: Notice,
  register: UnitRegister,
  settings: ValidationSettings
): CheckContext {
  return {
    notice,
    register,
    assignments: notice.tables.flatMap((table) =>
      [...table.rows].sort(compareAssignments).map((row) => ({ table, row }))
    ),
    units: new Map(register.units.map((unit) => [unit.name, unit])),
    groups: new Map(register.groups.map((group) => [group.name, group])),
    memberCounts: new Map(
      register.groups.map((group) => [group.name, groupMembers(group, register).length])
    ),
    pairs: decidedPairs(notice.tables, settings),
    ...nameReading(register),
  };
}

/** Builds the register's indexes only once a name is unknown, and cuts each name once. */
function nameReading(register: UnitRegister): Pick<CheckContext, "cutName" | "isUnit"> {
  let built: UnitResolver | null = null;
  const resolver = (): UnitResolver => (built ??= createUnitResolver(register));
  const known = new Map<string, readonly string[] | null>();
  return {
    cutName: (text) => {
      const before = known.get(text);
      if (before !== undefined) return before;
      const parts = cutNames(text, resolver());
      known.set(text, parts);
      return parts;
    },
    isUnit: (name) => {
      const found = resolver().find(name);
      return found !== null && found.kind !== "group";
    },
  };
}

/** Orders assignments by 序号, then key, so that the order of rows in a sheet does not matter. */
export function compareAssignments(a: Assignment, b: Assignment): number {
  return numberRank(a) - numberRank(b) || compareText(a.key, b.key) || compareText(a.task, b.task);
}

/** Orders two texts by their code units, the same on every machine. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function numberRank(row: Assignment): number {
  return typeof row.number === "number" ? row.number : Number.MAX_SAFE_INTEGER;
}
