import type { Assignment, AssignmentTable, Notice } from "../notice/notice";
import type { Unit, UnitGroup, UnitRegister } from "../units/unit-register";
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
  /** How many units of the register each type has. */
  readonly typeCounts: ReadonlyMap<string, number>;
  /** Tasks that recur between tables, without the pairs that a person took apart. */
  readonly pairs: readonly DecidedPair[];
}

/** Prepares what the rules look at. */
export function checkContextOf(
  notice: Notice,
  register: UnitRegister,
  settings: ValidationSettings
): CheckContext {
  const typeCounts = new Map<string, number>();
  for (const unit of register.units)
    typeCounts.set(unit.type, (typeCounts.get(unit.type) ?? 0) + 1);
  return {
    notice,
    register,
    assignments: notice.tables.flatMap((table) =>
      [...table.rows].sort(compareAssignments).map((row) => ({ table, row }))
    ),
    units: new Map(register.units.map((unit) => [unit.name, unit])),
    groups: new Map(register.groups.map((group) => [group.name, group])),
    typeCounts,
    pairs: decidedPairs(notice.tables, settings),
  };
}

/** Orders assignments by 序号, then key, so that the order of rows in a sheet does not matter. */
export function compareAssignments(a: Assignment, b: Assignment): number {
  return numberRank(a) - numberRank(b) || compareText(a.key, b.key) || compareText(a.task, b.task);
}

/** Orders two texts by their code units, the same on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function numberRank(row: Assignment): number {
  return typeof row.number === "number" ? row.number : Number.MAX_SAFE_INTEGER;
}
