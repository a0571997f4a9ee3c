import type { WorkbookHost } from "../host/workbook-host";
import { OperationCancelled } from "./operation";

/**
 * Lets an operation end the moment that a person cancels it, whatever the host is busy with: reading
 * is left alone, and sheets that have not taken their places are given up. Once anything was changed
 * a cancel comes too late, and the operation is seen through. Rejects with `OperationCancelled`.
 */
export function cancellableHost(host: WorkbookHost, signal: AbortSignal): WorkbookHost {
  let isChanged = false;
  const cancelled = new Promise<never>((_resolve, reject) =>
    signal.addEventListener("abort", () => reject(new OperationCancelled()), { once: true })
  );
  // Until somebody waits for it, it must not count as unhandled.
  cancelled.catch(() => undefined);
  const begin = (): void => {
    if (signal.aborted && !isChanged) throw new OperationCancelled();
  };
  const reading = async <Result>(read: () => Promise<Result>): Promise<Result> => {
    begin();
    return isChanged ? read() : Promise.race([read(), cancelled]);
  };
  const changing = async <Result>(change: () => Promise<Result>): Promise<Result> => {
    begin();
    // A change that is under way cannot be taken back.
    isChanged = true;
    return change();
  };
  const writing: WorkbookHost["writeSheets"] = async (plans, keptAside) => {
    begin();
    if (isChanged) return host.writeSheets(plans, keptAside);
    try {
      await host.writeSheets(plans, keptAside, signal);
      isChanged = true;
    } catch (error) {
      throw signal.aborted && error === signal.reason ? new OperationCancelled() : error;
    }
  };
  return {
    listSheets: () => reading(() => host.listSheets()),
    readSheets: (names) => reading(() => host.readSheets(names)),
    hasUnfinishedWrite: () => reading(() => host.hasUnfinishedWrite()),
    writeSheets: writing,
    renameSheet: (name, newName) => changing(() => host.renameSheet(name, newName)),
    deleteSheets: (names) => changing(() => host.deleteSheets(names)),
    editCells: (edits) => changing(() => host.editCells(edits)),
    hideColumn: (sheet, columnIndex) => changing(() => host.hideColumn(sheet, columnIndex)),
    markIssues: (marks) => changing(() => host.markIssues(marks)),
    select: (sheet, address) => host.select(sheet, address),
    openAsNewWorkbook: (bytes) => host.openAsNewWorkbook(bytes),
  };
}
