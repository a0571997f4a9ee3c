import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { UnreadInput } from "../../src/cli/input-error";
import {
  findInputFiles,
  readAllInputFiles,
  readInputFile,
  readInputFiles,
} from "../../src/cli/input-files";
import { readSpreadsheets } from "../../src/workers/read-spreadsheets";
import { workFolder } from "./run-fengong";

const work = workFolder();
afterAll(work.remove);

beforeAll(() => {
  mkdirSync(work.at("报送", "内"), { recursive: true });
  writeFileSync(work.at("报送", "内", "甲.csv"), "单位,进展\n县林业局,已完成\n");
  symlinkSync(work.at("报送"), work.at("报送", "内", "回路"));
  writeFileSync(work.at("报送", "巨大.xlsx"), "PK");
  truncateSync(work.at("报送", "巨大.xlsx"), 3 * 1024 ** 3);
  writeFileSync(work.at("报送", "长.csv"), "a,b");
  truncateSync(work.at("报送", "长.csv"), 65 * 1024 ** 2);
  execFileSync("mkfifo", [work.at("报送", "管道.xlsx")]);
  writeFileSync(work.at("报送", "~$甲.csv"), "");
});

test("[O1] a huge file, a pipe and a link to a folder are refused by name, and the others go on", async () => {
  const { files, missing } = await findInputFiles([work.at("报送"), work.at("没有.csv")]);
  expect(missing).toEqual([work.at("没有.csv")]);
  const outcomes = [];
  for await (const { name, result } of readSpreadsheets(readInputFiles(files)))
    outcomes.push([name, "refusal" in result ? result.refusal.reason : "read"]);
  expect(outcomes).toEqual([
    ["内/回路", "not-a-file"],
    ["内/甲.csv", "read"],
    ["巨大.xlsx", "too-large"],
    ["管道.xlsx", "not-a-file"],
    ["长.csv", "too-large"],
  ]);
});

test("[O1] what may not be looked at is refused as not readable, what went away as not found", async () => {
  const endless = "路".repeat(300);
  const { files, missing } = await findInputFiles([endless]);
  expect(missing).toEqual([]);
  expect(await readAllInputFiles([...files, { path: work.at("没了"), name: "没了" }])).toEqual([
    { name: endless, refusal: { reason: "not-readable" } },
    { name: "没了", refusal: { reason: "not-found" } },
  ]);
});

test("[O2] the one file that a command needs ends it with the reason", async () => {
  for (const [name, reason] of [
    ["巨大.xlsx", "too-large"],
    ["内", "not-a-file"],
    ["没有", "not-found"],
  ] as const) {
    const error: unknown = await readInputFile(work.at("报送", name)).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(UnreadInput);
    expect(error).toMatchObject({ refusal: { reason } });
  }
});
