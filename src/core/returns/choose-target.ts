import type { AssignmentTable } from "../notice/notice";
import { rowNumberOf, type ReturnRow } from "./return-rows";
import type { Target } from "./return-scope";
import { fitness, plainText, textPairs } from "./text-likeness";

/** A text is like an issued one from here on. */
export const LIKE = 0.6;
/** A text has nothing to do with an issued one below this. */
export const UNLIKE = 0.35;
/** A reworded text has this much at least in common with what it was: more than 工作 or the like. */
export const REWORDED = 0.15;
/** A text that fits another assignment by this much more casts doubt on an unlike row's key. */
export const UNLIKER = 0.25;
/** The best of several like texts must be this much better than the next. */
export const MARGIN = 0.05;
/** Shorter texts say too little to be compared. */
export const SHORTEST = 4;

/** Finds which of some assignments the text of a row is most like; `null` where none or several are. */
export function likest(row: ReturnRow, targets: readonly Target[]): Target | null {
  if (plainText(row.task).length < SHORTEST) return null;
  const fitOf = fitnessTo(row);
  const fits = targets.map((target) => ({ target, fit: fitOf(target) }));
  const [best, next] = fits.filter(({ fit }) => fit >= LIKE).sort((a, b) => b.fit - a.fit);
  const isClear = best !== undefined && (next === undefined || best.fit - next.fit >= MARGIN);
  return isClear ? best.target : null;
}

/** Of assignments with the same task, the one in the table at hand, else the one due, else the one of that number. */
export function choose(
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

/** Makes a measure of how well a row's texts fit assignments. */
export function fitnessTo(row: ReturnRow): (target: Target) => number {
  const task = textPairs(row.task);
  const whole = row.content === "" ? task : textPairs(`${row.task}${row.content}`);
  return (target) => {
    const alone = fitness(task, target.pairs);
    if (target.assignment.content === undefined) return alone;
    return Math.max(alone, fitness(whole, target.fullPairs));
  };
}
