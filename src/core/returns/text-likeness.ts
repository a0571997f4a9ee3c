/** Reduces a text to its letters and digits in their usual width, so that spacing and punctuation do not matter. */
export function plainText(text: string): string {
  return text.normalize("NFKC").replace(/[\s\p{P}\p{S}\p{C}]/gu, "");
}

/** The pairs of neighbouring characters of a text, each once; a lone character stands for itself. */
export function bigrams(text: string): ReadonlySet<string> {
  const characters = [...plainText(text)];
  if (characters.length === 1) return new Set(characters);
  const pairs = new Set<string>();
  for (let index = 0; index + 1 < characters.length; index++)
    pairs.add(`${characters[index]}${characters[index + 1]}`);
  return pairs;
}

/** How much two texts share: `containment` by the shorter one, `dice` by both, each 0–1. */
export interface Likeness {
  readonly containment: number;
  readonly dice: number;
}

/** Compares two sets of character pairs. */
export function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): Likeness {
  if (one.size === 0 || other.size === 0) return { containment: 0, dice: 0 };
  const [small, large] = one.size <= other.size ? [one, other] : [other, one];
  let shared = 0;
  for (const pair of small) if (large.has(pair)) shared++;
  return { containment: shared / small.size, dice: (2 * shared) / (small.size + large.size) };
}
