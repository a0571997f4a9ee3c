import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { unzipSync, zipSync } from "fflate";
import { Workbook } from "exceljs";
import type { ConsolidationJson } from "../../src/core/consolidation/consolidation-json";
import { fillIn, type Answers } from "../operations/real-workbook";
import { CONSOLIDATION_SHAPE, departures, FORMS_SHAPE } from "./documented-shapes";
import { NOTICE, runFengong, runJson, workFolder } from "./run-fengong";

// Each test starts the built program at least once.
jest.setTimeout(60_000);

const work = workFolder();
const book = work.at("book.xlsx");
const QUARTER = ["--period", "2021Q4"];
afterAll(work.remove);

beforeAll(async () => {
  await runFengong(["load", NOTICE, "-o", book]);
  await runFengong(["issue", book, ...QUARTER, "--apart", "-o", work.at("forms")]);
  mkdirSync(work.at("returns", "乡镇"), { recursive: true });
  fill("县发改委", "returns", {
    完成状态: "序时推进",
    完成比例: 0.6,
    进展情况: "已召开协调会",
    存在问题: "资金未到位",
    下一步打算: "一季度完成",
    填报人: "张某",
    联系电话: "05640000000",
    填报日期: "2021-12-20",
  });
  fill("县教育局", "returns", { 完成状态: "已完成", 完成比例: "一半左右", 进展情况: "已签约" });
  fill("诸佛庵镇", "returns/乡镇", { 完成状态: "零报告" });
});

function fill(unit: string, folder: string, answers: Answers): void {
  const name = `2021Q4_${unit}_填报表.xlsx`;
  const bytes = new Uint8Array(readFileSync(work.at("forms", name)));
  writeFileSync(work.at(folder, name), fillIn(bytes, answers));
}

async function consolidated(returns: readonly string[], output: string, ...more: string[]) {
  const args = ["consolidate", book, ...returns, ...QUARTER, "-o", work.at(output), ...more];
  const { status, json } = await runJson<ConsolidationJson>(args);
  expect(departures(json, CONSOLIDATION_SHAPE)).toEqual([]);
  return { status, json };
}

test("issue writes 45 forms for 2021Q4 and 44 for 2021, into a folder and into a zip", async () => {
  expect(readdirSync(work.at("forms"))).toHaveLength(45);
  const zip = work.at("year.zip");
  const { status, json } = await runJson<{ forms: readonly { file: string; rows: number }[] }>([
    "issue",
    book,
    "--period",
    "2021",
    "--apart",
    "-o",
    zip,
  ]);
  expect(status).toBe(0);
  expect(departures(json, FORMS_SHAPE)).toEqual([]);
  expect(json.forms).toHaveLength(44);
  expect(json.forms.every(({ rows }) => rows > 0)).toBe(true);
  const entries = Object.keys(unzipSync(new Uint8Array(readFileSync(zip))));
  expect(entries.sort()).toEqual(json.forms.map(({ file }) => file).sort());
});

test("issue writes 48 forms for the quarter and the year together, whichever is asked for", async () => {
  const forms = await Promise.all(
    ["2021Q4", "2021"].map(async (period) => {
      const { json } = await runJson<{ periods: string[]; forms: { file: string }[] }>([
        ...["issue", NOTICE, "--period", period, "-o", work.at(`both-${period}.zip`)],
      ]);
      expect([...json.periods].sort()).toEqual(["2021", "2021Q4"]);
      expect(departures(json, FORMS_SHAPE)).toEqual([]);
      return json.forms.map(({ file }) => file);
    })
  );
  expect(forms[0]).toHaveLength(48);
  expect(forms[0]).toContain("2021Q4+2021_县法院_填报表.xlsx");
  expect(forms[1]).toEqual(forms[0]);
});

test("--leads-only asks 20 units for the quarter, straight from the notice", async () => {
  const { json } = await runJson<{ forms: readonly unknown[]; leadsOnly: boolean }>([
    ...["issue", NOTICE, ...QUARTER, "--apart", "--leads-only", "-o", work.at("leads")],
  ]);
  expect([json.leadsOnly, json.forms.length]).toEqual([true, 20]);
  expect(readdirSync(work.at("leads"))).toHaveLength(20);
});

test("issue says before it writes how many forms go to all units and how many to the leads alone", async () => {
  const { stdout } = await runFengong(["issue", book, ...QUARTER, "--apart", "-o", work.at("say")]);
  const [counts, done] = stdout.trim().split("\n");
  expect(counts).toMatch(/^2021年第四季度：发给全部责任单位45份，只发牵头单位20份；本次发给全部/);
  expect(done).toMatch(/已生成填报表45份/);
  const leads = ["issue", book, ...QUARTER, "--leads-only", "-o", work.at("say-leads")];
  expect((await runFengong(leads)).stdout).toMatch(
    /发给全部责任单位48份，只发牵头单位\d+份；本次只发牵头单位\n/
  );
});

