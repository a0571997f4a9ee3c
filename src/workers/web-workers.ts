import type { ReadReply, SpreadsheetWorker } from "./worker-protocol";

/** Starts a web worker that reads spreadsheets; the bundler makes a file of its own of it. */
export function startWebWorker(): SpreadsheetWorker {
  const worker = new Worker(new URL("./spreadsheet-worker-web.ts", import.meta.url));
  return {
    post: (request) => worker.postMessage(request, [request.bytes.buffer]),
    listen: (onReply, onFailure) => {
      worker.addEventListener("message", (event: MessageEvent<ReadReply>) => onReply(event.data));
      worker.addEventListener("error", (event) => {
        event.preventDefault();
        onFailure();
      });
      worker.addEventListener("messageerror", onFailure);
    },
    terminate: () => worker.terminate(),
  };
}
