import { cellText } from "../../../src/core/grid/cell-value";
import { readSpreadsheet } from "../../../src/files/spreadsheet/read-spreadsheet";
import { unforeseen } from "../../../src/files/spreadsheet/refused-file";
import { seeded, type Random } from "../../support/mutations";

type Outcome = Awaited<ReturnType<typeof readSpreadsheet>>;

/** Each of sixteen kinds of change has its share of the time; `FUZZ_SECONDS` makes it longer. */
export const FUZZ_MILLISECONDS = (Number(process.env.FUZZ_SECONDS ?? 12) * 1000) / 16;

/** The files are of a few kilobytes, so that one that takes this long would never end. */
const HANGS_AFTER = 10_000;

/** Reads mutated files for a time; none may end in an error that no rule foresaw, or hang. */
export async function fuzz(
  seed: number,
  make: (random: Random) => Uint8Array,
  check: (round: number, result: Outcome) => void = isSound
): Promise<void> {
  const random = seeded(seed);
  const end = Date.now() + FUZZ_MILLISECONDS;
  let refused = 0;
  let round = 0;
  for (; round < 10 || Date.now() < end; round++) {
    const bytes = make(random);
    const started = Date.now();
    const result = await readSpreadsheet(bytes, { name: "表.xls" });
    expect([round, Date.now() - started < HANGS_AFTER]).toEqual([round, true]);
    check(round, result);
    if (!("refusal" in result)) continue;
    refused++;
    expect([round, result.refusal.detail]).not.toEqual([round, unforeseen]);
  }
  expect(refused).toBeGreaterThan(0);
  expect(Object.keys(Object.prototype)).toEqual([]);
}

/** What was read can be written again, and holds no number that is none. */
function isSound(round: number, result: Outcome): void {
  if ("refusal" in result) return;
  for (const { rows } of result.sheets)
    for (const { cells } of rows)
      for (const { value } of cells) {
        const isWritable = typeof value !== "number" || Number.isFinite(value);
        expect([round, isWritable, !/\p{Surrogate}/u.test(cellText(value))]).toEqual([
          round,
          true,
          true,
        ]);
      }
}