test("forms that another library filled in become items, receipts and unplaced cells", async () => {
  const { json } = await consolidated([work.at("returns")], "shape.xlsx");
  expect(Object.keys(json)).toEqual([
    ...["period", "files", "receipts", "items", "issues", "unplaced", "cells"],
  ]);
  expect(json.files.map(({ name, unit }) => `${name} ${unit}`).sort()).toEqual([
    "2021Q4_县发改委_填报表.xlsx 县发改委",
    "2021Q4_县教育局_填报表.xlsx 县教育局",
    "乡镇/2021Q4_诸佛庵镇_填报表.xlsx 诸佛庵镇",
  ]);
  const states = new Map(json.receipts.map(({ unit, state }) => [unit, state]));
  expect(["县发改委", "县教育局", "诸佛庵镇", "县住建局"].map((unit) => states.get(unit))).toEqual([
    ...["已报", "已报", "零报告", "未报"],
  ]);
  const { read, placed, unplaced } = json.cells;
  expect(read).toBe(placed + unplaced);
  expect(json.unplaced).toHaveLength(unplaced);
  expect(json.unplaced.map(({ text }) => text)).toContain("一半左右");
  const led = json.items.find((item) => item.contributions[0]?.unit === "县发改委");
  expect(led).toMatchObject({ table: "A3", lead: "县发改委", status: "序时推进", percent: 60 });
  expect(led?.contributions[0]).toMatchObject({
    role: "lead",
    sheet: "附件3",
    problems: "资金未到位",
  });
});

test("a returned cell is where its contribution says that it is", async () => {
  const { json } = await consolidated([work.at("returns")], "trace.xlsx");
  const one = json.items
    .flatMap((item) => item.contributions)
    .find(({ unit }) => unit === "县教育局");
  const form = new Workbook();
  await form.xlsx.readFile(work.at("returns", one?.file ?? ""));
  const { values } = form.getWorksheet(one?.sheet)?.getRow(one?.row ?? 0) ?? {};
  expect(values).toContain("已签约");
});

test("a folder, a zip and single files give the same items, receipts and cells", async () => {
  const names = readdirSync(work.at("returns")).filter((name) => name.endsWith(".xlsx"));
  const paths = [
    ...names.map((name) => work.at("returns", name)),
    work.at("returns", "乡镇", "2021Q4_诸佛庵镇_填报表.xlsx"),
  ];
  const entries = paths.map((path) => [basename(path), readFileSync(path)] as const);
  writeFileSync(work.at("回收.zip"), zipSync(Object.fromEntries(entries)));
  const [files, zip, reversed] = [
    await consolidated(paths, "files.xlsx"),
    await consolidated([work.at("回收.zip")], "zip.xlsx"),
    await consolidated([...paths].reverse(), "reversed.xlsx"),
  ];
  expect(zip.json).toEqual(files.json);
  expect(reversed.json).toEqual(files.json);
  const folder = await consolidated([work.at("returns")], "folder.xlsx");
  expect(folder.json.cells).toEqual(files.json.cells);
  expect(folder.json.items.map(({ progress }) => progress)).toEqual(
    files.json.items.map(({ progress }) => progress)
  );
});

test("one job and two jobs give the same JSON", async () => {
  const one = await consolidated([work.at("returns")], "one.xlsx", "--jobs", "1");
  const two = await consolidated([work.at("returns")], "two.xlsx", "--jobs", "2");
  expect(two).toEqual(one);
});

test("the workbook gets the consolidation and the tables for the city, and takes later returns", async () => {
  const second = work.at("second.xlsx");
  await consolidated([work.at("returns", "乡镇")], "second.xlsx");
  const rest = readdirSync(work.at("returns")).filter((name) => name.endsWith(".xlsx"));
  const { json } = await runJson<ConsolidationJson>([
    ...["consolidate", second, ...rest.map((name) => work.at("returns", name))],
    ...[...QUARTER, "-o", second],
  ]);
  expect(json.receipts.filter(({ state }) => state !== "未报")).toHaveLength(3);
  const written = new Workbook();
  await written.xlsx.readFile(second);
  const names = written.worksheets.map(({ name }) => name);
  for (const start of ["汇总", "附件3进展情况汇总表", "完成情况统计表", "报送情况表", "催报清单"])
    expect(names.filter((name) => name === `${start} 2021Q4`)).toHaveLength(1);
});

test("read tells what stands in a returned form", async () => {
  const form = work.at("returns", "2021Q4_县教育局_填报表.xlsx");
  const { status, json } = await runJson<{ files: readonly object[] }>(["read", form]);
  expect(status).toBe(0);
  expect(json.files).toMatchObject([{ state: "read", sheets: expect.anything() as unknown }]);
  expect((await runFengong(["read", form])).stdout).toContain("\t已签约\n");
});
