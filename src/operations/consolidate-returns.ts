import { addReturns } from "../core/consolidation/merge-returns";
import { periodCode, type Period } from "../core/period/period";
import type { PeriodReturn } from "../core/returns/assemble-returns";
import type { UnitReturn } from "../core/returns/unit-return";
import type { NamedBytes } from "../files/reading";
import { unpackReturns } from "../files/spreadsheet/unpack-returns";
import { readSpreadsheets } from "../workers/read-spreadsheets";
import { requireCovered } from "./due-period";
import { readDoubtfulAgain, readEarlierReturns } from "./kept-returns";
import { throwIfCancelled, type OperationContext } from "./operation";
import { returnReading, type ReturnReading } from "./parse-returns";
import { readNotice } from "./read-notice";
import { unreadableReturn } from "./unreadable-return";
import {
  writeConsolidations,
  type ConsolidateResult,
  type ConsolidationSettings,
  type ReturnsOfPeriod,
} from "./write-consolidation";

export type { ConsolidateResult } from "./write-consolidation";

/** What is consolidated. */
export interface ConsolidateInput extends ConsolidationSettings {
  /** Returned files, and zips of them; taken one after another, so that they need not all be held. */
  readonly files: Iterable<NamedBytes> | AsyncIterable<NamedBytes>;
  /** How many files there are, for telling progress, where that is known. */
  readonly fileCount?: number;
  /** Paths that a person named and that lead nowhere. */
  readonly missing?: readonly string[];
  /** `YYYY-MM-DD`: the day on which the files came in; without it none is noted. */
  readonly receivedOn?: string;
}

/**
 * Reads and heals returned files, merges them with those of earlier runs that the workbook keeps,
 * and writes the consolidated tables. Files that cannot be read are named with their reason. What
 * files say for the period that falls due together with the one at hand goes into its tables.
 */
export async function consolidateReturns(
  context: OperationContext,
  input: ConsolidateInput
): Promise<ConsolidateResult> {
  const { period } = input;
  const state = await readNotice(context);
  requireCovered(state.notice, period);
  const reading = returnReading(state, period);
  const added = await readReturns(context, reading, input);
  const merged = async (one: Period): Promise<ReturnsOfPeriod> => {
    const earlier = (await readEarlierReturns(context, one)) ?? [];
    const again = readDoubtfulAgain(earlier, reading.parseFor(one));
    const own = added.flatMap(({ period: of, unitReturn }) =>
      periodCode(of) === periodCode(one) ? [unitReturn] : []
    );
    return { period: one, returns: addReturns(again, own) };
  };
  const own = await merged(period);
  const { companion } = reading;
  const isShared = added.some(({ period: of }) => periodCode(of) !== periodCode(period));
  const other = companion === null || !isShared ? null : await merged(companion);
  throwIfCancelled(context);
  return writeConsolidations(context, state, own, other, input);
}

async function readReturns(
  context: OperationContext,
  { parse }: ReturnReading,
  { period, files, fileCount, missing = [], receivedOn }: ConsolidateInput
): Promise<readonly PeriodReturn[]> {
  const received = receivedOn === undefined ? {} : { receivedOn };
  const returns: PeriodReturn[] = [];
  let done = 0;
  const refuse = (unitReturn: UnitReturn): void => {
    returns.push({ period, unitReturn });
    done++;
  };
  for (const name of missing) refuse(unreadableReturn(name, { reason: "not-found" }));
  const counted = { total: fileCount ?? 0 };
  const unpacked = unpackAll(files, counted, refuse);
  try {
    const outcomes = readSpreadsheets(unpacked, {
      ...context.readers,
      ...(context.signal === undefined ? {} : { signal: context.signal }),
    });
    for await (const { name, result } of outcomes) {
      context.report?.({ done, total: counted.total, subject: name });
      if ("refusal" in result) {
        refuse(unreadableReturn(name, result.refusal));
        continue;
      }
      for (const one of parse({ name, spreadsheet: result }))
        returns.push({ ...one, unitReturn: { ...one.unitReturn, ...received } });
      done++;
    }
  } finally {
    // The pool ends an aborted run with the signal's reason, which fronts need not know.
    throwIfCancelled(context);
  }
  return returns;
}

/** Takes archives apart, one at a time, so that no more than a few files are held. */
async function* unpackAll(
  files: ConsolidateInput["files"],
  counted: { total: number },
  onRefused: (refused: UnitReturn) => void
): AsyncGenerator<NamedBytes, void, undefined> {
  let seen = 0;
  for await (const file of files) {
    const result = await unpackReturns(file);
    if ("refusal" in result) onRefused(unreadableReturn(file.name, result.refusal));
    else {
      seen += result.files.length;
      counted.total = Math.max(counted.total, seen);
      yield* result.files;
    }
  }
}
