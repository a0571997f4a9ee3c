/** A stretch of two texts laid side by side. */
export interface TextPart {
  /** In both texts, or in one of them alone. */
  readonly in: "both" | "first" | "second";
  readonly text: string;
}

/** Texts of more characters than this are shown whole instead of being compared. */
const LONGEST_TEXT = 2_000;

/** Shared stretches shorter than this inside a change are noise: 的 in two different sentences is no common ground. */
const SHORTEST_SHARED = 2;

/**
 * Lays two texts side by side for reading: what both have, and what only one of them has, in
 * order. Joining the parts of one side gives that text back exactly.
 */
export function textDifference(first: string, second: string): readonly TextPart[] {
  const [ones, others] = [[...first], [...second]];
  const start = sharedStart(ones, others);
  const end = sharedEnd(ones, others, start);
  const middle = [ones.slice(start, ones.length - end), others.slice(start, others.length - end)];
  const [oneMiddle = [], otherMiddle = []] = middle;
  const parts = joined([
    { in: "both", text: ones.slice(0, start).join("") },
    ...withoutNoise(middleParts(oneMiddle, otherMiddle)),
    { in: "both", text: ones.slice(ones.length - end).join("") },
  ]);
  return joined(alignedToWords(parts));
}

function sharedStart(ones: readonly string[], others: readonly string[]): number {
  let length = 0;
  while (length < ones.length && length < others.length && ones[length] === others[length])
    length += 1;
  return length;
}

function sharedEnd(ones: readonly string[], others: readonly string[], start: number): number {
  const most = Math.min(ones.length, others.length) - start;
  let length = 0;
  while (length < most && ones.at(-1 - length) === others.at(-1 - length)) length += 1;
  return length;
}

/** Walks the longest common subsequence, which for task texts is a few hundred characters square. */
function middleParts(ones: readonly string[], others: readonly string[]): readonly TextPart[] {
  if (ones.length > LONGEST_TEXT || others.length > LONGEST_TEXT)
    return [
      { in: "first", text: ones.join("") },
      { in: "second", text: others.join("") },
    ];
  const width = others.length + 1;
  const lengths = commonLengths(ones, others, width);
  const parts: TextPart[] = [];
  let [i, j] = [0, 0];
  while (i < ones.length || j < others.length) {
    const [one, other] = [ones[i], others[j]];
    if (one !== undefined && one === other) {
      parts.push({ in: "both", text: one });
      i += 1;
      j += 1;
    } else if (
      one !== undefined &&
      (other === undefined ||
        (lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0))
    ) {
      parts.push({ in: "first", text: one });
      i += 1;
    } else {
      parts.push({ in: "second", text: other ?? "" });
      j += 1;
    }
  }
  return joined(parts);
}

/** For each pair of positions, how long the rests’ common subsequence is. */
function commonLengths(
  ones: readonly string[],
  others: readonly string[],
  width: number
): Uint16Array {
  const lengths = new Uint16Array((ones.length + 1) * width);
  for (let i = ones.length - 1; i >= 0; i -= 1)
    for (let j = others.length - 1; j >= 0; j -= 1)
      lengths[i * width + j] =
        ones[i] === others[j]
          ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0);
  return lengths;
}

/** Turns very short shared stretches between two changes into parts of the change. */
function withoutNoise(parts: readonly TextPart[]): readonly TextPart[] {
  return parts.flatMap((part, index): readonly TextPart[] => {
    const isInside = index > 0 && index < parts.length - 1;
    if (part.in !== "both" || !isInside || [...part.text].length >= SHORTEST_SHARED) return [part];
    return [
      { in: "first", text: part.text },
      { in: "second", text: part.text },
    ];
  });
}

/**
 * Moves a change in one text alone to the left where it then ends at a punctuation mark: of
 * 皖北、皖西 and 皖西 the first has 皖北、 more, not 北、皖.
 */
function alignedToWords(parts: readonly TextPart[]): readonly TextPart[] {
  const result = [...parts];
  parts.forEach(({ in: side, text }, index) => {
    const [before, after] = [result[index - 1], result[index + 1]];
    if (side === "both" || before?.in !== "both" || after?.in !== "both") return;
    const tail = movableTail(before.text, text);
    if (tail === "") return;
    const rest = (whole: string): string => whole.slice(0, whole.length - tail.length);
    result[index - 1] = { in: "both", text: rest(before.text) };
    result[index] = { in: side, text: tail + rest(text) };
    result[index + 1] = { in: "both", text: tail + after.text };
  });
  return result;
}

/** What both texts end with, where the change would end at a punctuation mark without it; empty otherwise. */
function movableTail(before: string, change: string): string {
  for (let length = 1; length < change.length && length <= before.length; length += 1) {
    const tail = change.slice(change.length - length);
    if (!before.endsWith(tail)) return "";
    if (/[、，。；]/.test(change.charAt(change.length - length - 1))) return tail;
  }
  return "";
}

/** Joins neighbours of one kind; within a change, what the first text has comes first. */
function joined(parts: readonly TextPart[]): readonly TextPart[] {
  const result: TextPart[] = [];
  let [first, second] = ["", ""];
  const close = (): void => {
    if (first !== "") result.push({ in: "first", text: first });
    if (second !== "") result.push({ in: "second", text: second });
    [first, second] = ["", ""];
  };
  for (const part of parts) {
    if (part.text === "") continue;
    if (part.in === "first") first += part.text;
    else if (part.in === "second") second += part.text;
    else {
      close();
      const last = result.at(-1);
      if (last?.in === "both")
        result[result.length - 1] = { in: "both", text: last.text + part.text };
      else result.push(part);
    }
  }
  close();
  return result;
}
