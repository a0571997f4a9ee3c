import { looksLike, soundOf } from "./homophones";

/** How much a character says: the fewer units bear it, the more. */
export type CharacterWeight = (character: string) => number;

/** A character of the same sound counts almost like the character itself. */
const SOUND_CREDIT = 0.9;
const LOOK_CREDIT = 0.8;
/** A short name out of a much longer one is seldom misspelt too: chance likeness is likelier. */
const FAR_CREDIT = 0.4;
/** Characters in another order (县改发委) count a little less than in their order. */
const ORDER_DISCOUNT = 0.9;

/**
 * Says how alike the cores of two names are, 0–1. Both shares of common characters count, by
 * weight: that of the written name first, because short names take characters out of full names in
 * their order (自规 out of 自然资源和规划). A whole known name that opens a longer written one
 * counts too (发改 in 发改委项目).
 */
export function nameLikeness(written: string, known: string, weight: CharacterWeight): number {
  const common = commonWeight(written, known, weight);
  const shareOfWritten = common.written / totalWeight(written, weight);
  const shareOfKnown = common.known / totalWeight(known, weight);
  // One character alone says too little to stand for a longer name.
  if (written.length === 1) return shareOfWritten * shareOfKnown;
  const inKnown = shareOfWritten * (0.55 + 0.45 * shareOfKnown);
  const isOpening = known.length >= 2 && written.startsWith(known);
  return isOpening ? Math.max(inKnown, 0.55 + 0.4 * shareOfWritten) : inKnown;
}

interface CommonWeight {
  readonly written: number;
  readonly known: number;
}

function commonWeight(written: string, known: string, weight: CharacterWeight): CommonWeight {
  const inOrder = longestCommon(written, known, weight);
  const anyOrder = sharedCharacters(written, known, weight);
  return sum(anyOrder) > sum(inOrder) ? anyOrder : inOrder;
}

/** The heaviest common subsequence, by dynamic programming over at most 60 × 60 characters. */
function longestCommon(written: string, known: string, weight: CharacterWeight): CommonWeight {
  const width = known.length + 1;
  const isFar = Math.abs(written.length - known.length) > 2;
  const others = Array.from(known, weight);
  // One row is kept, with the weights of both names; `corner` is what it held one column before.
  const ofWritten = new Float64Array(width);
  const ofKnown = new Float64Array(width);
  for (const own of written) {
    const ownWeight = weight(own);
    let cornerWritten = 0;
    let cornerKnown = 0;
    for (let column = 1; column < width; column++) {
      const aboveWritten = ofWritten[column] ?? 0;
      const aboveKnown = ofKnown[column] ?? 0;
      const leftWritten = ofWritten[column - 1] ?? 0;
      const leftKnown = ofKnown[column - 1] ?? 0;
      const isLeft = leftWritten + leftKnown > aboveWritten + aboveKnown;
      let best: CommonWeight = isLeft
        ? { written: leftWritten, known: leftKnown }
        : { written: aboveWritten, known: aboveKnown };
      const share = credit(own, known.charAt(column - 1), isFar);
      if (share > 0)
        best = heavier(best, {
          written: cornerWritten + share * ownWeight,
          known: cornerKnown + share * (others[column - 1] ?? 0),
        });
      ofWritten[column] = best.written;
      ofKnown[column] = best.known;
      cornerWritten = aboveWritten;
      cornerKnown = aboveKnown;
    }
  }
  return { written: ofWritten[width - 1] ?? 0, known: ofKnown[width - 1] ?? 0 };
}

function sharedCharacters(written: string, known: string, weight: CharacterWeight): CommonWeight {
  const left = [...known];
  let shared = 0;
  for (const character of written) {
    const at = left.indexOf(character);
    if (at < 0) continue;
    left.splice(at, 1);
    shared += ORDER_DISCOUNT * weight(character);
  }
  return { written: shared, known: shared };
}

function credit(one: string, other: string, isFar: boolean): number {
  if (one === other) return 1;
  const sound = soundOf(one);
  if (sound >= 0 && sound === soundOf(other)) return isFar ? FAR_CREDIT : SOUND_CREDIT;
  return looksLike(one, other) && !isFar ? LOOK_CREDIT : 0;
}

function totalWeight(text: string, weight: CharacterWeight): number {
  let total = 0;
  for (const character of text) total += weight(character);
  return total || 1;
}

function heavier(one: CommonWeight, other: CommonWeight): CommonWeight {
  return sum(other) > sum(one) ? other : one;
}

function sum({ written, known }: CommonWeight): number {
  return written + known;
}
