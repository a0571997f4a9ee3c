import { issueOf } from "../core/issues/issue";
import type { UnitReturn } from "../core/returns/unit-return";
import type { Refusal } from "../files/reading";

/** Makes the return of a file of which nothing could be read, so that it is named in the result. */
export function unreadableReturn(name: string, refusal: Refusal): UnitReturn {
  return {
    file: { name, state: "unreadable", reason: refusal.reason, rows: 0 },
    contributions: [],
    unplaced: [],
    issues: [issueOf("unreadable-file", "error", { file: name }, refusal)],
    cells: { read: 0, placed: 0, unplaced: 0 },
  };
}
