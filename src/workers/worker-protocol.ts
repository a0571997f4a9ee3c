import type { NamedBytes, ReadResult, Spreadsheet } from "../files/reading";
import type { ReadLimits } from "../files/spreadsheet/read-limits";
import { readSpreadsheet } from "../files/spreadsheet/read-spreadsheet";

/** What a worker is asked: to read one file. */
export interface ReadRequest extends NamedBytes {
  readonly limits: ReadLimits;
}

/** What a worker answers, one reply a request. */
export type ReadReply = ReadResult<Spreadsheet>;

/** A worker of any kind: a web worker or a worker thread. */
export interface SpreadsheetWorker {
  /** Sends a file; its bytes are moved, not copied. */
  readonly post: (request: ReadRequest) => void;
  /** Is called once with what the worker answers or how it failed, again for every request. */
  readonly listen: (onReply: (reply: ReadReply) => void, onFailure: () => void) => void;
  /** Ends the worker at once, whatever it is doing. */
  readonly terminate: () => void;
}

/** Starts a worker. */
export type WorkerFactory = () => SpreadsheetWorker;

/** Answers a request, inside a worker. */
export function answerRequest({ name, bytes, limits }: ReadRequest): Promise<ReadReply> {
  return readSpreadsheet(bytes, { name, limits });
}
