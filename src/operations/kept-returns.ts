import {
  consolidationRecordSheet,
  parseConsolidationRecord,
  planConsolidationRecord,
} from "../core/consolidation/consolidation-record";
import type { Period } from "../core/period/period";
import type { ReturnParser } from "../core/returns/create-return-parser";
import { unpackSource } from "../core/returns/kept-source";
import type { UnitReturn } from "../core/returns/unit-return";
import type { OperationContext } from "./operation";
import type { PlacedSheet } from "./place-sheets";

/** Gives the returns of a period that earlier runs left in the workbook; `null` where none ran. */
export async function readEarlierReturns(
  context: OperationContext,
  period: Period
): Promise<readonly UnitReturn[] | null> {
  const [grid] = await context.host.readSheets([consolidationRecordSheet(period)]);
  return grid === undefined ? null : parseConsolidationRecord(grid);
}

/** Plans the sheet that keeps a period's returns; a file of which nothing could be read is named once only. */
export function recordOfReturns(returns: readonly UnitReturn[], period: Period): PlacedSheet {
  const kept = returns.filter(
    ({ file, cells, source }) =>
      // The returns of a book are kept, and not the book.
      file.isBook !== true &&
      (file.state !== "unreadable" || cells.read > 0 || source !== undefined)
  );
  return { plan: planConsolidationRecord(kept, period), role: "returns" };
}

/**
 * Reads returns again whose sender the form itself does not prove: with what a person has decided
 * since, and with the names that the register has learned.
 */
export function readDoubtfulAgain(
  returns: readonly UnitReturn[],
  parse: ReturnParser
): readonly UnitReturn[] {
  return returns.map((one) => {
    if (one.source === undefined || one.county !== undefined) return one;
    const read = parse({ name: one.file.name, spreadsheet: unpackSource(one.source) });
    return one.receivedOn === undefined ? read : { ...read, receivedOn: one.receivedOn };
  });
}
