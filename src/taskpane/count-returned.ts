import type { FileReport } from "../core/returns/unit-return";

/** How many returned files there are, and how many of them want a look. */
export interface ReturnedCounts {
  readonly files: number;
  readonly needCare: number;
}

/**
 * Counts the files of a period and of the one that fell due together with it. A file that answers
 * for both is one file, and wants a look where either period finds something in it.
 */
export function countReturned(
  own: readonly FileReport[],
  companion: readonly FileReport[]
): ReturnedCounts {
  const inOwn = new Set(own.map(markOf));
  const files = [...own, ...companion.filter((file) => !inOwn.has(markOf(file)))];
  const wanted = [...own, ...companion].filter(({ state }) => state !== "read");
  const needCare = new Set(wanted.map(markOf));
  return {
    files: files.length,
    needCare: files.filter((file) => needCare.has(markOf(file))).length,
  };
}

function markOf({ name, content = "" }: FileReport): string {
  return `${name}\n${content}`;
}
