import { textLanes } from "../grid/text-lanes";
import { squeezeText } from "../units/normalize-name";

const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/** A table's id, a hash, and a number where a table says the same twice. */
const KEY = /.-[0-9A-HJKMNP-TV-Z]{8}(?:-\d+)?$/;

/** What an assignment's key is made from. */
export interface KeySource {
  /** The key that the row already bears in a workbook; empty where it bears none. */
  readonly ownKey: string;
  readonly tableId: string;
  readonly task: string;
  readonly content: string;
  /** Only used to tell rows with the same text apart. */
  readonly unitsText: string;
}

/**
 * Gives each row its key. A key that a row bears is kept, by the first row alone where it was
 * copied; what is no key, because somebody wrote over it, is none; the others get the table's id and a hash of the text, so that a key does not depend on
 * numbers, spacing, file or order. Equal texts in one table get `-2`, `-3`.
 */
export function assignmentKeys(sources: readonly KeySource[]): readonly string[] {
  const keys: string[] = Array.from(sources, () => "");
  const taken = new Set<string>();
  for (const [index, { ownKey }] of sources.entries())
    if (KEY.test(ownKey) && !taken.has(ownKey)) {
      taken.add(ownKey);
      keys[index] = ownKey;
    }
  const open = [...sources.entries()].filter(([index]) => keys[index] === "");
  // Equal texts are numbered by their units, so that sorting the table does not change a key.
  open.sort(([, one], [, other]) => compareText(one.unitsText, other.unitsText));
  const lastNumber = new Map<string, number>();
  for (const [index, source] of open) {
    const stem = `${source.tableId}-${textHash(keyText(source))}`;
    let number = (lastNumber.get(stem) ?? 0) + 1;
    let key = number === 1 ? stem : `${stem}-${number}`;
    while (taken.has(key)) key = `${stem}-${++number}`;
    lastNumber.set(stem, number);
    taken.add(key);
    keys[index] = key;
  }
  return keys;
}

/** Hashes text to 8 characters of Crockford's base 32, 40 bits (FNV-1a in two lanes); not for secrets. */
export function textHash(text: string): string {
  const [first, second] = textLanes(text);
  // 20 bits of each lane; the high ones are folded in, because FNV's low ones alone mix poorly.
  const fold = (lane: number): number => ((lane >>> 20) ^ lane) & 0xfffff;
  return base32(fold(first)) + base32(fold(second));
}

function base32(bits: number): string {
  let text = "";
  for (let shift = 15; shift >= 0; shift -= 5) text += ALPHABET.charAt((bits >>> shift) & 31);
  return text;
}

function keyText({ task, content }: KeySource): string {
  return `${squeezeText(task)}\n${squeezeText(content)}`;
}

function compareText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
