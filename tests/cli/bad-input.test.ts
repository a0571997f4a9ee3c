import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { strToU8, unzipSync, zipSync } from "fflate";
import type { ConsolidationJson } from "../../src/core/consolidation/consolidation-json";
import { departures, FAILURE_SHAPE } from "./documented-shapes";
import { NOTICE, runFengong, runJson, workFolder } from "./run-fengong";

// Each test starts the built program at least once.
jest.setTimeout(60_000);

const work = workFolder();
afterAll(work.remove);

beforeAll(() => {
  writeFileSync(work.at("空.txt"), "");
  writeFileSync(work.at("无表.txt"), "各单位：\n请于周五前报送材料。\n");
  writeFileSync(work.at("扫描.xlsx"), "%PDF-1.7\n%âãÏÓ\n");
  writeFileSync(work.at("通知.pdf"), "%PDF-1.7\n%âãÏÓ\n");
  writeFileSync(work.at("通知.ofd"), zipSync({ "OFD.xml": strToU8("<ofd/>") }));
  writeFileSync(work.at("units.json"), JSON.stringify({ name: "不是名录" }));
});

/** What a person is told on standard error when the input cannot be used. */
async function refused(...args: readonly string[]): Promise<string> {
  const { status, stdout, stderr } = await runFengong(args, work.path);
  expect([args, status, stdout]).toEqual([args, 2, ""]);
  expect(stderr).not.toMatch(/\n\s+at /);
  return stderr;
}

test("an empty notice, one without a table, a missing one and a PDF are named with a way on", async () => {
  expect(await refused("validate", "空.txt")).toMatch(/“空\.txt”.*空的.*。请/);
  expect(await refused("validate", "无表.txt")).toMatch(/没有读到责任分工表.*请/);
  expect(await refused("validate", "没有.txt")).toMatch(/找不到“没有\.txt”/);
  expect(await refused("load", "扫描.xlsx", "-o", "x.xlsx")).toMatch(/“扫描\.xlsx”.*PDF.*请/);
  expect(await refused("validate", "通知.pdf")).toMatch(/PDF.*请.*\.docx/);
  expect(await refused("validate", "通知.ofd")).toMatch(/OFD.*请.*\.docx/);
  expect(readdirSync(work.path)).not.toContain("x.xlsx");
});

test("a wrong period, one that is not covered and a missing argument are named", async () => {
  const issue = ["issue", NOTICE, "-o", "表"];
  expect(await refused(...issue, "--period", "2021-13")).toMatch(/“2021-13”不是报送期.*2021Q4/);
  expect(await refused(...issue, "--period", "2035Q1")).toMatch(/2035/);
  expect(await refused(...issue)).toMatch(/--period/);
  expect(await refused("issue", NOTICE, "--period", "2021")).toMatch(/-o/);
  expect(await refused("validate")).toMatch(/通知/);
  expect(await refused("consolidate", NOTICE, "--period", "2021", "-o", "y.xlsx")).toMatch(
    /报送表/
  );
  expect(readdirSync(work.path)).not.toContain("表");
});

test("an unknown command, an unknown option and a bad number are named", async () => {
  expect(await refused("汇总")).toMatch(/“汇总”.*help/);
  expect(await refused("validate", NOTICE, "--what")).toMatch(/--what/);
  expect(await refused("read", "空.txt", "--jobs", "0")).toMatch(/--jobs/);
});

test("a register that is no register, no JSON or not there is named", async () => {
  for (const file of ["units.json", "无表.txt", "没有.json"])
    expect(await refused("validate", NOTICE, "--register", file)).toContain(file);
});

test("with --json a failure is one JSON document too", async () => {
  for (const args of [
    ["validate", "没有.txt"],
    ["validate", "无表.txt"],
    ["issue", NOTICE, "--period", "x", "-o", "表"],
    ["validate", "--what"],
  ]) {
    const { status, json } = await runJson<unknown>(args, work.path);
    expect([status, departures(json, FAILURE_SHAPE)]).toEqual([2, []]);
  }
});

