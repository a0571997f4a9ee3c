import { combineFixes } from "../core/validation/fixes/combine-fixes";
import { cellFinder } from "../core/validation/fixes/find-cell";
import type { Fix } from "../core/validation/fixes/fix";
import { fixOfEntry, lastBatch } from "../core/validation/fixes/last-batch";
import type { Choice } from "../core/workbook/office-choices";
import { changeChoices } from "./change-choices";
import { checkAssignments, type CheckResult } from "./check-assignments";
import type { OperationContext } from "./operation";
import { readNotice } from "./read-notice";

/** What became of fixes, and what the check says after them. */
export interface FixResult extends CheckResult {
  /** One for each cell that was changed. */
  readonly changed: readonly Fix[];
  /** Cells that said something else by then and were left as they are. */
  readonly leftAlone: readonly Fix[];
}

/**
 * Applies the fixes that a person chose, at most one change a cell, writes them into the journal as
 * one batch and checks again. A cell that no longer says what the fix expects is left alone.
 */
export async function fixIssues(
  context: OperationContext,
  fixes: readonly Fix[]
): Promise<FixResult> {
  const { host } = context;
  const { notice } = await readNotice(context);
  const { fixes: wanted, clashing } = combineFixes(fixes);
  const grids = await host.readSheets(notice.tables.flatMap(({ sheet }) => sheet ?? []));
  const find = cellFinder(notice, grids);
  const changed = new Map<string, Fix>();
  const leftAlone = [...clashing];
  for (const fix of wanted) {
    const cell = find(fix, fix.before);
    const place = cell === null ? "" : `${cell.sheet}!${cell.address}`;
    const earlier = changed.get(place);
    if (cell === null || (earlier !== undefined && earlier.after !== fix.after))
      leftAlone.push(fix);
    else changed.set(place, { ...fix, sheet: cell.sheet, address: cell.address, before: cell.raw });
  }
  const done = [...changed.values()];
  if (done.length > 0) await writeFixes(context, done);
  return { ...(await checkAssignments(context)), changed: done, leftAlone };
}

/** The journal goes first: an edit that stops halfway can still be taken back. */
async function writeFixes(context: OperationContext, fixes: readonly Fix[]): Promise<void> {
  const { host } = context;
  await changeChoices(host, (choices) => ({
    ...choices,
    fixes: [...choices.fixes, ...batchOf(fixes, choices.fixes)],
  }));
  try {
    await host.editCells(
      fixes.map(({ sheet, address, after }) => ({ sheet, address, value: after }))
    );
  } catch (error) {
    await strikeUnmade(context).catch(() => undefined);
    throw error;
  }
}

/** Keeps of the last batch what was made before the host failed. */
async function strikeUnmade(context: OperationContext): Promise<void> {
  const { notice } = await readNotice(context);
  const sheets = notice.tables.flatMap(({ sheet }) => sheet ?? []);
  const find = cellFinder(notice, await context.host.readSheets(sheets));
  await changeChoices(context.host, (choices) => {
    const unmade = new Set(
      lastBatch(choices.fixes).filter((fix) => find(fixOfEntry(fix), fix.after) === null)
    );
    return { ...choices, fixes: choices.fixes.filter((entry) => !unmade.has(entry)) };
  });
}

function batchOf(
  fixes: readonly Fix[],
  journal: readonly Choice<"fixes">[]
): readonly Choice<"fixes">[] {
  const batch = String(1 + Math.max(0, ...journal.map((entry) => Number(entry.batch) || 0)));
  return fixes.map((fix) => ({ batch, ...fix }));
}
