/** A generator of numbers below a bound, the same in every run. */
export type Random = (below: number) => number;

/** Makes a generator from a seed. */
export function seeded(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Changes some bytes, cuts the end, or takes or repeats a piece in the middle. */
export function mutatedBytes(bytes: Uint8Array, random: Random): Uint8Array {
  const [from, length] = [random(bytes.length), 1 + random(40)];
  const copy = bytes.slice();
  switch (random(5)) {
    case 0:
      return copy.slice(0, from);
    case 1:
      return Uint8Array.from([...copy.subarray(0, from), ...copy.subarray(from + length)]);
    case 2:
      return Uint8Array.from([...copy.subarray(0, from + length), ...copy.subarray(from)]);
    default:
      for (let changes = 1 + random(6); changes > 0; changes--)
        copy[random(copy.length)] = random(256);
      return copy;
  }
}

/** Values that programs stumble over. */
const HOSTILE = [
  ..."-1|0|1|65536|1048577|4294967296|99999999999999999999|1e309|NaN|A0|XFE1|A1048577|A1:XFD1048576".split(
    "|"
  ),
  ...["__proto__", "constructor", "", "\ufffd", "&#xD800;", "&a;", "]]>", "=1+1", "true", "s"],
];
const INSERTED = [
  "<!-- x -->",
  "<![CDATA[x]]>",
  "<x/>",
  "<x>",
  "</x>",
  "<?x?>",
  "&#0;",
  "<!DOCTYPE x>",
];

/** Changes the tags, attributes or texts of markup: what a careless writer or an attacker would. */
export function mutatedMarkup(text: string, random: Random): string {
  const pieces = text.split(/(<[^>]*>)/).filter((piece) => piece !== "");
  const pick = <Item>(items: readonly Item[]): Item => items[random(items.length)] as Item;
  for (let changes = 1 + random(3); changes > 0; changes--) {
    const at = random(pieces.length);
    const piece = pieces[at] ?? "";
    const kind = random(6);
    if (kind === 0) pieces.splice(at, 1 + random(3));
    else if (kind === 1) pieces.splice(at, 0, ...pieces.slice(at, at + 1 + random(6)));
    else if (kind === 2) pieces.splice(at, 0, pick(INSERTED));
    else if (kind === 3) [pieces[at], pieces[0]] = [pieces[0] ?? "", piece];
    else if (piece.startsWith("<")) {
      const values = [...piece.matchAll(/"[^"]*"/g)];
      const value = values.length === 0 ? null : pick(values);
      if (value === null) continue;
      const end = value.index + value[0].length;
      pieces[at] = `${piece.slice(0, value.index)}"${pick(HOSTILE)}"${piece.slice(end)}`;
    } else pieces[at] = pick(HOSTILE);
  }
  return pieces.join("");
}
