/** A generator of its own, so that every run measures the same (xorshift32). */
export function numbersFrom(seed: number): (below: number) => number {
  let state = seed | 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

/** Chinese text: two in three characters come from the 1,500 that most official prose is written in. */
export function chineseText(random: (below: number) => number, length: number): string {
  let text = "";
  for (let index = 0; index < length; index++)
    text += String.fromCharCode(0x4e00 + (random(3) > 0 ? random(1_500) : random(6_000)));
  return text;
}
