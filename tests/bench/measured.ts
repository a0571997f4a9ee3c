import { readFileSync } from "node:fs";
import { consolidateReturnsOf } from "./measured-consolidation";
import { loadReader } from "./measured-readers";
import { peakMegabytes } from "./peak-memory";
import { RowReduction } from "./row-reduction";

/** What one process of the benchmark is asked. */
export interface Task {
  /**
   * A reader's name, `outcome of` one, or `fengong-whole`: our reader, the parser of returns and the
   * consolidation.
   */
  readonly name: string;
  readonly files: readonly string[];
  /** How many returns the notice and the register are made for. */
  readonly count: number;
}

/** What it answers; memory is the most that the process ever held. */
export interface Measurement {
  readonly cpuMilliseconds: number;
  readonly wallMilliseconds: number;
  readonly peakMegabytes: number;
  /** What was read, in figures: the same for every reader. */
  readonly digest: string;
}

async function measure({ name, files, count }: Task): Promise<Measurement> {
  const run = await runOf(name, count);
  const start = performance.now();
  const before = process.cpuUsage();
  const digest = await run(files);
  const { user, system } = process.cpuUsage(before);
  return {
    cpuMilliseconds: (user + system) / 1000,
    wallMilliseconds: performance.now() - start,
    peakMegabytes: peakMegabytes(),
    digest,
  };
}

function runOf(
  name: string,
  count: number
): Promise<(files: readonly string[]) => Promise<string>> {
  if (name === "fengong-whole") return consolidateReturnsOf(count);
  return name.startsWith(OUTCOME) ? outcomeOf(name.slice(OUTCOME.length)) : reduceWith(name);
}

const OUTCOME = "outcome of ";

/** What a reader makes of the last of the files: how many cells, or why none. */
async function outcomeOf(name: string): Promise<(files: readonly string[]) => Promise<string>> {
  const read = await loadReader(name);
  return async (files) => {
    let outcome = "";
    for (const file of files)
      try {
        let cells = 0;
        (await read(readFileSync(file))).forEach((row) => {
          for (const value of row) if (value !== undefined && value !== null) cells++;
        });
        outcome = `${cells} cells`;
      } catch (error) {
        outcome = error instanceof Error ? error.message.slice(0, 60) : String(error);
      }
    return outcome;
  };
}

async function reduceWith(name: string): Promise<(files: readonly string[]) => Promise<string>> {
  const read = await loadReader(name);
  return async (files) => {
    const reduction = new RowReduction();
    for (const file of files) reduction.add(await read(readFileSync(file)));
    return reduction.digest();
  };
}

process.once("message", (task: Task) => {
  void measure(task).then((measurement) => {
    process.send?.(measurement);
    process.disconnect();
  });
});
