import type { AssignmentTable } from "../notice/notice";
import { namedTable, rowNumberOf, type ReturnRow } from "./return-rows";
import type { ReturnScope, Target } from "./return-scope";
import { fitness, plainText, textPairs } from "./text-likeness";

/** How a row was found to be about an assignment, from the surest to the least. */
export type MatchKind = "key" | "number-and-text" | "text" | "similar-text" | "number";

/** A row of a return and the assignment that it is about. */
export interface RowMatch {
  readonly row: ReturnRow;
  readonly target: Target | null;
  readonly by: MatchKind | null;
  /** The row's hidden key spoke of another assignment than its text. */
  readonly isKeyOverruled?: true;
}

/** A text is like an issued one from here on; below {@link UNLIKE} it has nothing to do with it. */
const LIKE = 0.6;
const UNLIKE = 0.35;
/** A text that fits another assignment by this much more casts doubt on an unlike row's key. */
const UNLIKER = 0.25;
/** The best of several like texts must be this much better than the next. */
const MARGIN = 0.05;
/** Shorter texts say too little to be compared. */
const SHORTEST = 4;

/** Finds the assignment of each row of one returned table by key, number and text, or likeness of the text. */
export function matchRows(rows: readonly ReturnRow[], scope: ReturnScope): readonly RowMatch[] {
  const [first] = rows;
  if (first === undefined) return [];
  const named = namedTable(first.table, scope.notice);
  const sure = rows.map((row) => matchByKey(row, scope) ?? matchByText(row, scope, named));
  const table = named ?? commonTable(sure);
  const byText = rows.map((row, index) => sure[index] ?? matchByText(row, scope, table));
  const byLikeness = (isNumbered: boolean): readonly RowMatch[] =>
    rows.map((row, index) => byText[index] ?? matchByLikeness(row, scope, table, isNumbered));
  const plain = byLikeness(false);
  return areNumbersKept(plain) ? byLikeness(true) : plain;
}

/** Numbers say something only where those of the rows that were found without them are the notice's. */
export function areNumbersKept(matches: readonly RowMatch[]): boolean {
  return matches.every(
    ({ row, target, by }) =>
      target === null ||
      by === "number" ||
      !/^\d+$/.test(rowNumberOf(row.number)) ||
      rowNumberOf(row.number) === String(target.assignment.number)
  );
}

/** Finds which of some assignments the text of a row is most like; `null` where none or several are. */
export function likest(row: ReturnRow, targets: readonly Target[]): Target | null {
  if (plainText(row.task).length < SHORTEST) return null;
  const fitOf = fitnessTo(row);
  const fits = targets.map((target) => ({ target, fit: fitOf(target) }));
  const [best, next] = fits.filter(({ fit }) => fit >= LIKE).sort((a, b) => b.fit - a.fit);
  const isClear = best !== undefined && (next === undefined || best.fit - next.fit >= MARGIN);
  return isClear ? best.target : null;
}

function matchByKey(row: ReturnRow, scope: ReturnScope): RowMatch | null {
  const target = scope.targetByKey.get(row.key);
  if (target === undefined) return null;
  if (row.task === target.assignment.task) return { row, target, by: "key" };
  const task = plainText(row.task);
  if (task === "" || task === target.plainTask) return { row, target, by: "key" };
  const sameTask = scope.targetsByTask.get(task) ?? [];
  if (fitnessTo(row)(target) >= LIKE) return { row, target, by: "key" };
  const other = choose(sameTask, row, target.table);
  if (other !== null) return { row, target: other, by: "text", isKeyOverruled: true };
  return otherByLikeness(row, target, scope) ?? { row, target, by: "key" };
}

/**
 * Rows sorted without their hidden column bear the key of another row: a shortened text with its
 * own number is believed more than such a key. Where it is like several, the row is left open.
 */
function otherByLikeness(row: ReturnRow, keyed: Target, scope: ReturnScope): RowMatch | null {
  if (rowNumberOf(row.number) === String(keyed.assignment.number)) return null;
  const others = scope.targets.filter((one) => one.table.id === keyed.table.id);
  const target = likest(row, others);
  if (target !== null) return { row, target, by: "similar-text", isKeyOverruled: true };
  const fitOf = fitnessTo(row);
  const fit = fitOf(keyed);
  const isComparable = plainText(row.task).length >= SHORTEST && fit < UNLIKE;
  const isOpen = isComparable && others.some((one) => fitOf(one) >= fit + UNLIKER);
  return isOpen ? { row, target: null, by: null } : null;
}

function matchByText(
  row: ReturnRow,
  scope: ReturnScope,
  table: AssignmentTable | null
): RowMatch | null {
  const task = plainText(row.task);
  const target = task === "" ? null : choose(scope.targetsByTask.get(task) ?? [], row, table);
  if (target === null) return null;
  const isNumbered = String(target.assignment.number) === rowNumberOf(row.number);
  return { row, target, by: isNumbered ? "number-and-text" : "text" };
}

/** Of assignments with the same task, the one in the table at hand, else the one due, else the one of that number. */
function choose(
  targets: readonly Target[],
  row: ReturnRow,
  table: AssignmentTable | null
): Target | null {
  const narrowings: readonly ((target: Target) => boolean)[] = [
    (target) => target.table.id === table?.id,
    (target) => target.isDue,
    (target) => String(target.assignment.number) === rowNumberOf(row.number),
  ];
  let left = targets;
  for (const isWanted of narrowings) {
    const narrowed = left.filter(isWanted);
    if (narrowed.length > 0) left = narrowed;
  }
  return left.length === 1 ? (left[0] ?? null) : null;
}

function matchByLikeness(
  row: ReturnRow,
  scope: ReturnScope,
  table: AssignmentTable | null,
  usesNumber: boolean
): RowMatch {
  const none: RowMatch = { row, target: null, by: null };
  if (plainText(row.task).length < SHORTEST) return none;
  const number = rowNumberOf(row.number);
  const fitOf = fitnessTo(row);
  const ranked = scope.targets
    .map((target) => {
      const fit = fitOf(target);
      const isHere = target.table.id === table?.id;
      const isNumbered = usesNumber && isHere && String(target.assignment.number) === number;
      const bonus = (isHere ? 0.1 : 0) + (isNumbered ? 0.25 : 0) + (target.isDue ? 0.02 : 0);
      return { target, fit, isNumbered, rank: fit + bonus };
    })
    .filter(({ fit, isNumbered }) => fit >= (isNumbered ? UNLIKE : LIKE))
    .sort((a, b) => b.rank - a.rank);
  const [best, next] = ranked;
  if (best === undefined || (next !== undefined && best.rank - next.rank < MARGIN)) return none;
  return { row, target: best.target, by: "similar-text" };
}

/** Makes a measure of how well a row's texts fit assignments. */
function fitnessTo(row: ReturnRow): (target: Target) => number {
  const task = textPairs(row.task);
  const whole = row.content === "" ? task : textPairs(`${row.task}${row.content}`);
  return (target) => {
    const alone = fitness(task, target.pairs);
    if (target.assignment.content === undefined) return alone;
    return Math.max(alone, fitness(whole, target.fullPairs));
  };
}

/** Gives the table that most of the matched rows belong to. */
export function commonTable(matches: readonly (RowMatch | null)[]): AssignmentTable | null {
  const counts = new Map<AssignmentTable, number>();
  for (const match of matches)
    if (match?.target) {
      const { table } = match.target;
      counts.set(table, (counts.get(table) ?? 0) + 1);
    }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}