test("returns that cannot be read or are not there are named, and the rest is done", async () => {
  const { status, json, stderr } = await runJson<ConsolidationJson>(
    ["consolidate", NOTICE, "扫描.xlsx", "没有.xlsx", "--period", "2021Q4", "-o", "结果.xlsx"],
    work.path
  );
  expect([status, stderr]).toEqual([1, ""]);
  expect(json.files).toEqual([
    { name: "扫描.xlsx", state: "unreadable", reason: "pdf", rows: 0 },
    { name: "没有.xlsx", state: "unreadable", reason: "not-found", rows: 0 },
  ]);
  expect(json.receipts.every(({ state }) => state === "未报")).toBe(true);
  expect(readdirSync(work.path)).toContain("结果.xlsx");
});

test("one missing part of a notice is named, and the others are loaded", async () => {
  const { status, stderr } = await runFengong(
    ["load", "没有.txt", NOTICE, "-o", "部分.xlsx"],
    work.path
  );
  expect([status, stderr]).toEqual([1, "找不到“没有.txt”。请核对路径和文件名。\n"]);
});

test("an existing file that says something else is kept under another name and told", async () => {
  const kept = (name: string): string => readFileSync(work.at(name), "utf8");
  for (const [name, aside, args] of [
    ["占位.xlsx", "占位.保留1.xlsx", ["load", NOTICE]],
    ["占位.zip", "占位.保留1.zip", ["issue", NOTICE, "--period", "2021"]],
    ["汇总.xlsx", "汇总.保留1.xlsx", ["consolidate", NOTICE, "扫描.xlsx", "--period", "2021"]],
  ] as const) {
    writeFileSync(work.at(name), "人写的笔记");
    const { stderr } = await runFengong([...args, "-o", name], work.path);
    expect(stderr).toContain(`已改名保留为 ${aside}`);
    expect(kept(aside)).toBe("人写的笔记");
    expect(readFileSync(work.at(name)).subarray(0, 2).toString()).toBe("PK");
  }
});

test("results that say the same are written once and keep nothing aside", async () => {
  for (const output of ["同.zip", "同"]) {
    const args = ["issue", NOTICE, "--period", "2021", "-o", output];
    await runFengong(args, work.path);
    expect((await runFengong(args, work.path)).stderr).toBe("");
  }
  expect(readdirSync(work.at("同"))).toHaveLength(48);
  expect(readdirSync(work.path).filter((name) => name.startsWith("同"))).toHaveLength(2);
});

test("a result that cannot be written is told without a stack", async () => {
  const issued = ["issue", NOTICE, "--period", "2021", "-o", "空.txt"];
  const { status, stdout, stderr } = await runFengong(issued, work.path);
  // To how many the forms would go is said before anything is written.
  expect([status, stdout]).toEqual([2, expect.stringMatching(/^2021年度.*发给全部责任单位48份/)]);
  expect(stderr).toMatch(/写不进.*-o/);
  expect(stderr).not.toMatch(/\n\s+at /);
  expect(await refused("load", NOTICE, "-o", ".")).toMatch(/写不进.*-o/);
});

test("[O2] a damaged workbook is named with its reason and not taken for a new notice", async () => {
  await runFengong(["load", NOTICE, "-o", "损.xlsx"], work.path);
  const parts = unzipSync(new Uint8Array(readFileSync(work.at("损.xlsx"))));
  const bomb = { ...parts, "xl/media/image1.png": new Uint8Array(8 * 1024 * 1024) };
  writeFileSync(work.at("损.xlsx"), zipSync(bomb));
  expect(await refused("validate", "损.xlsx")).toMatch(/“损\.xlsx”未读入：文件结构异常/);
  expect(await refused("register", "import", "无表.txt", "-o", "损.xlsx")).toMatch(/文件结构异常/);
});

test("[O3] a disk that is full leaves the book whole, and it is said", async () => {
  await runFengong(["load", NOTICE, "-o", "账.xlsx"], work.path);
  const before = readFileSync(work.at("账.xlsx"));
  // Beyond the shell's limit on the size of files writing fails as on a full disk.
  const limited = `trap '' XFSZ; ulimit -f 8; "$0" "$@"`;
  const { status, stderr } = await runFengong(
    ["load", NOTICE, "-o", "账.xlsx"],
    work.path,
    limited
  );
  expect([status, stderr]).toEqual([2, expect.stringMatching(/写不进“账\.xlsx”.*没有改动/)]);
  expect(readFileSync(work.at("账.xlsx"))).toEqual(before);
});
