import type { WorkbookHost } from "../host/workbook-host";
import { OperationCancelled } from "./operation";

/**
 * Lets an operation end the moment that a person cancels it, whatever the host is busy with: reading
 * is left alone, sheets that have not taken their places are given up, and no further step is begun.
 * A step that cannot be taken back is seen through. Rejects with `OperationCancelled`.
 */
export function cancellableHost(host: WorkbookHost, signal: AbortSignal): WorkbookHost {
  const cancelled = new Promise<never>((_resolve, reject) =>
    signal.addEventListener("abort", () => reject(new OperationCancelled()), { once: true })
  );
  // Until somebody waits for it, it must not count as unhandled.
  cancelled.catch(() => undefined);
  const step = async <Result>(take: () => Promise<Result>): Promise<Result> => {
    if (signal.aborted) throw new OperationCancelled();
    return take();
  };
  const leavable = <Result>(take: () => Promise<Result>): Promise<Result> =>
    step(() => Promise.race([take(), cancelled]));
  return {
    listSheets: () => leavable(() => host.listSheets()),
    readSheets: (names) => leavable(() => host.readSheets(names)),
    hasUnfinishedWrite: () => leavable(() => host.hasUnfinishedWrite()),
    writeSheets: (plans, keptAside) =>
      step(() => host.writeSheets(plans, keptAside, signal)).catch(asCancelled(signal)),
    renameSheet: (name, newName) => step(() => host.renameSheet(name, newName)),
    deleteSheets: (names) => step(() => host.deleteSheets(names)),
    editCells: (edits) => step(() => host.editCells(edits)),
    hideColumn: (sheet, columnIndex) => step(() => host.hideColumn(sheet, columnIndex)),
    markIssues: (marks) => step(() => host.markIssues(marks)),
    select: (sheet, address) => step(() => host.select(sheet, address)),
    openAsNewWorkbook: (bytes) => step(() => host.openAsNewWorkbook(bytes)),
  };
}

function asCancelled(signal: AbortSignal): (error: unknown) => never {
  return (error) => {
    throw signal.aborted && error === signal.reason ? new OperationCancelled() : error;
  };
}
