import type { Consolidation } from "../core/consolidation/consolidation";
import { consolidate } from "../core/consolidation/consolidate";
import { addReturns } from "../core/consolidation/merge-returns";
import { planConsolidation } from "../core/consolidation/plan-consolidation";
import {
  consolidationRecordSheet,
  parseConsolidationRecord,
  planConsolidationRecord,
} from "../core/consolidation/consolidation-record";
import type { Period } from "../core/period/period";
import { createReturnParser } from "../core/returns/create-return-parser";
import type { UnitReturn } from "../core/returns/unit-return";
import type { NamedBytes } from "../files/reading";
import { unpackReturns } from "../files/spreadsheet/unpack-returns";
import { readSpreadsheets } from "../workers/read-spreadsheets";
import { requireCovered } from "./due-period";
import { throwIfCancelled, type OperationContext } from "./operation";
import { placeSheets, type KeptAside } from "./place-sheets";
import { readNotice, type NoticeState } from "./read-notice";
import { unreadableReturn } from "./unreadable-return";

/** What is consolidated. */
export interface ConsolidateInput {
  readonly period: Period;
  /** Returned files, and zips of them; taken one after another, so that they need not all be held. */
  readonly files: Iterable<NamedBytes> | AsyncIterable<NamedBytes>;
  /** How many files there are, for telling progress, where that is known. */
  readonly fileCount?: number;
  /** Paths that a person named and that lead nowhere. */
  readonly missing?: readonly string[];
  /** Only lead units were asked to report. */
  readonly leadsOnly?: boolean;
}

/** What a consolidation gave and where it was written. */
export interface ConsolidateResult extends Consolidation {
  readonly keptAside: readonly KeptAside[];
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
  const { notice, register, record } = state;
  requireCovered(notice, period);
  const added = await readReturns(context, state, input);
  const earlier = (await readEarlierReturns(context, period)) ?? [];
  throwIfCancelled(context);
  const returns = addReturns(earlier, added);
  const leadsOnly = input.leadsOnly === true;
  const consolidation = consolidate(returns, { notice, register, period, leadsOnly });
  const { keptAside } = await placeSheets(context.host, record, [
    ...planConsolidation(consolidation, notice).map((plan) => ({
      plan,
      role: "consolidation" as const,
    })),
    { plan: planConsolidationRecord(returns.filter(isWorthKeeping), period), role: "returns" },
  ]);
  return { ...consolidation, keptAside };
}

/** A file of which nothing could be read is named once, not in every later run. */
function isWorthKeeping({ file, cells }: UnitReturn): boolean {
  return file.state !== "unreadable" || cells.read > 0;
}

/** Gives the returns of a period that earlier runs left in the workbook; `null` where none ran. */
export async function readEarlierReturns(
  context: OperationContext,
  period: Period
): Promise<readonly UnitReturn[] | null> {
  const [grid] = await context.host.readSheets([consolidationRecordSheet(period)]);
  return grid === undefined ? null : parseConsolidationRecord(grid);
}

async function readReturns(
  context: OperationContext,
  { notice, register }: NoticeState,
  { period, files, fileCount, missing = [] }: ConsolidateInput
): Promise<readonly UnitReturn[]> {
  const parse = createReturnParser({ notice, register, period });
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
          : parse({ name, spreadsheet: result })
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
