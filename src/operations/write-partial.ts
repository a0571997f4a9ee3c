import type { Issue } from "../core/issues/issue";
import { periodCode, type Period } from "../core/period/period";
import type { CellCounts, UnitReturn } from "../core/returns/unit-return";
import { PARTIAL_COLUMNS, partialPeriod, type PartialPeriod } from "../core/summary/partial-rows";
import { startParquet } from "../files/parquet/write-parquet";
import { requireCovered } from "./due-period";
import { eachReturn, type ReturnedFiles } from "./each-return";
import { readDoubtfulAgain, readEarlierReturns } from "./kept-returns";
import type { OperationContext } from "./operation";
import { returnReading } from "./parse-returns";
import { readNotice } from "./read-notice";

/** What a partial result was made of. */
export interface PartialResult {
  readonly files: number;
  readonly unreadable: readonly UnitReturn["file"][];
  /** What is to be said of the files that could not be read. */
  readonly issues: readonly Issue[];
  readonly cells: CellCounts;
}

/**
 * Writes what returned files and earlier runs say as a Parquet file that can be merged with others:
 * each return is read, written and let go, so that memory does not grow with their number.
 */
export async function writePartial(
  context: OperationContext,
  input: ReturnedFiles & { readonly leadsOnly?: boolean },
  write: (bytes: Uint8Array) => void
): Promise<PartialResult> {
  const state = await readNotice(context);
  requireCovered(state.notice, input.period);
  const reading = await returnReading(context, state, input.period);
  const parquet = await startParquet(PARTIAL_COLUMNS, write);
  const periods = new Map<string, PartialPeriod>();
  const begin = (period: Period): PartialPeriod => {
    const { notice, register, record } = state;
    const { leadsOnly = false } = input;
    const made = partialPeriod({ notice, register, period, leadsOnly, choices: record.choices });
    parquet.add(made.asked());
    periods.set(periodCode(period), made);
    return made;
  };
  const count = new PartialCount();
  const add = (period: Period, one: UnitReturn): void => {
    parquet.add((periods.get(periodCode(period)) ?? begin(period)).rowsOf(one));
    count.add(one);
  };
  begin(input.period);
  for (const period of [input.period, reading.companion]) {
    if (period === null) continue;
    const earlier = (await readEarlierReturns(context, period)) ?? [];
    for (const one of readDoubtfulAgain(earlier, reading.parseFor(period))) add(period, one);
  }
  for await (const { period, unitReturn } of eachReturn(context, reading, input))
    add(period, unitReturn);
  parquet.finish();
  return count.result();
}

class PartialCount {
  readonly #unreadable: UnitReturn["file"][] = [];
  readonly #issues: Issue[] = [];
  #files = 0;
  #read = 0;
  #placed = 0;

  add({ file, cells, issues }: UnitReturn): void {
    this.#files++;
    this.#read += cells.read;
    this.#placed += cells.placed;
    if (file.state !== "unreadable") return;
    this.#unreadable.push(file);
    this.#issues.push(...issues);
  }

  result(): PartialResult {
    const cells = {
      read: this.#read,
      placed: this.#placed,
      unplaced: this.#read - this.#placed,
    };
    return { files: this.#files, unreadable: this.#unreadable, issues: this.#issues, cells };
  }
}
