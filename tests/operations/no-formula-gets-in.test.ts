import { read } from "@e965/xlsx";
import { Workbook } from "exceljs";
import { unzipSync } from "fflate";
import { gridOfPlan } from "../../src/core/sheet-plan/grid-of-plan";
import type { NamedBytes } from "../../src/files/reading";
import { createExcelHost } from "../../src/host/excel/excel-host";
import type { WorkbookHost } from "../../src/host/workbook-host";
import { consolidateReturns } from "../../src/operations/consolidate-returns";
import { importNotice } from "../../src/operations/import-notice";
import { writeSummaries } from "../../src/operations/write-summaries";
import { plainPlan } from "../contract/sheet-plans";
import { ExcelTestHost } from "../support/office-host/excel-test-host";
import { WorkbookModel } from "../support/office-host/workbook-model";
import {
  filledForm,
  fourthQuarter,
  openWorkbook,
  quarterForms,
  sampleRegister,
} from "./real-workbook";

jest.setTimeout(60_000);

/** What spreadsheets would take for a formula, were it not written as text. */
const TRAPS = [
  '=HYPERLINK("http://evil.example","点我")',
  "+1+cmd|'/C calc'!A0",
  "-2+3",
  "@SUM(1,2)",
  "\t=1+1",
  "=1+1",
];

const text = [
  "附件1",
  "霍山县重点任务责任分工表（2021年）",
  "序号\t重点任务\t责任单位",
  ...TRAPS.map((_, index) => `${index + 1}\t第${index + 1}项工作\t县发改委`),
].join("\n");
const notice: NamedBytes = { name: "通知.txt", bytes: new TextEncoder().encode(text) };

let returned: NamedBytes;

beforeAll(async () => {
  const workbook = await openWorkbook();
  await importNotice(workbook, [notice]);
  const forms = await quarterForms(workbook);
  const filled = filledForm(forms, "县发改委", { 完成状态: "已完成", 进展情况: "待改" });
  const book = new Workbook();
  await book.xlsx.load(filled.bytes as unknown as ArrayBuffer);
  let trap = 0;
  book.eachSheet((sheet) => {
    if (sheet.state !== "visible") return;
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (cell.value !== "待改") return;
        const said = TRAPS[trap++ % TRAPS.length] ?? "";
        // One of them is a link, and one a formula into another workbook.
        if (trap === 2) cell.value = { text: said, hyperlink: "http://evil.example/" };
        else if (trap === 3) cell.value = { formula: "'[1]Sheet1'!A1", result: said };
        else cell.value = said;
      })
    );
  });
  returned = { name: filled.name, bytes: new Uint8Array(await book.xlsx.writeBuffer()) };
});

async function writeEverything(host: WorkbookHost): Promise<void> {
  const context = { host, register: sampleRegister() };
  await importNotice(context, [notice]);
  await consolidateReturns(context, { period: fourthQuarter, files: [returned] });
  await writeSummaries(context, { period: fourthQuarter });
}

test("what returns say stays text in the saved workbook, and links stay outside", async () => {
  const { host } = await openWorkbook();
  await writeEverything(host);
  const bytes = await host.save();
  const book = read(bytes, { type: "array", cellFormula: true });
  const cells = Object.values(book.Sheets).flatMap((sheet) =>
    Object.entries(sheet).flatMap(([address, cell]) =>
      address.startsWith("!") ? [] : [cell as { v: unknown; f?: string; l?: unknown }]
    )
  );
  for (const trap of TRAPS)
    expect(cells.filter(({ v }) => typeof v === "string" && v.includes(trap.trim()))).not.toEqual(
      []
    );
  expect(cells.filter(({ f, l }) => f !== undefined || l !== undefined)).toEqual([]);
  expect(Object.keys(unzipSync(bytes)).filter((part) => /external|hyperlink/i.test(part))).toEqual(
    []
  );
});

test("what returns say stays text in Excel", async () => {
  const { workbook } = new ExcelTestHost(new WorkbookModel());
  await writeEverything(createExcelHost());
  const held = workbook.sheets.flatMap(({ cells }) =>
    [...cells.values()].flatMap((row) => [...row.values()])
  );
  for (const trap of TRAPS)
    expect(
      held.filter(({ value }) => typeof value === "string" && value.includes(trap.trim()))
    ).not.toEqual([]);
  expect(held.filter(({ formula }) => formula !== undefined)).toEqual([]);
});

test("every beginning of a formula survives both writers as it was", async () => {
  const plan = plainPlan(
    "甲",
    TRAPS.map((trap) => [trap])
  );
  const { host } = await openWorkbook();
  const excel = new ExcelTestHost(new WorkbookModel());
  for (const one of [host, createExcelHost()]) {
    await one.writeSheets([plan]);
    const [grid] = await one.readSheets(["甲"]);
    expect(grid?.rows).toEqual(gridOfPlan(plan).rows);
  }
  expect(excel.workbook.get("甲").cells.size).toBe(TRAPS.length);
});
