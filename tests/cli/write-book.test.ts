import { readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { strToU8, unzipSync, zipSync } from "fflate";
import { reportedWorkbook } from "../operations/real-workbook";
import { NOTICE, runFengong, workFolder, type ProgramRun } from "./run-fengong";

// Each run starts the built program anew.
jest.setTimeout(120_000);

const folder = workFolder();
let reported = new Uint8Array();

beforeAll(async () => {
  const { host } = await reportedWorkbook({ 县委宣传部: { 完成状态: "已完成", 完成比例: 1 } });
  reported = new Uint8Array(await host.save());
});

afterAll(() => folder.remove());

const PARTS = { charts: "xl/charts/chart1.xml", sheets: "xl/worksheets/sheet.xml" };

function holding(part: keyof typeof PARTS, bytes: Uint8Array = reported): Uint8Array {
  return zipSync({ ...unzipSync(bytes), [PARTS[part]]: strToU8("<x/>") });
}

function write(name: string, bytes: Uint8Array): string {
  const path = folder.at(name);
  writeFileSync(path, bytes);
  return path;
}

const contentOf = (path: string): Uint8Array => new Uint8Array(readFileSync(path));
const isWhole = (path: string, bytes: Uint8Array): boolean =>
  Buffer.from(bytes).equals(readFileSync(path));
const report = (book: string, output: string): Promise<ProgramRun> =>
  runFengong(["report", book, "--period", "2021Q4", "-o", output], folder.path);

test.each([
  ["charts", "图表"],
  ["sheets", "宏表、对话框表等个别工作表"],
] as const)(
  "[S18] a book whose %s are not saved is kept under another name when it is written back",
  async (part, name) => {
    const before = holding(part);
    const path = write(`${part}.xlsx`, before);
    const kept = folder.at(`${part}.保留1.xlsx`);
    const { status, stderr } = await report(path, path);
    expect(status).toBe(0);
    expect(stderr).toContain(`已改名保留为 ${kept}`);
    expect(stderr).toContain(`原工作簿中的${name}没有写进 ${path}`);
    expect(stderr).toContain(`它们还在 ${kept} 里`);
    expect([isWhole(kept, before), isWhole(path, before)]).toEqual([true, false]);
  }
);

test("[S18] a book that a notice is loaded into is kept likewise", async () => {
  const before = holding("charts");
  const path = write("装入.xlsx", before);
  const { stderr } = await runFengong(["load", NOTICE, "-o", path], folder.path);
  const kept = folder.at("装入.保留1.xlsx");
  expect(stderr).toContain(`图表没有写进 ${path}：本工具不保存这些内容，它们还在 ${kept} 里`);
  expect(isWhole(kept, before)).toBe(true);
});

test("[S18] where the tables say what they said, the file stays as it is", async () => {
  const path = write("不变.xlsx", reported);
  expect((await report(path, path)).stderr).toBe("");
  const unchanged = holding("charts", contentOf(path));
  writeFileSync(path, unchanged);
  expect((await report(path, path)).stderr).toBe("");
  expect(isWhole(path, unchanged)).toBe(true);
});

test("[S18] a book that is written elsewhere is itself the file that holds the rest", async () => {
  const before = holding("charts");
  const path = write("原件.xlsx", before);
  const other = write("另存.xlsx", strToU8("别的内容"));
  const { stderr } = await report(path, other);
  expect(stderr).toContain(`已改名保留为 ${folder.at("另存.保留1.xlsx")}`);
  expect(stderr).toContain(`它们还在 ${path} 里`);
  expect(isWhole(path, before)).toBe(true);
});

test("[S18] a book that a link leads to is kept beside the book, and the link stays", async () => {
  const before = holding("charts");
  const path = write("链接所指.xlsx", before);
  const link = folder.at("链接.xlsx");
  symlinkSync(path, link);
  const { stderr } = await report(path, link);
  const kept = folder.at("链接所指.保留1.xlsx");
  expect(stderr).toContain(`它们还在 ${kept} 里`);
  expect(isWhole(kept, before)).toBe(true);
  expect((await report(path, link)).stderr).toBe("");
});

test("a workbook is not written under the ending of another kind", async () => {
  const path = write("宏.xlsm", reported);
  const { status, stderr } = await report(path, path);
  expect(status).toBe(2);
  expect(stderr).toContain(`“${path}”不能写`);
  expect(isWhole(path, reported)).toBe(true);
});

test("a partial result keeps a book of its name, and takes the place of another partial result", async () => {
  const path = write("部分.xlsx", reported);
  const partly = [path, NOTICE, "--period", "2021Q4", "--partial", path];
  const first = await runFengong(["consolidate", ...partly], folder.path);
  const kept = folder.at("部分.保留1.xlsx");
  expect(first.stderr).toContain(`已改名保留为 ${kept}`);
  expect(isWhole(kept, reported)).toBe(true);
  const again = ["consolidate", kept, ...partly.slice(1)];
  expect((await runFengong(again, folder.path)).stderr).not.toContain("保留为");
});
