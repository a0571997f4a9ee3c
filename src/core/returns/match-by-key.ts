import {
  choose,
  fitnessTo,
  LIKE,
  likest,
  MARGIN,
  SHORTEST,
  UNLIKE,
  UNLIKER,
} from "./choose-target";
import { rowNumberOf, type ReturnRow } from "./return-rows";
import type { ReturnScope, Target } from "./return-scope";
import type { RowMatch } from "./row-match";
import { plainText } from "./text-likeness";

/** A row whose text is neither its key's nor, word for word, another assignment's. */
interface Unlike {
  readonly row: ReturnRow;
  readonly keyed: Target;
  /** How well the text fits the key's assignment, and the best of the others of its table. */
  readonly fit: number;
  readonly best: number;
  /** The one of the others that the text is clearly like. */
  readonly other: Target | null;
}

/** Finds the assignments of rows by their hidden keys; `null` for rows without one. */
export function matchByKeys(
  rows: readonly ReturnRow[],
  scope: ReturnScope
): readonly (RowMatch | null)[] {
  const read = rows.map((row) => readKey(row, scope));
  const evidence: Evidence = {
    areInStep: areInStep(read),
    doNumbersSpeak: doNumbersSpeak(rows, scope),
  };
  return read.map((one) => (one !== null && "keyed" in one ? weighed(one, evidence) : one));
}

/** What all rows of a table together say of its keys. */
interface Evidence {
  /** No key spoke of another assignment than its row's text. */
  readonly areInStep: boolean;
  /** Most rows bear the numbers of their keys: they were not numbered anew, nor sorted without the keys. */
  readonly doNumbersSpeak: boolean;
}

function readKey(row: ReturnRow, scope: ReturnScope): RowMatch | Unlike | null {
  const keyed = scope.targetByKey.get(row.key);
  if (keyed === undefined) return null;
  if (row.task === keyed.assignment.task) return { row, target: keyed, by: "key" };
  const task = plainText(row.task);
  if (task === "" || task === keyed.plainTask) return { row, target: keyed, by: "key" };
  const fitOf = fitnessTo(row);
  const fit = fitOf(keyed);
  const sameTask =
    fit >= LIKE ? null : choose(scope.targetsByTask.get(task) ?? [], row, keyed.table);
  if (sameTask !== null) return { row, target: sameTask, by: "text", isKeyOverruled: true };
  const others = scope.targets.filter((one) => one.table.id === keyed.table.id && one !== keyed);
  const best = Math.max(0, ...others.map(fitOf));
  return { row, keyed, fit, best, other: likest(row, others) };
}

function areInStep(read: readonly (RowMatch | Unlike | null)[]): boolean {
  return read.every((one) => {
    if (one === null) return true;
    return "keyed" in one ? one.best <= one.fit + MARGIN : one.isKeyOverruled !== true;
  });
}

function doNumbersSpeak(rows: readonly ReturnRow[], scope: ReturnScope): boolean {
  const keyed = rows.filter((row) => scope.targetByKey.has(row.key));
  const agreeing = keyed.filter((row) => isNumberOf(row, scope.targetByKey.get(row.key)));
  return agreeing.length * 2 > keyed.length;
}

function isNumberOf(row: ReturnRow, target: Target | undefined): boolean {
  return rowNumberOf(row.number) === String(target?.assignment.number);
}

/**
 * Rows sorted without their hidden column bear the key of another row: a shortened text is believed
 * more than such a key, unless the row's number speaks for it. Where it is like several, and the
 * key is not clearly the likest of them, the row is left open.
 */
function weighed({ row, keyed, fit, best, other }: Unlike, evidence: Evidence): RowMatch {
  const byKey: RowMatch = { row, target: keyed, by: "key" };
  const open: RowMatch = { row, target: null, by: null };
  if (evidence.doNumbersSpeak && isNumberOf(row, keyed)) return byKey;
  if (fit < LIKE && other !== null)
    return { row, target: other, by: "similar-text", isKeyOverruled: true };
  const isComparable = plainText(row.task).length >= SHORTEST;
  const isBetter = best > fit + MARGIN && best >= LIKE;
  if (isBetter || (isComparable && fit < UNLIKE && best >= fit + UNLIKER)) return open;
  // Keys that were mixed up are believed only where the text says the same.
  const isClear = fit >= LIKE && fit > best + MARGIN;
  return evidence.areInStep || isClear ? byKey : open;
}
