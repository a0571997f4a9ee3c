import type { Fix } from "./fix";

/** Fixes that can be applied together, and those that would change the same words. */
export interface CombinedFixes {
  /** At most one for each cell. */
  readonly fixes: readonly Fix[];
  /** Left for a later turn, because another fix changes the same stretch of the cell. */
  readonly clashing: readonly Fix[];
}

/**
 * Makes one fix of all that change different stretches of the same cell, so that many can be
 * applied at once; equal fixes count once.
 */
export function combineFixes(fixes: readonly Fix[]): CombinedFixes {
  const byCell = new Map<string, Fix[]>();
  for (const fix of fixes) {
    const cell = `${fix.sheet}\n${fix.address}\n${fix.before}`;
    const known = byCell.get(cell);
    if (known === undefined) byCell.set(cell, [fix]);
    else if (!known.some(({ after }) => after === fix.after)) known.push(fix);
  }
  const clashing: Fix[] = [];
  const combined = [...byCell.values()].map((ofCell) => combinedFix(ofCell, clashing));
  return { fixes: combined.flat(), clashing };
}

interface Change {
  /** 0-based offsets in the text before, the end excluded. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function combinedFix(fixes: readonly Fix[], clashing: Fix[]): readonly Fix[] {
  const [first, ...others] = fixes;
  if (first === undefined || others.length === 0) return fixes;
  const taken: { readonly fix: Fix; readonly change: Change }[] = [];
  for (const fix of fixes) {
    const change = changeOf(fix);
    if (taken.some((one) => overlap(one.change, change))) clashing.push(fix);
    else taken.push({ fix, change });
  }
  let after = first.before;
  for (const { change } of [...taken].sort((a, b) => b.change.start - a.change.start))
    after = after.slice(0, change.start) + change.text + after.slice(change.end);
  return [{ ...first, unit: taken.map(({ fix }) => fix.unit).join("、"), after }];
}

/** The stretch that a fix changes: what is left between the common beginning and the common end. */
function changeOf({ before, after }: Fix): Change {
  let start = 0;
  const most = Math.min(before.length, after.length);
  while (start < most && before[start] === after[start]) start += 1;
  let tail = 0;
  while (tail < most - start && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  return { start, end: before.length - tail, text: after.slice(start, after.length - tail) };
}

/** Two changes that only touch could both belong to the same word. */
function overlap(one: Change, other: Change): boolean {
  return one.start <= other.end && other.start <= one.end;
}
