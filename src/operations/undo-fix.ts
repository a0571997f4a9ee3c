import { cleanText } from "../core/notice/clean-text";
import { cellFinder } from "../core/validation/fixes/find-cell";
import type { Fix } from "../core/validation/fixes/fix";
import { fixOfEntry, lastBatch } from "../core/validation/fixes/last-batch";
import type { CellEdit } from "../host/workbook-host";
import { changeChoices } from "./change-choices";
import { checkAssignments } from "./check-assignments";
import type { FixResult } from "./fix-issues";
import type { OperationContext } from "./operation";
import { readNotice } from "./read-notice";

/**
 * Takes back the last batch of fixes, checks again and strikes the batch from the journal. A cell
 * that was edited since is left alone; one that says the text before already counts as taken back.
 */
export async function undoFix(context: OperationContext): Promise<FixResult> {
  const { host } = context;
  const { notice, record } = await readNotice(context);
  const batch = lastBatch(record.choices.fixes);
  const grids = await host.readSheets(notice.tables.flatMap(({ sheet }) => sheet ?? []));
  const find = cellFinder(notice, grids);
  const edits: CellEdit[] = [];
  const changed: Fix[] = [];
  const leftAlone: Fix[] = [];
  for (const entry of batch) {
    const fix = fixOfEntry(entry);
    const cell = find(fix, fix.after);
    if (cell !== null) {
      edits.push({ sheet: cell.sheet, address: cell.address, value: fix.before });
      changed.push({ ...fix, before: fix.after, after: fix.before });
    } else if (find(fix, cleanText(fix.before)) === null) leftAlone.push(fix);
  }
  if (edits.length > 0) await host.editCells(edits);
  await changeChoices(host, (choices) => {
    const last = new Set(lastBatch(choices.fixes));
    return { ...choices, fixes: choices.fixes.filter((entry) => !last.has(entry)) };
  });
  return { ...(await checkAssignments(context)), changed, leftAlone };
}
