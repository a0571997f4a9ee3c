import { consolidationJson } from "../../src/core/consolidation/consolidation-json";
import type { NamedBytes } from "../../src/files/reading";
import {
  consolidateReturns,
  type ConsolidateResult,
} from "../../src/operations/consolidate-returns";
import { OperationCancelled } from "../../src/operations/operation";
import { zipFiles } from "../../src/files/zip/zip-files";
import {
  filledForm,
  fourthQuarter,
  loadedWorkbook,
  openWorkbook,
  quarterForms,
  reopened,
  sheetNames,
  type OpenWorkbook,
} from "./real-workbook";

// The real notice, its forms and workbooks take seconds where the machine is busy.
jest.setTimeout(60_000);

let book: Uint8Array;
let returns: readonly NamedBytes[];

beforeAll(async () => {
  const workbook = await loadedWorkbook();
  const forms = await quarterForms(workbook);
  book = await workbook.host.save();
  returns = [
    filledForm(forms, "县发改委", {
      完成状态: "序时推进",
      完成比例: 0.6,
      进展情况: "已召开协调会",
      存在问题: "资金未到位",
      下一步打算: "一季度完成",
      填报人: "张某",
      联系电话: "05640000000",
      填报日期: "2021-12-20",
    }),
    filledForm(forms, "县教育局", { 完成状态: "已完成", 完成比例: "100%", 进展情况: "已签约" }),
    filledForm(forms, "诸佛庵镇", { 完成状态: "零报告" }),
    filledForm(forms, "县林业局", { 完成状态: "看情况", 完成比例: "过半", 进展情况: "正在办理" }),
  ];
});

function jsonOf(result: ConsolidateResult): string {
  return JSON.stringify(consolidationJson(result, ({ code }) => code));
}

async function run(
  files: readonly NamedBytes[],
  workbook?: OpenWorkbook
): Promise<ConsolidateResult> {
  const target = workbook ?? (await openWorkbook(book));
  return consolidateReturns(target, { period: fourthQuarter, files });
}

test("every answer of the returned forms is placed, or listed, or both counted", async () => {
  const { files, receipts, items, cells, unplaced, issues } = await run(returns);
  expect(files.map(({ unit, state }) => `${unit} ${state}`).sort()).toEqual([
    "县发改委 read",
    "县教育局 read",
    "县林业局 read-with-issues",
    "诸佛庵镇 read",
  ]);
  expect(cells.read).toBe(cells.placed + cells.unplaced);
  expect(cells.unplaced).toBe(unplaced.length);
  expect(unplaced.length).toBeGreaterThan(0);
  expect(issues.map(({ code }) => code)).toEqual(
    expect.arrayContaining(["status-unknown", "percent-unreadable"])
  );
  const state = (unit: string) => receipts.find((one) => one.unit === unit)?.state;
  expect([state("县发改委"), state("诸佛庵镇"), state("县住建局")]).toEqual([
    "已报",
    "零报告",
    "未报",
  ]);
  expect(receipts).toHaveLength(45);
  expect(items).toHaveLength(45);
});

test("a lead's words come first and each is traceable to its file, sheet and row", async () => {
  const { items } = await run(returns);
  const item = items.find(
    ({ lead, contributions }) => lead === "县发改委" && contributions.length > 1
  );
  expect(item).toMatchObject({
    status: "序时推进",
    percent: 60,
    progress: expect.stringContaining("已召开协调会") as string,
  });
  expect(item?.contributions[0]).toMatchObject({
    unit: "县发改委",
    role: "lead",
    file: "2021Q4_县发改委_填报表.xlsx",
    sheet: "附件3",
    row: expect.any(Number) as number,
    reportedOn: "2021-12-20",
  });
  expect(item?.contributions[1]?.role).toBe("participant");
});

test("files in any order give the same JSON", async () => {
  const forward = jsonOf(await run(returns));
  const backward = jsonOf(await run([...returns].reverse()));
  expect(backward).toBe(forward);
});

test("consolidating on two days, with the workbook saved between, gives the same as at once", async () => {
  const atOnce = jsonOf(await run(returns));
  const firstDay = await openWorkbook(book);
  await run(returns.slice(0, 2), firstDay);
  const secondDay = await reopened(firstDay);
  expect(jsonOf(await run(returns.slice(2), secondDay))).toBe(atOnce);
});

test("the same files twice give the same as once, and leave the sheets as they were", async () => {
  const workbook = await openWorkbook(book);
  const once = jsonOf(await run(returns, workbook));
  const names = await sheetNames(workbook);
  const sheets = await workbook.host.readSheets(names);
  const twice = await run(returns, workbook);
  expect(jsonOf(twice)).toBe(once);
  expect(twice.keptAside).toEqual([]);
  expect(await sheetNames(workbook)).toEqual(names);
  const after = await workbook.host.readSheets(names);
  expect(after.filter(({ name }) => name !== "_分工")).toEqual(
    sheets.filter(({ name }) => name !== "_分工")
  );
});

test("files in a zip give the same as the files beside one another", async () => {
  const zip = { name: "回收.zip", bytes: zipFiles(returns) };
  const { items, receipts, cells } = await run(returns);
  const zipped = await run([zip]);
  expect(zipped.cells).toEqual(cells);
  expect(zipped.receipts.map(({ unit, state }) => [unit, state])).toEqual(
    receipts.map(({ unit, state }) => [unit, state])
  );
  expect(zipped.items.map(({ progress }) => progress)).toEqual(items.map((one) => one.progress));
});

test("a cancelled consolidation leaves the workbook as it was", async () => {
  const workbook = await openWorkbook(book);
  const names = await sheetNames(workbook);
  const before = await workbook.host.readSheets(names);
  const stop = new AbortController();
  const input = { period: fourthQuarter, files: returns };
  const report = ({ done }: { readonly done: number }): void => {
    if (done >= 1) stop.abort();
  };
  await expect(
    consolidateReturns({ ...workbook, signal: stop.signal, report }, input)
  ).rejects.toBeInstanceOf(OperationCancelled);
  expect(await sheetNames(workbook)).toEqual(names);
  expect(await workbook.host.readSheets(names)).toEqual(before);
});

test("files that cannot be read and paths that lead nowhere are named, and the rest is done", async () => {
  const workbook = await openWorkbook(book);
  const pdf = { name: "县水利局.xlsx", bytes: new TextEncoder().encode("%PDF-1.7\n") };
  const { files, receipts } = await consolidateReturns(workbook, {
    period: fourthQuarter,
    files: [pdf, ...returns],
    missing: ["不在.xlsx"],
  });
  expect(
    files.flatMap(({ name, state, reason }) => (state === "unreadable" ? [[name, reason]] : []))
  ).toEqual(
    expect.arrayContaining([
      ["县水利局.xlsx", "pdf"],
      ["不在.xlsx", "not-found"],
    ])
  );
  expect(receipts.filter(({ state }) => state !== "未报")).toHaveLength(4);
});
