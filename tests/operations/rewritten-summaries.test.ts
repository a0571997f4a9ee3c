import { valueAt } from "../../src/core/grid/grid";
import type { CellValue } from "../../src/core/grid/cell-value";
import type { Grid } from "../../src/core/grid/grid";
import { buildReturnForms } from "../../src/core/returns/build-return-forms";
import { planReturnForm } from "../../src/core/returns/plan-return-form";
import { writeXlsx } from "../../src/files/xlsx/write-xlsx";
import { createExcelHost } from "../../src/host/excel/excel-host";
import { importNotice } from "../../src/operations/import-notice";
import { readNotice } from "../../src/operations/read-notice";
import { ExcelTestHost } from "../support/office-host/excel-test-host";
import { consolidateReturns } from "../../src/operations/consolidate-returns";
import { compareSummaries, writeSummaries } from "../../src/operations/write-summaries";
import {
  addressOf,
  edit,
  fillIn,
  filledForm,
  fourthQuarter,
  loadedWorkbook,
  quarterForms,
  reopened,
  sampleRegister,
  sheetNames,
  sheetOf,
  type Answers,
  type OpenWorkbook,
} from "./real-workbook";

// The real notice, its forms and workbooks take seconds where the machine is busy.
jest.setTimeout(60_000);

const input = { period: fourthQuarter };
const COUNTS = "完成情况统计表 2021Q4";

async function reported(unit: string, answers: Answers): Promise<OpenWorkbook> {
  const workbook = await loadedWorkbook();
  const forms = await quarterForms(workbook);
  await consolidateReturns(workbook, { ...input, files: [filledForm(forms, unit, answers)] });
  await writeSummaries(workbook, input);
  return workbook;
}

async function allSheets(workbook: OpenWorkbook): Promise<readonly Grid[]> {
  return workbook.host.readSheets(await sheetNames(workbook));
}

const texts = (grid: Grid): readonly CellValue[] =>
  grid.rows.flatMap((row) => row.cells.map((cell) => cell.value));

test("[S11] writing the tables twice, a night between, gives the same workbook", async () => {
  const workbook = await reopened(await reported("县教育局", { 完成状态: "已完成", 完成比例: 1 }));
  const before = await allSheets(workbook);
  const { keptAside } = await writeSummaries(workbook, input);
  expect(keptAside).toEqual([]);
  expect(await allSheets(workbook)).toEqual(before);
  await expect(compareSummaries(workbook, input)).resolves.toEqual([]);
});

test("[S12] an edited table is told cell by cell before anything is written", async () => {
  const workbook = await reported("县教育局", { 完成状态: "已完成" });
  const address = addressOf(await sheetOf(workbook, COUNTS), "长三角");
  await edit(workbook, COUNTS, address, "领导改过的名称");
  const before = await allSheets(workbook);
  const [difference, ...others] = await compareSummaries(workbook, input);
  expect(others).toEqual([]);
  expect(difference?.sheet).toBe(COUNTS);
  expect(difference?.cells).toEqual([
    {
      address,
      current: "领导改过的名称",
      planned: expect.stringContaining("附件3　长三角") as string,
    },
  ]);
  expect(await allSheets(workbook)).toEqual(before);
});

test("[S12] an edited table left in its place has the new one beside it, once however often", async () => {
  const workbook = await reported("县教育局", { 完成状态: "已完成" });
  await edit(workbook, COUNTS, "A1", "人改的标题");
  for (let time = 0; time < 2; time++) {
    const result = await writeSummaries(workbook, { ...input, edited: "leave-in-place" });
    expect(result.keptAside).toEqual([]);
    expect(result.sheets).toContain(`${COUNTS} 新`);
  }
  expect(valueAt(await sheetOf(workbook, COUNTS), 0, 0)).toBe("人改的标题");
  expect(valueAt(await sheetOf(workbook, `${COUNTS} 新`), 0, 0)).not.toBe("人改的标题");
  expect((await sheetNames(workbook)).filter((name) => name.includes(COUNTS))).toHaveLength(3);

  // Written over at last: the edited one is kept under another name, the one beside it is gone.
  const { keptAside } = await writeSummaries(workbook, input);
  expect(keptAside).toEqual([{ sheet: COUNTS, keptAs: `${COUNTS} 保留1` }]);
  expect(await sheetNames(workbook)).not.toContain(`${COUNTS} 新`);
  expect(valueAt(await sheetOf(workbook, `${COUNTS} 保留1`), 0, 0)).toBe("人改的标题");
});

