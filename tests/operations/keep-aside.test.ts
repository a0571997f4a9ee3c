import { valueAt } from "../../src/core/grid/grid";
import { importNotice } from "../../src/operations/import-notice";
import { consolidateReturns } from "../../src/operations/consolidate-returns";
import { readNotice } from "../../src/operations/read-notice";
import { writeSummaries } from "../../src/operations/write-summaries";
import {
  edit,
  filledForm,
  fourthQuarter,
  loadedWorkbook,
  openWorkbook,
  quarterForms,
  reopened,
  sampleFile,
  sheetNames,
  sheetOf,
} from "./real-workbook";

// The real notice, its forms and workbooks take seconds where the machine is busy.
jest.setTimeout(60_000);

test("an annex sheet that a person edited is kept aside under another name and told", async () => {
  const workbook = await reopened(await loadedWorkbook());
  await edit(workbook, "附件1", "B4", "人写的话");
  const { keptAside, notice } = await importNotice(workbook, [sampleFile]);
  expect(keptAside).toEqual([{ sheet: "附件1", keptAs: "附件1 保留1" }]);
  expect(valueAt(await sheetOf(workbook, "附件1 保留1"), 3, 1)).toBe("人写的话");
  expect(valueAt(await sheetOf(workbook, "附件1"), 3, 1)).not.toBe("人写的话");
  // What was kept aside is no table of the notice any more.
  expect(notice.tables.map(({ rows }) => rows.length)).toEqual([38, 4, 45]);
});

test("each further edit is kept under a name of its own", async () => {
  const workbook = await loadedWorkbook();
  for (const text of ["第一次改", "第二次改"]) {
    await edit(workbook, "附件2", "B4", text);
    await importNotice(workbook, [sampleFile]);
  }
  expect(valueAt(await sheetOf(workbook, "附件2 保留1"), 3, 1)).toBe("第一次改");
  expect(valueAt(await sheetOf(workbook, "附件2 保留2"), 3, 1)).toBe("第二次改");
  const { notice } = await readNotice(await reopened(workbook));
  expect(notice.tables).toHaveLength(3);
});

test("an edited annex under a person's own name is kept aside too, and its rows stand once", async () => {
  const workbook = await loadedWorkbook();
  await workbook.host.renameSheet("附件3", "年度任务（定稿）");
  await edit(workbook, "年度任务（定稿）", "B4", "人写的话");
  const { keptAside, notice } = await importNotice(workbook, [sampleFile]);
  expect(keptAside.map(({ keptAs }) => keptAs)).toEqual(["年度任务（定稿） 保留1"]);
  expect(notice.tables.map(({ rows }) => rows.length)).toEqual([38, 4, 45]);
});

test("an edited sheet with a name of 31 characters is kept under another name of at most 31", async () => {
  const title = "霍山县对接合肥都市圈一体化发展年度工作重点任务责任分工表终稿";
  const table = [
    title,
    "序号\t重点任务\t责任单位",
    "1\t推进交通互联互通\t县发改委、县教育局",
    "2\t推进教育合作\t县教育局",
  ].join("\n");
  const file = { name: "表.txt", bytes: new TextEncoder().encode(table) };
  const workbook = await openWorkbook();
  const { notice } = await importNotice(workbook, [file]);
  const sheet = notice.tables[0]?.sheet ?? "";
  expect(sheet.length).toBeGreaterThanOrEqual(29);
  await edit(workbook, sheet, "B4", "人写的话");
  const { keptAside } = await importNotice(workbook, [file]);
  expect(keptAside).toHaveLength(1);
  const keptAs = keptAside[0]?.keptAs ?? "";
  expect(keptAs).toMatch(/ 保留1$/);
  expect(keptAs.length).toBeLessThanOrEqual(31);
  expect(await sheetNames(await reopened(workbook))).toContain(keptAs);
});

test("a person's own sheet is never touched, whatever is written beside it", async () => {
  const workbook = await openWorkbook();
  await workbook.host.writeSheets([
    {
      name: "我的备忘",
      visibility: "visible",
      columns: [{ width: 20, format: "text", alignment: "left" }],
      rows: [{ style: "body", cells: ["周五前催县供电公司"] }],
      merges: [],
      frozenRowCount: 0,
      entryRules: [],
      unlockedRanges: null,
      print: null,
    },
  ]);
  const before = await sheetOf(workbook, "我的备忘");
  await importNotice(workbook, [sampleFile]);
  const forms = await quarterForms(workbook);
  await consolidateReturns(workbook, {
    period: fourthQuarter,
    files: [filledForm(forms, "县教育局", { 完成状态: "已完成" })],
  });
  await writeSummaries(workbook, { period: fourthQuarter });
  expect(await sheetOf(workbook, "我的备忘")).toEqual(before);
  expect((await sheetNames(workbook))[0]).toBe("我的备忘");
});

test("a person's sheet that has the name of an annex is kept, not written over", async () => {
  const loaded = await loadedWorkbook();
  const annex = await sheetOf(loaded, "附件2");
  const workbook = await openWorkbook();
  await workbook.host.writeSheets([
    {
      name: "附件2",
      visibility: "visible",
      columns: [{ width: 20, format: "text", alignment: "left" }],
      rows: [{ style: "body", cells: ["另一份文件的附件2"] }],
      merges: [],
      frozenRowCount: 0,
      entryRules: [],
      unlockedRanges: null,
      print: null,
    },
  ]);
  const { keptAside } = await importNotice(workbook, [sampleFile]);
  expect(keptAside).toEqual([{ sheet: "附件2", keptAs: "附件2 保留1" }]);
  expect(valueAt(await sheetOf(workbook, "附件2 保留1"), 0, 0)).toBe("另一份文件的附件2");
  expect((await sheetOf(workbook, "附件2")).rows).toEqual(annex.rows);
});

test("an edited consolidation sheet is kept aside when returns are consolidated again", async () => {
  const workbook = await loadedWorkbook();
  const forms = await quarterForms(workbook);
  const input = (unit: string) => ({
    period: fourthQuarter,
    files: [filledForm(forms, unit, { 完成状态: "已完成" })],
  });
  const before = new Set(await sheetNames(workbook));
  await consolidateReturns(workbook, input("县教育局"));
  const written = (await sheetNames(workbook)).filter((name) => !before.has(name));
  const sheet = written.find((name) => !name.startsWith("_")) ?? "";
  await edit(workbook, sheet, "A1", "人改的标题");
  const { keptAside } = await consolidateReturns(workbook, input("县发改委"));
  expect(keptAside.map((kept) => kept.sheet)).toEqual([sheet]);
  expect(valueAt(await sheetOf(workbook, keptAside[0]?.keptAs ?? ""), 0, 0)).toBe("人改的标题");
});
