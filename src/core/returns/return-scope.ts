import type { Assignment, AssignmentTable, Notice } from "../notice/notice";
import { tablesDue } from "../period/reporting-calendar";
import type { Period } from "../period/period";
import type { UnitRegister } from "../units/unit-register";
import { rolesOf } from "./build-return-forms";
import { headingReader, type HeadingReader } from "./heading-roles";
import type { UnitRole } from "./return-form";
import { plainText, textPairs } from "./text-likeness";
import { unitFinder, type UnitFinder } from "./unit-finder";

/** What returns are read against. */
export interface ReturnContext {
  readonly notice: Notice;
  readonly register: UnitRegister;
  readonly period: Period;
  /** Units that a person named as the senders of files, by file name; they are not asked again. */
  readonly senders?: ReadonlyMap<string, string>;
}

/** An assignment that a row of a return can be about. */
export interface Target {
  readonly key: string;
  readonly table: AssignmentTable;
  readonly assignment: Assignment;
  /** Progress on it is due in the period. */
  readonly isDue: boolean;
  /** The task without spacing and punctuation. */
  readonly plainTask: string;
  readonly pairs: ReadonlySet<string>;
  /** Pairs of task and content together, for tables that have both. */
  readonly fullPairs: ReadonlySet<string>;
  readonly roles: ReadonlyMap<string, UnitRole>;
}

/** Everything that returns of one period are compared with, computed once. */
export interface ReturnScope extends ReturnContext {
  readonly targets: readonly Target[];
  readonly targetByKey: ReadonlyMap<string, Target>;
  readonly targetsByTask: ReadonlyMap<string, readonly Target[]>;
  /** The due targets that each unit answers for. */
  readonly targetsByUnit: ReadonlyMap<string, readonly Target[]>;
  /** The order of the units of `targetsByUnit`. */
  readonly placeByUnit: ReadonlyMap<string, number>;
  readonly readHeading: HeadingReader;
  readonly units: UnitFinder;
}

/** Computes what returns are compared with; tables that are not due are known too, so that their rows are not mistaken. */
export function returnScope(context: ReturnContext): ReturnScope {
  const { notice, register, period } = context;
  const due = new Set(tablesDue(notice, period).map((table) => table.id));
  const targets = notice.tables.flatMap((table) =>
    table.rows.map((row) => targetOf(table, row, register, due.has(table.id)))
  );
  const targetsByTask = new Map<string, Target[]>();
  const targetsByUnit = new Map<string, Target[]>();
  for (const target of targets) {
    append(targetsByTask, target.plainTask, target);
    if (target.isDue) for (const unit of target.roles.keys()) append(targetsByUnit, unit, target);
  }
  return {
    ...context,
    targets,
    targetByKey: new Map(targets.map((target) => [target.key, target])),
    targetsByTask,
    targetsByUnit,
    placeByUnit: new Map([...targetsByUnit.keys()].map((unit, place) => [unit, place])),
    readHeading: headingReader(notice, period),
    units: unitFinder(register),
  };
}

function targetOf(
  table: AssignmentTable,
  assignment: Assignment,
  register: UnitRegister,
  isDue: boolean
): Target {
  const { key, task, content = "" } = assignment;
  return {
    key,
    table,
    assignment,
    isDue,
    plainTask: plainText(task),
    pairs: textPairs(task),
    fullPairs: textPairs(`${task}${content}`),
    roles: rolesOf(assignment, register).roles,
  };
}

function append<Value>(lists: Map<string, Value[]>, name: string, value: Value): void {
  const list = lists.get(name);
  if (list === undefined) lists.set(name, [value]);
  else list.push(value);
}
