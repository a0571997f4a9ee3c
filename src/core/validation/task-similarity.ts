/** A text whose likeness is measured, free of white space and punctuation. */
export interface TaskText {
  readonly text: string;
}

/** Two different texts that share much of the shorter one. */
export interface Twins<Text extends TaskText> {
  readonly one: Text;
  readonly other: Text;
  /** 0–1: shared character pairs over those of the shorter text. */
  readonly similarity: number;
}

/** Texts with fewer distinct character pairs are compared only for being equal: they say too little. */
const MINIMUM_PAIRS = 6;

/** A character pair in more texts than this is boilerplate and finds nobody. */
const COMMON_FROM = 200;

/** At most so many of a text's rarest character pairs look for its twins. */
const PROBES = 40;

/** So many of the rarest look even where they are common, in the first texts that hold them. */
const SURE_PROBES = 2;

/** At most so many of the likeliest texts are measured exactly for each text. */
const CANDIDATES = 48;

/** At most so many twins are kept for each text, the likest: a task recurs in a few tables, not in hundreds. */
const TWINS = 5;

/**
 * Finds the pairs of different texts whose containment of character pairs, |A∩B| / min(|A|, |B|),
 * reaches a threshold. A containment of t leaves at most 1 − t of the shorter text's pairs
 * unshared, so one of its ⌊(1 − t)·n⌋ + 1 rarest must be in the other text: only texts found
 * through those are measured, which keeps the work linear in the number of texts.
 */
export function likelyTwins<Text extends TaskText>(
  texts: readonly Text[],
  threshold: number
): readonly Twins<Text>[] {
  const pairSets = texts.map(({ text }) => characterPairs(text));
  const postings = indexPairs(pairSets);
  const hits = new Uint16Array(texts.length);
  const twins: Twins<Text>[] = [];
  pairSets.forEach((pairs, index) => {
    const one = texts[index];
    if (one === undefined || pairs.size < MINIMUM_PAIRS) return;
    const found: Twins<Text>[] = [];
    for (const candidate of candidatesOf(index, pairs, pairSets, postings, hits, threshold)) {
      const other = texts[candidate];
      const similarity = containment(pairs, pairSets[candidate] ?? pairs);
      if (other !== undefined && similarity >= threshold) found.push({ one, other, similarity });
    }
    found.sort((a, b) => b.similarity - a.similarity);
    twins.push(...found.slice(0, TWINS));
  });
  return twins;
}

/** Measures how much of the shorter set is in the longer one, 0–1. */
export function containment(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [shorter, longer] = one.size <= other.size ? [one, other] : [other, one];
  if (shorter.size === 0) return 0;
  let shared = 0;
  for (const pair of shorter) if (longer.has(pair)) shared += 1;
  return shared / shorter.size;
}

/** Lists the distinct pairs of neighbouring characters of a text. */
export function characterPairs(text: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (let index = 0; index + 1 < text.length; index += 1) pairs.add(text.slice(index, index + 2));
  return pairs;
}

function indexPairs(
  pairSets: readonly ReadonlySet<string>[]
): ReadonlyMap<string, readonly number[]> {
  const postings = new Map<string, number[]>();
  pairSets.forEach((pairs, index) => {
    for (const pair of pairs) {
      const list = postings.get(pair);
      if (list === undefined) postings.set(pair, [index]);
      // One more than is ever read marks the pair as common without storing the rest.
      else if (list.length <= COMMON_FROM) list.push(index);
    }
  });
  return postings;
}

/** The longer texts (or equally long and later ones) that share rare pairs, likeliest first. */
function candidatesOf(
  index: number,
  pairs: ReadonlySet<string>,
  pairSets: readonly ReadonlySet<string>[],
  postings: ReadonlyMap<string, readonly number[]>,
  hits: Uint16Array,
  threshold: number
): readonly number[] {
  const found: number[] = [];
  for (const posting of probesOf(pairs, postings, threshold))
    for (const candidate of posting) {
      const size = pairSets[candidate]?.size ?? 0;
      if (size < pairs.size || (size === pairs.size && candidate <= index)) continue;
      if (hits[candidate] === 0) found.push(candidate);
      hits[candidate] = (hits[candidate] ?? 0) + 1;
    }
  const likeliest =
    found.length <= CANDIDATES
      ? found
      : [...found].sort((a, b) => (hits[b] ?? 0) - (hits[a] ?? 0) || a - b).slice(0, CANDIDATES);
  for (const candidate of found) hits[candidate] = 0;
  return likeliest;
}

function probesOf(
  pairs: ReadonlySet<string>,
  postings: ReadonlyMap<string, readonly number[]>,
  threshold: number
): readonly (readonly number[])[] {
  const lists: (readonly number[])[] = [];
  for (const pair of pairs) lists.push(postings.get(pair) ?? []);
  lists.sort((a, b) => a.length - b.length);
  // A little is taken off so that 0.5 × 2n does not lose a probe to rounding.
  const needed = Math.floor((1 - threshold) * pairs.size + 1e-9) + 1;
  return lists
    .slice(0, Math.min(needed, PROBES))
    .filter((list, rank) => rank < SURE_PROBES || list.length <= COMMON_FROM);
}
