import type { NamedBytes, ReadResult, Spreadsheet, UnreadFile } from "../files/reading";
import { defaultReadLimits, type ReadLimits } from "../files/spreadsheet/read-limits";
import { readSpreadsheet } from "../files/spreadsheet/read-spreadsheet";
import { SpreadsheetPool } from "./spreadsheet-pool";
import type { WorkerFactory } from "./worker-protocol";

/** How many files are read, and with what. */
export interface ReadSpreadsheetsOptions {
  /** Workers at the same time. */
  readonly jobs?: number;
  /** Starts a worker; without it files are read here, with pauses for the user interface. */
  readonly createWorker?: WorkerFactory;
  readonly limits?: ReadLimits;
  readonly signal?: AbortSignal;
  /** Is told how many files are done and the name of the one just read. */
  readonly onProgress?: (done: number, name: string) => void;
}

/** What reading one of many files gave. */
export interface ReadOutcome {
  readonly name: string;
  readonly result: ReadResult<Spreadsheet>;
}

/** Files handed out for each worker before the first of them is taken, so that none waits idle. */
const filesAhead = 3;

/** Milliseconds of work here before the user interface has its turn. */
const turnMilliseconds = 16;

/**
 * Reads many files and gives them in their order as they are done; only a few are held at a time,
 * so that a caller who reduces each result keeps memory flat. What could not be had is given back
 * with its refusal. Throws the signal's reason on abort.
 */
export async function* readSpreadsheets(
  files: Iterable<NamedBytes> | AsyncIterable<NamedBytes | UnreadFile>,
  options: ReadSpreadsheetsOptions = {}
): AsyncGenerator<ReadOutcome, void, undefined> {
  const { createWorker, limits = defaultReadLimits, signal, onProgress } = options;
  const jobs = createWorker ? Math.max(1, options.jobs ?? 2) : 1;
  const pool = createWorker ? new SpreadsheetPool(createWorker, jobs, limits) : null;
  const read = pool ? (file: NamedBytes) => pool.read(file) : hereInTurns(limits);
  const onAbort = (): void => pool?.close(signal?.reason);
  signal?.addEventListener("abort", onAbort);
  const pending: Promise<ReadOutcome>[] = [];
  let done = 0;
  const next = async (): Promise<ReadOutcome | undefined> => {
    const outcome = await pending.shift();
    signal?.throwIfAborted();
    if (outcome) onProgress?.(++done, outcome.name);
    return outcome;
  };
  try {
    for await (const file of files) {
      signal?.throwIfAborted();
      const { name } = file;
      const outcome =
        "refusal" in file
          ? Promise.resolve({ name, result: { refusal: file.refusal } })
          : read(file).then((result) => ({ name, result }));
      // It is awaited in its turn; until then an abort must not count as unhandled.
      outcome.catch(() => undefined);
      pending.push(outcome);
      const first = pending.length >= jobs * filesAhead ? await next() : undefined;
      if (first) yield first;
    }
    for (let rest = await next(); rest; rest = await next()) yield rest;
  } finally {
    signal?.removeEventListener("abort", onAbort);
    pool?.close(signal?.reason);
  }
}

/** Reads in this thread, one file after another, and lets other work in between. */
function hereInTurns(limits: ReadLimits): (file: NamedBytes) => Promise<ReadResult<Spreadsheet>> {
  let turnEnds = 0;
  return async (file) => {
    if (Date.now() > turnEnds) {
      await new Promise((resolve) => setTimeout(resolve, 0));
      turnEnds = Date.now() + turnMilliseconds;
    }
    return readSpreadsheet(file.bytes, { name: file.name, limits });
  };
}
