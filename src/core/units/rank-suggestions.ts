import type { CountyPrefix } from "./county-prefix";
import { normalizeName } from "./normalize-name";
import { bareName } from "./unit-index";
import type { UnitRegister } from "./unit-register";

/** A unit that a written name may mean, and how alike they are, 0–1. */
export interface Candidate {
  readonly unit: string;
  readonly likeness: number;
}

const MOST_SUGGESTIONS = 3;
/** Fixed on the labelled list: below it, first suggestions are more often wrong than right. */
const LEAST_LIKENESS = 0.56;
/** A suggestion far behind the first one only distracts. */
const WIDEST_GAP = 0.25;
const TIE = 0.02;

/** Names that look alike and differ, both ways, by bare name and by unit. */
export function twinsOf(
  register: UnitRegister,
  prefix: CountyPrefix
): ReadonlyMap<string, ReadonlySet<string>> {
  const twins = new Map<string, Set<string>>();
  const add = (name: string, twin: string): void => {
    for (const key of new Set([name, bareName(normalizeName(name), prefix)])) {
      const known = twins.get(key);
      if (known === undefined) twins.set(key, new Set([twin]));
      else known.add(twin);
    }
  };
  for (const [one, other] of register.neverMerge) {
    add(one, other);
    add(other, one);
  }
  return twins;
}

/** Orders candidates, best first, and leaves out what is unlike, far behind or a near-twin. */
export function bestUnits(
  candidates: readonly Candidate[],
  twins: ReadonlyMap<string, ReadonlySet<string>>,
  excluded: ReadonlySet<string> | undefined
): readonly string[] {
  const best = new Map<string, number>();
  for (const { unit, likeness } of candidates)
    if (likeness >= LEAST_LIKENESS && excluded?.has(unit) !== true)
      best.set(unit, Math.max(best.get(unit) ?? 0, likeness));
  const ranked = [...best].sort((one, other) => other[1] - one[1]);
  const kept: (readonly [unit: string, likeness: number])[] = [];
  for (const [unit, likeness] of ranked) {
    // A near-twin of a better candidate is no second best: it would only be taken by mistake.
    const isTwin = kept.some(
      ([better, more]) => twins.get(better)?.has(unit) === true && more - likeness > TIE
    );
    const isFar = (kept[0]?.[1] ?? 0) - likeness > WIDEST_GAP;
    if (!isTwin && !isFar) kept.push([unit, likeness]);
  }
  return kept.slice(0, MOST_SUGGESTIONS).map(([unit]) => unit);
}
