import type { UnitResolver } from "./unit-resolver";

const CONJUNCTION = /以及|[和与及暨]/g;
/** Marks that no unit has inside its name: one known side is enough to part names there. */
const MARK = /\s*[·•・.．+＋&＆—–\-－~～]+\s*/g;
const NAME = /[\u4e00-\u9fff]{2}/;
const MOST_CONJUNCTIONS = 12;

/**
 * Parts 县发改委和县财政局 at 和, 及 or 与, but only where both sides are known: 发展和改革 and
 * 住房和城乡建设 hold the same words. At + and · one known side is enough.
 */
export function splitConjunctions(
  text: string,
  resolver: UnitResolver,
  inherited: string
): readonly string[] {
  const names: string[] = [];
  let rest = text;
  for (let count = 0; count < MOST_CONJUNCTIONS; count++) {
    const cut = firstCut(rest, resolver, inherited);
    if (cut === null) break;
    names.push(cut.left);
    rest = cut.right;
  }
  return [...names, rest];
}

interface Cut {
  readonly left: string;
  readonly right: string;
}

function firstCut(text: string, resolver: UnitResolver, inherited: string): Cut | null {
  if (resolver.find(text, inherited) !== null) return null;
  for (const match of text.matchAll(CONJUNCTION)) {
    const left = text.slice(0, match.index);
    const right = text.slice(match.index + match[0].length);
    if (left === "" || right === "" || resolver.find(left, inherited) === null) continue;
    if (startsKnown(right, resolver, inherited)) return { left, right };
  }
  return cutAtMark(text, resolver, inherited);
}

function cutAtMark(text: string, resolver: UnitResolver, inherited: string): Cut | null {
  for (const match of text.matchAll(MARK)) {
    const left = text.slice(0, match.index);
    const right = text.slice(match.index + match[0].length);
    if (!NAME.test(left) || !NAME.test(right)) continue;
    const isKnown = resolver.find(left, inherited) !== null;
    if (isKnown || endsKnown(right, resolver, inherited)) return { left, right };
  }
  return null;
}

/** Says whether a text, or its part before or behind one of its marks, is known. */
function endsKnown(text: string, resolver: UnitResolver, inherited: string): boolean {
  return (
    startsKnown(text, resolver, inherited) ||
    text.split(MARK).some((part) => resolver.find(part, inherited) !== null)
  );
}

/** Says whether a text, or its part before one of its conjunctions, is known. */
function startsKnown(text: string, resolver: UnitResolver, inherited: string): boolean {
  if (resolver.find(text, inherited) !== null) return true;
  for (const match of text.matchAll(CONJUNCTION))
    if (resolver.find(text.slice(0, match.index), inherited) !== null) return true;
  return false;
}
