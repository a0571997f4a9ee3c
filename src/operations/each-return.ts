import { unreadableReturn } from "../core/consolidation/unread-returns";
import type { Period } from "../core/period/period";
import type { PeriodReturn } from "../core/returns/assemble-returns";
import type { NamedBytes, UnreadFile } from "../files/reading";
import { defaultReadLimits, returnReadLimits } from "../files/spreadsheet/read-limits";
import { unpackReturns } from "../files/spreadsheet/unpack-returns";
import { takeTurn } from "../host/take-turn";
import { readSpreadsheets } from "../workers/read-spreadsheets";
import { throwIfCancelled, type OperationContext } from "./operation";
import type { ReturnReading } from "./parse-returns";

/** Returned files and how to speak of them. */
export interface ReturnedFiles {
  readonly period: Period;
  /** Returned files, and zips of them; taken one after another, so that they need not all be held. */
  readonly files: Iterable<NamedBytes> | AsyncIterable<NamedBytes | UnreadFile>;
  /** How many files there are, for telling progress, where that is known. */
  readonly fileCount?: number;
  /** Paths that a person named and that lead nowhere. */
  readonly missing?: readonly string[];
  /** `YYYY-MM-DD`: the day on which the files came in; without it none is noted. */
  readonly receivedOn?: string;
}

/** Reads and heals returned files one after another; a file that cannot be read is a return without contents. */
export async function* eachReturn(
  context: OperationContext,
  { parse }: ReturnReading,
  { period, files, fileCount, missing = [], receivedOn }: ReturnedFiles
): AsyncGenerator<PeriodReturn, void, undefined> {
  const received = receivedOn === undefined ? {} : { receivedOn };
  const refused: PeriodReturn[] = missing.map((name) => ({
    period,
    unitReturn: unreadableReturn(name, { reason: "not-found" }),
  }));
  let done = refused.length;
  const counted = { total: fileCount ?? 0 };
  const unpacked = unpackAll(files, counted, (name, refusal) => {
    refused.push({ period, unitReturn: unreadableReturn(name, refusal) });
    done++;
  });
  try {
    const outcomes = readSpreadsheets(unpacked, {
      ...context.readers,
      limits: returnReadLimits,
      ...(context.signal === undefined ? {} : { signal: context.signal }),
    });
    for await (const { name, result } of outcomes) {
      context.report?.({ done, total: counted.total, subject: name });
      yield* refused.splice(0);
      done++;
      if ("refusal" in result) yield { period, unitReturn: unreadableReturn(name, result.refusal) };
      else
        for (const one of parse({ name, spreadsheet: result }))
          yield { ...one, unitReturn: { ...received, ...one.unitReturn } };
    }
    yield* refused.splice(0);
  } finally {
    // The pool ends an aborted run with the signal's reason, which fronts need not know.
    throwIfCancelled(context);
  }
}

/** Takes archives apart, one at a time, so that no more than a few files are held. */
async function* unpackAll(
  files: ReturnedFiles["files"],
  counted: { total: number },
  onRefused: (name: string, refusal: Parameters<typeof unreadableReturn>[1]) => void
): AsyncGenerator<NamedBytes, void, undefined> {
  let seen = 0;
  for await (const file of files) {
    const result =
      "refusal" in file ? file : await unpackReturns(file, defaultReadLimits, takeTurn);
    if ("refusal" in result) onRefused(file.name, result.refusal);
    else {
      seen += result.files.length;
      counted.total = Math.max(counted.total, seen);
      yield* result.files;
    }
  }
}
