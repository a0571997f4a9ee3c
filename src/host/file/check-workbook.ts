import type { ReadResult, Refusal } from "../../files/reading";
import { defaultReadLimits } from "../../files/spreadsheet/read-limits";
import { orRefusal } from "../../files/spreadsheet/refused-file";
import { ZipArchive } from "../../files/spreadsheet/zip-archive";

/** A workbook is not opened, for it would be opened other than it is. */
export class RefusedWorkbook extends Error {
  override readonly name = "RefusedWorkbook";

  constructor(readonly refusal: Refusal) {
    super(refusal.reason);
  }
}

/**
 * Refuses what ExcelJS, which checks nothing, must not see: a workbook that this program's own
 * reader refuses, and one any of whose parts is damaged or beyond the limits. Rejects with
 * `RefusedWorkbook`.
 */
export async function checkWorkbook(bytes: Uint8Array): Promise<void> {
  const { readSpreadsheet } = await import("../../files/spreadsheet/read-spreadsheet");
  for (const check of [() => readSpreadsheet(bytes, { name: "" }), () => checkParts(bytes)]) {
    const result = await check();
    if ("refusal" in result) throw new RefusedWorkbook(result.refusal);
  }
}

/** Inflates each part once, as ExcelJS will: pictures and all that no cell needs too. */
export function checkParts(bytes: Uint8Array): Promise<ReadResult<object>> {
  return orRefusal(async () => {
    const archive = new ZipArchive(bytes, defaultReadLimits);
    for (const entry of archive.entries) archive.read(entry);
    return Promise.resolve({});
  });
}
