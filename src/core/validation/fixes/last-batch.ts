import type { Choice } from "../../workbook/office-choices";

/** The journal’s last batch of fixes: what a single undo takes back. */
export function lastBatch(journal: readonly Choice<"fixes">[]): readonly Choice<"fixes">[] {
  const batch = journal.at(-1)?.batch;
  return journal.filter((entry) => entry.batch === batch);
}
