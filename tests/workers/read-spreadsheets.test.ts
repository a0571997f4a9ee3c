import type { NamedBytes } from "../../src/files/reading";
import { defaultReadLimits } from "../../src/files/spreadsheet/read-limits";
import { readSpreadsheet } from "../../src/files/spreadsheet/read-spreadsheet";
import { readSpreadsheets, type ReadOutcome } from "../../src/workers/read-spreadsheets";
import { nodeWorkers, runAsWorker } from "../../src/workers/spreadsheet-worker-node";
import type { ReadSpreadsheetsOptions } from "../../src/workers/read-spreadsheets";
import type { WorkerFactory } from "../../src/workers/worker-protocol";
import { makeWithLibrary } from "../files/spreadsheet/make-with-library";
import { workbookOf } from "../files/spreadsheet/make-workbook";
import { plainSources, type PlainSources } from "./plain-sources";

let sources: PlainSources;
const createWorker: WorkerFactory = () => nodeWorkers(sources.script)();
beforeAll(() => {
  sources = plainSources();
}, 60_000);
afterAll(() => sources.remove());

function small(index: number): NamedBytes {
  const rows = `<row r="1"><c r="A1"><v>${index}</v></c></row>`;
  return { name: `表${index}.xlsx`, bytes: workbookOf(rows) };
}

const mixed: readonly NamedBytes[] = [
  ...Array.from({ length: 8 }, (_, index) => small(index)),
  { name: "旧.xls", bytes: makeWithLibrary("biff8") },
  { name: "开.ods", bytes: makeWithLibrary("ods") },
  { name: "文.csv", bytes: new TextEncoder().encode("甲,乙\n1,2\n") },
  { name: "空.xlsx", bytes: new Uint8Array() },
  { name: "断.xlsx", bytes: small(9).bytes.slice(0, 300) },
];

async function readAll(
  files: Iterable<NamedBytes>,
  options: ReadSpreadsheetsOptions
): Promise<ReadOutcome[]> {
  const outcomes: ReadOutcome[] = [];
  for await (const outcome of readSpreadsheets(files, options)) outcomes.push(outcome);
  return outcomes;
}

test.each([1, 2, 3])(
  "[F32] %i workers give what the main thread gives, in order",
  async (jobs) => {
    const expected = [];
    for (const file of mixed)
      expected.push({
        name: file.name,
        result: await readSpreadsheet(file.bytes, { name: file.name }),
      });
    const progress: [number, string][] = [];
    const onProgress = (done: number, name: string) => void progress.push([done, name]);
    expect(await readAll(mixed, { createWorker, jobs, onProgress })).toEqual(expected);
    expect(progress).toEqual(mixed.map((file, index) => [index + 1, file.name]));
  },
  30_000
);

test("[F32] without workers the same files give the same, in order", async () => {
  const outcomes = await readAll(mixed, {});
  expect(outcomes.map((outcome) => outcome.name)).toEqual(mixed.map((file) => file.name));
  expect(outcomes[3]?.result).toEqual(await readSpreadsheet(small(3).bytes, small(3)));
});

test("[F32] the caller keeps its bytes, and reading them again gives the same", async () => {
  const file = small(1);
  const first = await readAll([file], { createWorker });
  expect(file.bytes.length).toBeGreaterThan(0);
  expect(await readAll([file], { createWorker })).toEqual(first);
}, 30_000);

test("[F32] a file that is never finished is refused by name, and the others go on", async () => {
  const limits = { ...defaultReadLimits, milliseconds: 6000 };
  const endless = { ...small(0), name: "无尽.xlsx" };
  const outcomes = await readAll([small(1), endless, small(2), small(3)], {
    createWorker,
    jobs: 2,
    limits,
  });
  expect(outcomes.map(({ name, result }) => [name, "refusal" in result && result.refusal])).toEqual(
    [
      ["表1.xlsx", false],
      ["无尽.xlsx", { reason: "took-too-long" }],
      ["表2.xlsx", false],
      ["表3.xlsx", false],
    ]
  );
}, 30_000);

test("[F32] a file that ends its worker is refused by name, and another worker goes on", async () => {
  const deadly = { ...small(0), name: "耗尽.xlsx" };
  const outcomes = await readAll([deadly, small(1), deadly, small(2)], { createWorker, jobs: 1 });
  expect(outcomes.map(({ result }) => "refusal" in result && result.refusal.reason)).toEqual([
    "too-large",
    false,
    "too-large",
    false,
  ]);
}, 30_000);

test.each([true, false])(
  "[F32] an abort ends the reading with its reason (workers: %s)",
  async (hasWorkers) => {
    const abort = new AbortController();
    const reason = new Error("stopped by the user");
    const seen: string[] = [];
    const read = async () => {
      const files = Array.from({ length: 20 }, (_, index) => small(index));
      const options = { signal: abort.signal, ...(hasWorkers ? { createWorker, jobs: 2 } : {}) };
      for await (const { name } of readSpreadsheets(files, options)) {
        seen.push(name);
        if (seen.length === 3) abort.abort(reason);
      }
    };
    await expect(read()).rejects.toBe(reason);
    expect(seen).toHaveLength(3);
  },
  30_000
);

test("[F32] an abort ends a worker that is in the middle of a file", async () => {
  const abort = new AbortController();
  const reading = readAll([{ ...small(0), name: "无尽.xlsx" }], {
    createWorker,
    signal: abort.signal,
  });
  setTimeout(() => abort.abort(new Error("enough")), 300);
  await expect(reading).rejects.toThrow("enough");
}, 30_000);

test("[F32] files are taken a few at a time, and no more where the caller stops", async () => {
  let taken = 0;
  function* many() {
    for (; taken < 1000; taken++) yield small(taken);
  }
  for await (const { name } of readSpreadsheets(many(), { createWorker, jobs: 2 }))
    if (name === "表4.xlsx") break;
  expect(taken).toBeLessThan(20);
}, 30_000);

test("[F32] the main thread is no worker", () => {
  expect(runAsWorker()).toBe(false);
});
