const OPENING = "（(〔[【「『";
const CLOSING = "）)〕]】」』";

/** A stretch of text inside or outside brackets, brackets taken off. */
export interface BracketPart {
  readonly isBracketed: boolean;
  readonly text: string;
}

/** Says whether a character opens a bracket. */
export function isOpening(character: string): boolean {
  return character !== "" && OPENING.includes(character);
}

/** Says whether a character closes a bracket. */
export function isClosing(character: string): boolean {
  return character !== "" && CLOSING.includes(character);
}

/**
 * Parts a text at its outermost brackets, in order. A bracket that is never closed is plain text,
 * and so is a closing one without an opening one.
 */
export function bracketParts(text: string): readonly BracketPart[] {
  const ends = outermostEnds(text);
  const parts: BracketPart[] = [];
  let from = 0;
  for (const [start, end] of ends) {
    if (start > from) parts.push({ isBracketed: false, text: text.slice(from, start) });
    parts.push({ isBracketed: true, text: text.slice(start + 1, end) });
    from = end + 1;
  }
  if (from < text.length) parts.push({ isBracketed: false, text: text.slice(from) });
  return parts;
}

/** Positions of the outermost pairs of brackets, each with its end; widths may be mixed. */
export function outermostEnds(text: string): readonly (readonly [start: number, end: number])[] {
  const open: number[] = [];
  const pairs: [number, number][] = [];
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index);
    if (isOpening(character)) open.push(index);
    else if (isClosing(character)) {
      const start = open.pop();
      if (start === undefined) continue;
      // A pair swallows the pairs found inside it, so that only outermost ones remain.
      while ((pairs[pairs.length - 1]?.[0] ?? -1) > start) pairs.pop();
      pairs.push([start, index]);
    }
  }
  return pairs;
}
