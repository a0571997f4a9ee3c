import type { Consolidation } from "../core/consolidation/consolidation";
import { consolidate } from "../core/consolidation/consolidate";
import { addReturns } from "../core/consolidation/merge-returns";
import { planConsolidation } from "../core/consolidation/plan-consolidation";
import {
  consolidationRecordSheet,
  parseConsolidationRecord,
  planConsolidationRecord,
} from "../core/consolidation/consolidation-record";
import { periodCode, type Period } from "../core/period/period";
import { createReturnParser } from "../core/returns/create-return-parser";
import type { UnitReturn } from "../core/returns/unit-return";
import type { NamedBytes } from "../files/reading";
import { readSpreadsheet } from "../files/spreadsheet/read-spreadsheet";
import { unpackReturns } from "../files/spreadsheet/unpack-returns";
import { requireCovered } from "./due-period";
import { throwIfCancelled, type OperationContext } from "./operation";
import { placeSheets, type KeptAside } from "./place-sheets";
import { readNotice, type NoticeState } from "./read-notice";
import { unreadableReturn } from "./unreadable-return";

/** What is consolidated. */
export interface ConsolidateInput {
  readonly period: Period;
  /** Returned files, and zips of them. */
  readonly files: readonly NamedBytes[];
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
  { period, files }: ConsolidateInput
): Promise<ConsolidateResult> {
  const state = await readNotice(context);
  const { notice, register, record } = state;
  requireCovered(notice, period);
  const added = await readReturns(context, state, period, files);
  const earlier = await readEarlierReturns(context, period);
  throwIfCancelled(context);
  const returns = addReturns(earlier, added);
  const consolidation = consolidate(returns, { notice, register, period });
  const { keptAside } = await placeSheets(context.host, record, [
    ...planConsolidation(consolidation, notice).map((plan) => ({
      plan,
      role: "consolidation" as const,
    })),
    { plan: planConsolidationRecord(returns, period), role: "returns" },
  ]);
  return { ...consolidation, keptAside };
}

/** Gives the returns of a period that earlier runs left in the workbook. */
export async function readEarlierReturns(
  context: OperationContext,
  period: Period
): Promise<readonly UnitReturn[]> {
  const [grid] = await context.host.readSheets([consolidationRecordSheet(period)]);
  return grid === undefined ? [] : parseConsolidationRecord(grid);
}

async function readReturns(
  context: OperationContext,
  { notice, register }: NoticeState,
  period: Period,
  files: readonly NamedBytes[]
): Promise<readonly UnitReturn[]> {
  const parse = createReturnParser({ notice, register, period });
  const unpacked: NamedBytes[] = [];
  const returns: UnitReturn[] = [];
  for (const file of files) {
    const result = await unpackReturns(file);
    if ("refusal" in result) returns.push(unreadableReturn(file.name, result.refusal));
    else unpacked.push(...result.files);
  }
  for (const [index, file] of unpacked.entries()) {
    throwIfCancelled(context);
    context.report?.({ done: index, total: unpacked.length, subject: file.name });
    const result = await readSpreadsheet(file);
    returns.push(
      "refusal" in result
        ? unreadableReturn(file.name, result.refusal)
        : parse({ name: file.name, spreadsheet: result })
    );
  }
  context.report?.({ done: unpacked.length, total: unpacked.length, subject: periodCode(period) });
  return returns;
}
