/** Which rows of two tables are the same row, by 0-based index. */
export interface RowPairs {
  readonly pairs: readonly (readonly [first: number, second: number])[];
  readonly onlyFirst: readonly number[];
  readonly onlySecond: readonly number[];
}

type Row = readonly string[];

/** Tables of more pairs of rows than this are compared by position: the exact way would take seconds. */
const MOST_PAIRS = 4_000_000;
/** Rows are the same row where at least this share of their texts agrees. */
const ALIKE = 1 / 3;

/** Pairs the rows of two tables, in order: rows that say the same first, then those alike between them. */
export function pairRows(first: readonly Row[], second: readonly Row[]): RowPairs {
  const pairs: (readonly [number, number])[] = [];
  let [from, to] = [0, 0];
  const anchors = commonRows(first.map(joined), second.map(joined));
  for (const [one, other] of [...anchors, [first.length, second.length] as const]) {
    pairs.push(...pairsBetween(first, second, [from, one], [to, other]));
    if (one < first.length && other < second.length) pairs.push([one, other]);
    [from, to] = [one + 1, other + 1];
  }
  const [paired, answered] = [new Set(pairs.map(([a]) => a)), new Set(pairs.map(([, b]) => b))];
  return {
    pairs,
    onlyFirst: [...first.keys()].filter((index) => !paired.has(index)),
    onlySecond: [...second.keys()].filter((index) => !answered.has(index)),
  };
}

function joined(row: Row): string {
  return row.join("\u0001");
}

/** The longest rows in common, in order: the same start and end, and the classic table between them. */
function commonRows(
  first: readonly string[],
  second: readonly string[]
): readonly (readonly [number, number])[] {
  const shorter = Math.min(first.length, second.length);
  let start = 0;
  while (start < shorter && first[start] === second[start]) start++;
  let end = 0;
  while (end < shorter - start && first.at(-1 - end) === second.at(-1 - end)) end++;
  const middle = commonBetween(
    first.slice(start, first.length - end),
    second.slice(start, second.length - end)
  );
  return [
    ...Array.from({ length: start }, (_, index) => [index, index] as const),
    ...middle.map(([a, b]) => [a + start, b + start] as const),
    ...Array.from(
      { length: end },
      (_, index) => [first.length - end + index, second.length - end + index] as const
    ),
  ];
}

function commonBetween(
  first: readonly string[],
  second: readonly string[]
): readonly (readonly [number, number])[] {
  if (first.length * second.length > MOST_PAIRS) return [];
  const width = second.length + 1;
  const lengths = new Uint32Array((first.length + 1) * width);
  const at = (a: number, b: number): number => lengths[a * width + b] ?? 0;
  for (let a = first.length - 1; a >= 0; a--)
    for (let b = second.length - 1; b >= 0; b--)
      lengths[a * width + b] =
        first[a] === second[b] ? at(a + 1, b + 1) + 1 : Math.max(at(a + 1, b), at(a, b + 1));
  const common: (readonly [number, number])[] = [];
  for (let [a, b] = [0, 0]; a < first.length && b < second.length;) {
    if (first[a] === second[b]) common.push([a++, b++]);
    else if (at(a + 1, b) >= at(a, b + 1)) a++;
    else b++;
  }
  return common;
}

/** Pairs what stands between two common rows: alike rows in order; by place where as many stand on both sides. */
function pairsBetween(
  first: readonly Row[],
  second: readonly Row[],
  [from, until]: readonly [number, number],
  [start, end]: readonly [number, number]
): readonly (readonly [number, number])[] {
  if (until - from === end - start)
    return Array.from({ length: until - from }, (_, index) => [from + index, start + index]);
  const pairs: (readonly [number, number])[] = [];
  let next = start;
  for (let index = from; index < until; index++) {
    const row = first[index] ?? [];
    for (let other = next; other < end; other++)
      if (isAlike(row, second[other] ?? [])) {
        pairs.push([index, other]);
        next = other + 1;
        break;
      }
  }
  return pairs;
}

function isAlike(one: Row, other: Row): boolean {
  const filled = one.filter((text) => text !== "").length;
  const same = one.filter((text, index) => text !== "" && text === other[index]).length;
  return filled > 0 && same / filled >= ALIKE;
}
