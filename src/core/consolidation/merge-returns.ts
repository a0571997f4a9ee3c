import type { UnitReturn } from "../returns/unit-return";
import { canonicalText, compareText } from "./fixed-order";

/**
 * Merges what was returned on different days or by different hands: the union of both, each return
 * once, in a fixed order. Associative, commutative and idempotent.
 */
export function mergeReturns(
  a: readonly UnitReturn[],
  b: readonly UnitReturn[]
): readonly UnitReturn[] {
  const byText = new Map<string, UnitReturn>();
  for (const one of [...a, ...b]) byText.set(canonicalText(one), one);
  return [...byText]
    .sort(
      ([textA, one], [textB, other]) =>
        compareText(one.file.name, other.file.name) || compareText(textA, textB)
    )
    .map(([, one]) => one);
}

/**
 * Adds newly read returns to those of earlier days: a file that was read before (same name, and
 * either nothing of it could be used or the same was read) gives way to its new reading; one that
 * says something else stays beside it, so that nothing is lost.
 */
export function addReturns(
  earlier: readonly UnitReturn[],
  added: readonly UnitReturn[]
): readonly UnitReturn[] {
  const isReadAgain = (old: UnitReturn): boolean =>
    added.some((one) => one.file.name === old.file.name && isSameFile(old, one));
  return mergeReturns(
    earlier.filter((old) => !isReadAgain(old)),
    added
  );
}

function isSameFile(old: UnitReturn, now: UnitReturn): boolean {
  if (old.cells.read === 0) return true;
  if (old.cells.read !== now.cells.read) return false;
  return (
    old.contributions.length === 0 ||
    canonicalText(old.contributions) === canonicalText(now.contributions)
  );
}
