import { characterPairs, containment } from "../validation/task-similarity";

/** Reduces a text to its letters and digits in their usual width, so that spacing and punctuation do not matter. */
export function plainText(text: string): string {
  return text.normalize("NFKC").replace(/[\s\p{P}\p{S}\p{C}]/gu, "");
}

/** The pairs of neighbouring characters of a text's letters and digits, each once. */
export function textPairs(text: string): ReadonlySet<string> {
  return characterPairs(plainText(text));
}

/**
 * Says how well a written text fits an issued one, 0–1.1: what the shorter one has in common with
 * the longer, and a little for being equally long, so that of two texts that hold a shortened one
 * the nearer comes first.
 */
export function fitness(written: ReadonlySet<string>, issued: ReadonlySet<string>): number {
  const longer = Math.max(written.size, issued.size);
  if (longer === 0) return 0;
  const shared = containment(written, issued);
  return shared + (shared * Math.min(written.size, issued.size) * 0.1) / longer;
}
