import { spawn } from "node:child_process";
import { rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ALL_RETURNS } from "./corpus-province";
import { makeReturns } from "./make-returns";
import { printLine, runMeasured, type Scale } from "./run-measured";

const SIZES: Readonly<Record<Scale, readonly [book: number, partial: readonly number[]]>> = {
  quick: [200, [1_000]],
  usual: [1_000, [ALL_RETURNS]],
  full: [1_000, [1_000, 10_000, ALL_RETURNS]],
};
const BOOK = join(tmpdir(), "fengong-bench-book.xlsx");
const PARTIAL = join(tmpdir(), "fengong-bench.parquet");

interface WholeRun {
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly peakMegabytes: number;
}

/** Prints what the command line takes for many returns, as a whole process with its workers. */
export async function run(scale: Scale): Promise<void> {
  const [book, partials] = SIZES[scale];
  printLine("consolidate", "returns", "seconds", "CPU s", "peak MB", "result MB");
  for (const jobs of [1, 2]) await print("-o BOOK", book, ["-o", BOOK], BOOK, jobs);
  for (const count of partials) await print("--partial", count, ["--partial", PARTIAL], PARTIAL, 2);
  for (const count of partials) await printWhole(count);
}

async function print(
  name: string,
  count: number,
  output: readonly string[],
  place: string,
  jobs: number
): Promise<void> {
  const { notice, register, folders } = makeReturns(count);
  const options = ["--register", register, "--period", "2021Q4", "--jobs", String(jobs)];
  const args = ["consolidate", notice, ...folders, ...options, ...output];
  rmSync(place, { force: true });
  const one = await wholeRun(args);
  const size = statSync(place).size / 1e6;
  printLine(
    `  ${name} --jobs ${jobs}`,
    count,
    one.seconds.toFixed(1),
    one.cpuSeconds.toFixed(1),
    one.peakMegabytes.toFixed(0),
    size.toFixed(1)
  );
  rmSync(place, { force: true });
}

/** Reads, heals and consolidates all returns in one thread and writes nothing. */
async function printWhole(count: number): Promise<void> {
  const { files } = makeReturns(count);
  const one = await runMeasured({ name: "fengong-whole", files, count });
  printLine(
    "  in memory, one thread",
    count,
    (one.wallMilliseconds / 1000).toFixed(1),
    (one.cpuMilliseconds / 1000).toFixed(1),
    one.peakMegabytes.toFixed(0)
  );
}

/** Runs the built program and watches it from within, by a script that it loads first. */
function wholeRun(args: readonly string[]): Promise<WholeRun> {
  const start = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["--import", WATCH, "dist/fengong.js", ...args], {
      stdio: ["ignore", "ignore", "pipe"],
    });
    let said = "";
    child.stderr.on("data", (text: Buffer) => (said += text.toString()));
    child.once("exit", (code) => {
      const told = /USAGE (\{.*\})/.exec(said)?.[1];
      if (told === undefined || code === 2) return reject(new Error(`${code}: ${said}`));
      const { cpu, peak } = JSON.parse(told) as { readonly cpu: number; readonly peak: number };
      resolve({
        seconds: (performance.now() - start) / 1000,
        cpuSeconds: cpu,
        peakMegabytes: peak,
      });
    });
  });
}

/** Says at the end what the process with all its threads used. */
const WATCH = `data:text/javascript,${encodeURIComponent(`
import { isMainThread } from "node:worker_threads";
if (isMainThread) process.on("exit", () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const usage = { cpu: (userCPUTime + systemCPUTime) / 1e6, peak: maxRSS / 1024 };
  process.stderr.write("USAGE " + JSON.stringify(usage) + "\\n");
});
`)}`;
