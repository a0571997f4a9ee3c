import { plainText, textPairs } from "../../returns/text-likeness";

/** Shorter texts, such as 按序时进度推进, are rightly the same each time. */
const SHORTEST = 15;
/** The share of common character pairs from which a text counts as the earlier one. */
const COPIED = 0.92;

/** Says how like an earlier text a text is, 0–1, where it is a copy of it; `null` where it is none. */
export function copiedShare(now: string, before: string): number | null {
  const [plainNow, plainBefore] = [plainText(now), plainText(before)];
  if (plainNow.length < SHORTEST || plainBefore.length < SHORTEST) return null;
  // Other figures in the same sentence are news.
  if (digitsOf(now) !== digitsOf(before)) return null;
  if (plainNow === plainBefore) return 1;
  const [a, b] = [textPairs(now), textPairs(before)];
  const common = [...a].filter((pair) => b.has(pair)).length;
  const share = (2 * common) / (a.size + b.size);
  return share >= COPIED ? share : null;
}

function digitsOf(text: string): string {
  return (text.normalize("NFKC").match(/\d+(?:\.\d+)?/g) ?? []).join(" ");
}
