import type { Choice } from "../../workbook/office-choices";
import type { Fix, FixKind } from "./fix";

/** The journal’s last batch of fixes: what a single undo takes back. */
export function lastBatch(journal: readonly Choice<"fixes">[]): readonly Choice<"fixes">[] {
  const batch = journal.at(-1)?.batch;
  return journal.filter((entry) => entry.batch === batch);
}

/** Reads a fix back from the journal. */
export function fixOfEntry(entry: Choice<"fixes">): Fix {
  // The journal is written by the program alone, from fixes.
  return { ...entry, kind: entry.kind as FixKind };
}
