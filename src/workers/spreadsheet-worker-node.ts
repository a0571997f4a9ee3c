import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import {
  answerRequest,
  type ReadReply,
  type ReadRequest,
  type SpreadsheetWorker,
  type WorkerFactory,
} from "./worker-protocol";

const role = "fengong-spreadsheet-worker";

/**
 * Megabytes of JavaScript objects that one worker may hold before it is ended; with far fewer a
 * single array that grows ends the whole program (SPEC F32).
 */
const heapMegabytes = 400;

/**
 * Answers read requests where this program was started as a worker thread of itself, and says
 * whether it was; to be called before anything else.
 */
export function runAsWorker(): boolean {
  if (isMainThread || workerData !== role || parentPort === null) return false;
  const port = parentPort;
  port.on("message", (request: ReadRequest) => {
    void answerRequest(request).then((reply) => port.postMessage(reply));
  });
  return true;
}

/** Gives a factory of worker threads that run a script which calls `runAsWorker` first. */
export function nodeWorkers(script: string): WorkerFactory {
  return () => startWorker(script);
}

function startWorker(script: string): SpreadsheetWorker {
  const worker = new Worker(script, {
    workerData: role,
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
  });
  worker.unref();
  return {
    post: (request) => worker.postMessage(request, [request.bytes.buffer as ArrayBuffer]),
    listen: (onReply, onFailure) => {
      worker.on("message", (reply: ReadReply) => onReply(reply));
      worker.on("error", onFailure);
      worker.on("exit", onFailure);
    },
    terminate: () => void worker.terminate(),
  };
}
