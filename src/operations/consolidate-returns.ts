import { addReturns } from "../core/consolidation/merge-returns";
import { chosenSenders } from "../core/consolidation/return-choices";
import { periodCode } from "../core/period/period";
import { createReturnParser, type ReturnParser } from "../core/returns/create-return-parser";
import type { UnitReturn } from "../core/returns/unit-return";
import type { NamedBytes } from "../files/reading";
import { unpackReturns } from "../files/spreadsheet/unpack-returns";
import { readSpreadsheets } from "../workers/read-spreadsheets";
import { requireCovered } from "./due-period";
import { readDoubtfulAgain, readEarlierReturns } from "./kept-returns";
import { throwIfCancelled, type OperationContext } from "./operation";
import { readNotice, type NoticeState } from "./read-notice";
import { unreadableReturn } from "./unreadable-return";
import {
  writeConsolidation,
  type ConsolidateResult,
  type ConsolidationSettings,
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
 * and writes the consolidated tables. Files that cannot be read are named with their reason.
 */
export async function consolidateReturns(
  context: OperationContext,
  input: ConsolidateInput
): Promise<ConsolidateResult> {
  const { period } = input;
  const state = await readNotice(context);
  requireCovered(state.notice, period);
  const parse = parserFor(state, input);
  const added = await readReturns(context, parse, input);
  const earlier = (await readEarlierReturns(context, period)) ?? [];
  throwIfCancelled(context);
  const returns = addReturns(readDoubtfulAgain(earlier, parse), added);
  return writeConsolidation(context, state, returns, input);
}

function parserFor(
  { notice, register, record }: NoticeState,
  { period }: ConsolidateInput
): ReturnParser {
  const chosenSender = chosenSenders(record.choices, periodCode(period));
  return createReturnParser({ notice, register, period, chosenSender });
}

async function readReturns(
  context: OperationContext,
  parse: ReturnParser,
  { files, fileCount, missing = [], receivedOn }: ConsolidateInput
): Promise<readonly UnitReturn[]> {
  const received = receivedOn === undefined ? {} : { receivedOn };
  const returns = missing.map((name) => unreadableReturn(name, { reason: "not-found" }));
  const counted = { total: fileCount ?? 0 };
  const unpacked = unpackAll(files, counted, (refused) => returns.push(refused));
  try {
    const outcomes = readSpreadsheets(unpacked, {
      ...context.readers,
      ...(context.signal === undefined ? {} : { signal: context.signal }),
    });
    for await (const { name, result } of outcomes) {
      context.report?.({ done: returns.length, total: counted.total, subject: name });
      returns.push(
        "refusal" in result
          ? unreadableReturn(name, result.refusal)
          : { ...parse({ name, spreadsheet: result }), ...received }
      );
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
