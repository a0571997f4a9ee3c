import type { Workbook } from "exceljs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { parseAddress, rangeAddress } from "../../core/grid/address";

const SHEET = /^xl\/worksheets\/[^/]+\.xml$/i;

/**
 * Lets ExcelJS take each range of an entry rule for one cell: by itself it keeps a rule for every
 * cell of it, a million for a column, and writes them back as ranges that overlap. To be given only
 * what has been checked, and followed by `restoreRuleRanges` once it is loaded.
 */
export function withRulesByRange(bytes: Uint8Array): Uint8Array {
  const sheets = unzipSync(bytes, { filter: ({ name }) => SHEET.test(name) });
  const changed = Object.entries(sheets).flatMap(([name, part]) => {
    const xml = strFromU8(part);
    const joined = xml.replace(/<dataValidation\b[^>]*>/g, (tag) =>
      tag.replace(/\bsqref="([^"]*)"/, (_all, list: string) => `sqref="${joinedRanges(list)}"`)
    );
    return joined === xml ? [] : [[name, strToU8(joined)] as const];
  });
  if (changed.length === 0) return bytes;
  return zipSync({ ...unzipSync(bytes), ...Object.fromEntries(changed) }, { level: 1 });
}

/** Gives the entry rules of a loaded workbook their ranges again. */
export function restoreRuleRanges(workbook: Workbook): void {
  workbook.eachSheet((worksheet) => {
    const { model } = (worksheet as unknown as RuledSheet).dataValidations;
    for (const [address, rule] of Object.entries(model)) {
      if (!address.includes("-")) continue;
      delete model[address];
      model[address.replace("-", ":")] = rule;
    }
  });
}

/** ExcelJS keeps entry rules by their addresses, in a property that its types leave out. */
interface RuledSheet {
  readonly dataValidations: { readonly model: Record<string, unknown> };
}

function joinedRanges(list: string): string {
  return list.replace(/[^\s:]+:[^\s:]+/g, (written) => {
    const range = parseAddress(written);
    return range === null ? written : rangeAddress(range).replace(":", "-");
  });
}
