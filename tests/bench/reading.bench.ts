import { makeReturns } from "./make-returns";
import type { Measurement } from "./measured";
import { runPython, pythonReaders } from "./python-readers";
import { printLine, printWanted, runMeasured, type Scale } from "./run-measured";

const PEERS = ["SheetJS", "ExcelJS", "read-excel-file"];
const SIZES: Readonly<Record<Scale, readonly number[]>> = {
  quick: [100, 1_000],
  usual: [100, 1_000, 10_000],
  full: [100, 1_000, 10_000],
};
/** The most files that slow readers are given, unless all is asked for. */
const MOST_FOR_PEERS = 1_000;

/** Prints what reading returns of 45 rows × 10 columns and reducing them costs, ours and others. */
export async function run(scale: Scale): Promise<void> {
  const sizes = SIZES[scale];
  const { files } = makeReturns(Math.max(...sizes));
  const python = pythonReaders();
  const perFile = new Map<string, Map<number, number>>();
  for (const count of sizes) {
    printLine(`${count} returns`, "CPU ms each", "× floor", "× fastest peer", "peak MB");
    const part = files.slice(0, count);
    const measure = async (name: string): Promise<Measurement> => {
      const measurement = await runMeasured({ name, files: part, count });
      remember(perFile, name, count, measurement.cpuMilliseconds / count);
      return measurement;
    };
    const floor = await measure("floor");
    const ours = await measure("fengong");
    const whole = await measure("fengong-whole");
    const others = new Map<string, Measurement>();
    if (scale === "full" || count <= MOST_FOR_PEERS) {
      for (const name of PEERS) others.set(name, await measure(name));
      for (const name of python.found) others.set(name, runPython(name, part));
    }
    const fastest = Math.min(...[...others.values()].map((one) => one.cpuMilliseconds));
    const all = new Map([["floor", floor], ["fengong", ours], ["fengong-whole", whole], ...others]);
    for (const [name, one] of all) printReader(name, one, count, floor, fastest);
    for (const [name, { digest }] of others)
      if (digest !== ours.digest)
        throw new Error(`${name} read something else: ${digest}, ours ${ours.digest}`);
    printLine(`  ${whole.digest}`);
    printAllWanted(count, floor, ours, fastest);
  }
  for (const name of python.missing) printLine(`${name} is not installed: left out`);
  printGrowth(perFile, sizes);
}

/** Says whether the reader keeps to what is wanted of it. */
function printAllWanted(
  count: number,
  floor: Measurement,
  ours: Measurement,
  fastest: number
): void {
  if (Number.isFinite(fastest)) printWanted("≥ 4 × any peer", fastest >= 4 * ours.cpuMilliseconds);
  printWanted("≤ 7 × floor", ours.cpuMilliseconds <= 7 * floor.cpuMilliseconds);
  if (count >= 10_000) printWanted("< 300 MB", ours.peakMegabytes < 300);
}

function printReader(
  name: string,
  one: Measurement,
  count: number,
  floor: Measurement,
  fastest: number
): void {
  const ratio = fastest / one.cpuMilliseconds;
  printLine(
    `  ${name}`,
    (one.cpuMilliseconds / count).toFixed(2),
    (one.cpuMilliseconds / floor.cpuMilliseconds).toFixed(1),
    Number.isFinite(ratio) ? ratio.toFixed(2) : "–",
    one.peakMegabytes.toFixed(0)
  );
}

function remember(
  perFile: Map<string, Map<number, number>>,
  name: string,
  count: number,
  milliseconds: number
): void {
  const sizes = perFile.get(name) ?? new Map<number, number>();
  perFile.set(name, sizes.set(count, milliseconds));
}

function printGrowth(
  perFile: ReadonlyMap<string, ReadonlyMap<number, number>>,
  sizes: readonly number[]
): void {
  const [least = 0, most = 0] = [Math.min(...sizes), Math.max(...sizes)];
  printLine(`cost of a file`, `${least} → ${most}`);
  for (const [name, costs] of perFile) {
    const [few, many] = [costs.get(least), costs.get(most)];
    if (few !== undefined && many !== undefined)
      printLine(`  ${name}`, `× ${(many / few).toFixed(2)}`);
  }
}
