import type { Assignment, AssignmentTable, Notice } from "../notice/notice";
import { tablesDue } from "../period/reporting-calendar";
import { periodCode, type Period } from "../period/period";
import type { UnitRegister } from "../units/unit-register";
import { rolesOf } from "./build-return-forms";
import type { EarlierReports } from "./earlier-reports";
import { headingReader, type HeadingReader } from "./heading-roles";
import { linkedKeys, type LinkedKeys, type LinkedPairs } from "./linked-tasks";
import type { UnitRole } from "./return-form";
import { plainText, textPairs } from "./text-likeness";
import { unitFinder, type UnitFinder } from "./unit-finder";

/** What returns are read against. */
export interface ReturnContext extends LinkedPairs {
  readonly notice: Notice;
  readonly register: UnitRegister;
  readonly period: Period;
  /** A period that falls due together with it, and may be answered in the same file. */
  readonly companion?: Period | null;
  /** What units reported before, as their forms show it. */
  readonly earlier?: readonly EarlierReports[];
  /**
   * The unit that a person named as the sender of a file, by its name and `sourceMark`; empty where
   * the person said that it is no return, `undefined` where nobody was asked.
   */
  readonly chosenSender?: (file: string, content: () => string) => string | undefined;
}

/** An assignment that a row of a return can be about. */
export interface Target {
  readonly key: string;
  readonly table: AssignmentTable;
  readonly assignment: Assignment;
  /** Codes of the periods at hand in which progress on it is due. */
  readonly dueIn: ReadonlySet<string>;
  /** Progress on it is due in the period of its scope. */
  readonly isDue: boolean;
  /** The task without spacing and punctuation. */
  readonly plainTask: string;
  readonly pairs: ReadonlySet<string>;
  /** Pairs of task and content together, for tables that have both. */
  readonly fullPairs: ReadonlySet<string>;
  readonly roles: ReadonlyMap<string, UnitRole>;
}

/** Everything that returns of a period are compared with, computed once. */
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
  readonly linkedWith: LinkedKeys;
}

/** What returns of a period and of its companion are compared with. */
export interface ReturnScopes {
  /** The period that was asked for, and its companion. */
  readonly periods: readonly [Period, ...Period[]];
  /** Takes what is due in any of the periods for due. */
  readonly joint: ReturnScope;
  /** The scope of one of the periods, by its code. */
  readonly of: (period: string) => ReturnScope;
}

/** Computes what returns are compared with; tables that are not due are known too, so that their rows are not mistaken. */
export function returnScopes(context: ReturnContext): ReturnScopes {
  const { notice, register, period, companion = null } = context;
  const periods: ReturnScopes["periods"] = companion === null ? [period] : [period, companion];
  const targets = notice.tables.flatMap((table) => {
    const dueIn = periodsDue(notice, table, periods);
    return table.rows.map((row) => targetOf(table, row, register, dueIn));
  });
  const units = unitFinder(register);
  const scopeOf = (one: Period, isDue: (target: Target) => boolean): ReturnScope => ({
    ...context,
    period: one,
    ...indexed(targets.map((target) => ({ ...target, isDue: isDue(target) }))),
    readHeading: headingReader(notice, one),
    units,
    linkedWith: linkedKeys(context),
  });
  const joint = scopeOf(period, (target) => target.isDue);
  if (companion === null) return { periods, joint, of: () => joint };
  const scopes = new Map(
    periods.map((one) => {
      const code = periodCode(one);
      return [code, scopeOf(one, (target) => target.dueIn.has(code))];
    })
  );
  return { periods, joint, of: (code) => scopes.get(code) ?? joint };
}

function indexed(
  targets: readonly Target[]
): Pick<
  ReturnScope,
  "targets" | "targetByKey" | "targetsByTask" | "targetsByUnit" | "placeByUnit"
> {
  const targetsByTask = new Map<string, Target[]>();
  const targetsByUnit = new Map<string, Target[]>();
  for (const target of targets) {
    append(targetsByTask, target.plainTask, target);
    if (target.isDue) for (const unit of target.roles.keys()) append(targetsByUnit, unit, target);
  }
  return {
    targets,
    targetByKey: new Map(targets.map((target) => [target.key, target])),
    targetsByTask,
    targetsByUnit,
    placeByUnit: new Map([...targetsByUnit.keys()].map((unit, place) => [unit, place])),
  };
}

function periodsDue(
  notice: Notice,
  table: AssignmentTable,
  periods: readonly Period[]
): ReadonlySet<string> {
  const due = periods.filter((period) => tablesDue(notice, period).includes(table));
  return new Set(due.map(periodCode));
}

function targetOf(
  table: AssignmentTable,
  assignment: Assignment,
  register: UnitRegister,
  dueIn: ReadonlySet<string>
): Target {
  const { key, task, content = "" } = assignment;
  return {
    key,
    table,
    assignment,
    dueIn,
    isDue: dueIn.size > 0,
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
