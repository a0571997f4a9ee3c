import { makeReturns } from "./make-returns";
import type { Measurement } from "./measured";
import { isPythonReader, pythonReaders, runPython } from "./python-readers";
import { printLine, printWanted, runMeasured, type Scale } from "./run-measured";

const OURS = ["floor", "fengong", "fengong-whole"];
const PEERS = ["SheetJS", "ExcelJS", "read-excel-file"];
const SIZES: Readonly<Record<Scale, readonly number[]>> = {
  quick: [100, 1_000],
  usual: [100, 1_000, 10_000],
  full: [100, 1_000, 10_000],
};
/** The most files that slow readers are given, unless all is asked for. */
const MOST_FOR_PEERS = 1_000;

/** A small number of files is read so many times by each in turn, since a machine is hardly ever quiet. */
const ROUNDS_OF_FEW = 7;
const FEW = 100;

/** Prints what reading returns of 45 rows × 10 columns and reducing them costs, ours and others. */
export async function run(scale: Scale): Promise<void> {
  const sizes = SIZES[scale];
  const { files } = makeReturns(Math.max(...sizes));
  const python = pythonReaders();
  const perFile = new Map<string, Map<number, number>>();
  for (const count of sizes) {
    printLine(`${count} returns`, "CPU ms each", "× floor", "× peer", "ms each", "× peer", "MB");
    const peers = scale === "full" || count <= MOST_FOR_PEERS ? [...PEERS, ...python.found] : [];
    const measured = await measureInTurn([...OURS, ...peers], files.slice(0, count));
    const others = new Map([...measured].filter(([name]) => peers.includes(name)));
    const all = { floor: of(measured, "floor"), ours: of(measured, "fengong"), others };
    for (const [name, one] of measured) {
      printReader(name, one, count, all);
      remember(perFile, name, count, one.cpuMilliseconds / count);
    }
    for (const [name, { digest }] of others)
      if (digest !== all.ours.digest)
        throw new Error(`${name} read something else: ${digest}, ours ${all.ours.digest}`);
    printLine(`  ${of(measured, "fengong-whole").digest}`);
    printAllWanted(count, all);
  }
  for (const name of python.missing) printLine(`${name} is not installed: left out`);
  printGrowth(perFile, sizes);
}

/** Measures each reader as often as the number of files asks for, and gives its median by processor time. */
async function measureInTurn(
  names: readonly string[],
  files: readonly string[]
): Promise<ReadonlyMap<string, Measurement>> {
  const runs = new Map<string, Measurement[]>(names.map((name) => [name, []]));
  for (let round = files.length <= FEW ? ROUNDS_OF_FEW : 1; round > 0; round--)
    for (const [name, list] of runs) list.push(await measure(name, files));
  return new Map([...runs].map(([name, list]) => [name, medianOf(list)]));
}

function measure(name: string, files: readonly string[]): Measurement | Promise<Measurement> {
  return isPythonReader(name)
    ? runPython(name, files)
    : runMeasured({ name, files, count: files.length });
}

function medianOf(list: readonly Measurement[]): Measurement {
  const sorted = [...list].sort((a, b) => a.cpuMilliseconds - b.cpuMilliseconds);
  return sorted[sorted.length >> 1] ?? unmeasured("nothing");
}

function of(measured: ReadonlyMap<string, Measurement>, name: string): Measurement {
  return measured.get(name) ?? unmeasured(name);
}

function unmeasured(name: string): never {
  throw new Error(`${name} was not measured`);
}

/** What one number of files cost. */
interface Measured {
  readonly floor: Measurement;
  readonly ours: Measurement;
  readonly others: ReadonlyMap<string, Measurement>;
}

type Times = Pick<Measurement, "cpuMilliseconds" | "wallMilliseconds">;

/** The least that a peer took, in milliseconds. */
function fastestOf({ others }: Measured, kind: keyof Times): number {
  return Math.min(...[...others.values()].map((one) => one[kind]));
}

/** Says whether the reader keeps to what is wanted of it; throughput is by the clock. */
function printAllWanted(count: number, all: Measured): void {
  const { floor, ours, others } = all;
  if (others.size > 0)
    printWanted("≥ 4 × any peer", fastestOf(all, "wallMilliseconds") >= 4 * ours.wallMilliseconds);
  printWanted("≤ 7 × floor", ours.cpuMilliseconds <= 7 * floor.cpuMilliseconds);
  if (count >= 10_000) printWanted("< 300 MB", ours.peakMegabytes < 300);
}

function printReader(name: string, one: Measurement, count: number, all: Measured): void {
  const timesPeer = (kind: keyof Times): string =>
    all.others.size > 0 ? (fastestOf(all, kind) / one[kind]).toFixed(2) : "–";
  printLine(
    `  ${name}`,
    (one.cpuMilliseconds / count).toFixed(2),
    (one.cpuMilliseconds / all.floor.cpuMilliseconds).toFixed(1),
    timesPeer("cpuMilliseconds"),
    (one.wallMilliseconds / count).toFixed(2),
    timesPeer("wallMilliseconds"),
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
