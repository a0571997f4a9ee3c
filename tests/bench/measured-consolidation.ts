import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { consolidate } from "../../src/core/consolidation/consolidate";
import { createReturnParser } from "../support/parse-return";
import type { UnitReturn } from "../../src/core/returns/unit-return";
import { noticeOf, PERIOD, registerOf } from "./corpus-province";
import { builtReader } from "./measured-readers";

/** Prepares the whole way from bytes to a consolidation: read, heal, merge. */
export async function consolidateReturnsOf(
  count: number
): Promise<(files: readonly string[]) => Promise<string>> {
  const read = await builtReader();
  const context = { notice: noticeOf(count), register: registerOf(count), period: PERIOD };
  return async (files) => {
    const parse = createReturnParser(context);
    const returns: UnitReturn[] = [];
    for (const file of files) {
      const result = await read(readFileSync(file), { name: basename(file) });
      if ("refusal" in result) throw new Error(JSON.stringify(result.refusal));
      returns.push(parse({ name: basename(file), spreadsheet: result }));
    }
    const { items, receipts, cells, issues } = consolidate(returns, context);
    const contributions = items.reduce((sum, item) => sum + item.contributions.length, 0);
    return [
      `${items.length} rows of ${contributions} contributions`,
      `${receipts.filter(({ state }) => state === "已报").length} units 已报`,
      `cells ${cells.read} = ${cells.placed} + ${cells.unplaced}`,
      `${issues.length} issues`,
    ].join(", ");
  };
}
