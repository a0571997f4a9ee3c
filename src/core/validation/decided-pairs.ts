import type { AssignmentTable } from "../notice/notice";
import {
  findRecurringTasks,
  pairOfTasks,
  type RecurringPair,
  type RecurringTask,
} from "./recurring-tasks";
import type { KeyPair, ValidationSettings } from "./validation-settings";

/** A pair of recurring tasks with what a person decided on it. */
export interface DecidedPair extends RecurringPair {
  /** A person has said that the two are one task, to be reported once. */
  readonly isLinked: boolean;
}

/**
 * Finds the tasks that recur between tables and applies what a person decided: pairs that were
 * taken apart are left out, linked ones are marked, and linked ones that the texts do not show are
 * added behind the others. A decision on an assignment that is gone is passed over.
 */
export function decidedPairs(
  tables: readonly AssignmentTable[],
  settings: ValidationSettings
): readonly DecidedPair[] {
  const apart = new Set((settings.unlinked ?? []).map(pairKey));
  const linked = new Map((settings.linked ?? []).map((pair) => [pairKey(pair), pair]));
  const found = findRecurringTasks(tables)
    .map((pair) => ({ pair, key: pairKey([pair.first.row.key, pair.second.row.key]) }))
    .filter(({ key }) => !apart.has(key))
    .map(({ pair, key }) => ({ ...pair, isLinked: linked.delete(key) }));
  if (linked.size === 0) return found;
  const tasks = tasksByKey(tables);
  const added = [...linked]
    .filter(([key]) => !apart.has(key))
    .flatMap(([, [one, other]]) => linkedPair(tasks.get(one), tasks.get(other)));
  return [...found, ...added];
}

function linkedPair(
  one: PlacedTask | undefined,
  other: PlacedTask | undefined
): readonly DecidedPair[] {
  if (one === undefined || other === undefined) return [];
  const [first, second] = one.position <= other.position ? [one, other] : [other, one];
  return [{ ...pairOfTasks(first, second), isLinked: true }];
}

interface PlacedTask extends RecurringTask {
  readonly position: number;
}

function tasksByKey(tables: readonly AssignmentTable[]): ReadonlyMap<string, PlacedTask> {
  return new Map(
    tables.flatMap((table, position) =>
      table.rows.map((row) => [row.key, { table, row, position }] as const)
    )
  );
}

/** Says whether two pairs are of the same assignments, in whatever order. */
export function isSamePair(one: KeyPair, other: KeyPair): boolean {
  return pairKey(one) === pairKey(other);
}

function pairKey([one, other]: KeyPair): string {
  return one < other ? `${one}\n${other}` : `${other}\n${one}`;
}
