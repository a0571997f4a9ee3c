import { LONGEST_NAME } from "./normalize-name";
import type { UnitResolver } from "./unit-resolver";

/** No unit of a county has a longer name. */
const LONGEST_PART = 24;
/** A mark between two names would be left behind one of them. */
const PLAIN = /^[\p{L}\p{N}\s()（）]+$/u;

/**
 * Cuts a text that nobody knows as a name into names that stand without anything between them, such
 * as 县发改委县财政局: as few as possible, each a unit or a group of the register. `null` where the
 * text does not come out even.
 */
export function cutNames(text: string, resolver: UnitResolver): readonly string[] | null {
  if (text.length > LONGEST_NAME || !PLAIN.test(text) || resolver.find(text) !== null) return null;
  const isName = (part: string): boolean => {
    const found = part.length < 2 ? null : resolver.find(part);
    return found !== null && (found.kind !== "group" || resolver.isListedGroup(found.group));
  };
  /** For each position the fewest names that the text before it is made of. */
  const best: (readonly string[] | undefined)[] = [[]];
  for (let end = 2; end <= text.length; end += 1)
    for (let start = Math.max(0, end - LONGEST_PART); start < end - 1; start += 1) {
      const before = best[start];
      const part = text.slice(start, end);
      if (before === undefined || !isName(part)) continue;
      if (before.length + 1 < (best[end]?.length ?? Infinity)) best[end] = [...before, part];
    }
  const names = best[text.length] ?? [];
  return names.length < 2 ? null : names;
}