test("[S11] a table that has nothing to show any more goes, unless a person edited it", async () => {
  const workbook = await loadedWorkbook();
  const forms = await quarterForms(workbook);
  const file = (status: string) => filledForm(forms, "县教育局", { 完成状态: status });
  await consolidateReturns(workbook, { ...input, files: [file("进展滞后")] });
  await writeSummaries(workbook, input);
  expect(await sheetNames(workbook)).toContain("滞后事项清单 2021Q4");
  await consolidateReturns(workbook, { ...input, files: [file("已完成")] });
  const edited = await reopened(workbook);
  await edit(edited, "滞后事项清单 2021Q4", "A1", "人改的标题");
  for (const one of [workbook, edited]) await writeSummaries(one, input);
  expect(await sheetNames(workbook)).not.toContain("滞后事项清单 2021Q4");
  expect(valueAt(await sheetOf(edited, "滞后事项清单 2021Q4"), 0, 0)).toBe("人改的标题");
});

test("[S9] the period before that the workbook has returns of is compared with, and none other", async () => {
  const workbook = await reported("县教育局", { 完成状态: "序时推进", 完成比例: 0.5 });
  expect((await sheetNames(workbook)).some((name) => name.startsWith("变化情况表"))).toBe(false);
  const forms = await quarterForms(workbook);
  for (const [quarter, status, percent] of [
    [1, "未启动", 0],
    [2, "进展滞后", 0.3],
  ] as const)
    await consolidateReturns(workbook, {
      period: { year: 2021, quarter },
      files: [filledForm(forms, "县教育局", { 完成状态: status, 完成比例: percent })],
    });
  await writeSummaries(workbook, input);
  const changes = texts(await sheetOf(workbook, "变化情况表 2021Q4"));
  expect(changes).toContain("上期：2021年第二季度；本期：2021年第四季度");
  expect(changes).toEqual(expect.arrayContaining(["进展滞后", "序时推进", 0.3, 0.5, "前进"]));
  expect(changes).not.toContain("未启动");
});

test("[S11] in Excel too, writing the tables twice changes no sheet and doubles no chart", async () => {
  const excel = new ExcelTestHost();
  const context = { host: createExcelHost(), register: sampleRegister() };
  const table =
    "责任分工表\n序号\t重点任务\t责任单位\n1\t推进交通互联互通\t县发改委、县教育局\n2\t推进教育合作\t县教育局";
  await importNotice(context, [{ name: "表.txt", bytes: new TextEncoder().encode(table) }]);
  const { notice, register } = await readNotice(context);
  const { forms } = buildReturnForms(notice, register, fourthQuarter, { leadsOnly: false });
  const form = forms.find(({ unit }) => unit === "县教育局");
  if (form === undefined) throw new Error("no form");
  const bytes = fillIn(await writeXlsx(planReturnForm(form)), { 完成状态: "已完成" });
  await consolidateReturns(context, { ...input, files: [{ name: "教育.xlsx", bytes }] });
  const written = async (): Promise<readonly unknown[]> => {
    const { chartsMissing, sheets } = await writeSummaries(context, input);
    expect(chartsMissing).toEqual([]);
    const charts = sheets.map((name) => excel.workbook.get(name).charts.map((one) => one.name));
    const names = (await context.host.listSheets()).map(({ name }) => name);
    return [charts, await context.host.readSheets(names)];
  };
  const first = await written();
  expect(first[0]).toContainEqual(["完成情况统计表"]);
  expect(await written()).toEqual(first);
});
