/** Characters that hold no place and no meaning in a name. */
const INVISIBLE =
  /\s|[\u00ad\u180e\u2060-\u2064\ufeff]|[\u200b-\u200f]|[\u2028-\u202f]|[\ufe00-\ufe0f]/g;
const TRAILING = "。.；;，,、：:·";

/** Longer texts are never names of units. */
export const LONGEST_NAME = 60;

/** Takes white space, invisible characters and the difference of character widths out of a text. */
export function squeezeText(text: string): string {
  return text.normalize("NFKC").replace(INVISIBLE, "");
}

/** Writes a name as the register's indexes know it: squeezed, in capitals, without closing marks. */
export function normalizeName(text: string): string {
  const squeezed = squeezeText(text).toUpperCase();
  let end = squeezed.length;
  // A loop, because a pattern tied to the end would try again at each of many marks.
  while (end > 0 && TRAILING.includes(squeezed.charAt(end - 1))) end -= 1;
  return squeezed.slice(0, end);
}
