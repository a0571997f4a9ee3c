import type { NamedBytes } from "../../src/files/reading";
import { createFileHost } from "../../src/host/file/file-host";
import { consolidateReturns } from "../../src/operations/consolidate-returns";
import { fillTemplate } from "../../src/operations/fill-template";
import { importNotice } from "../../src/operations/import-notice";
import { compareSummaries, writeSummaries } from "../../src/operations/write-summaries";
import {
  filledForm,
  fourthQuarter,
  quarterForms,
  reopened,
  sampleFile,
  sampleRegister,
  sheetNames,
  type OpenWorkbook,
} from "./real-workbook";

jest.setTimeout(120_000);

const period = fourthQuarter;
let returns: readonly NamedBytes[];

/** A new workbook of a county with the sample notice in it. */
async function workbookOf(county: string): Promise<OpenWorkbook> {
  const workbook = { host: await createFileHost(), register: { ...sampleRegister(), county } };
  // Each office's notice names itself in the titles of its tables; the tasks are the same.
  const text = new TextDecoder().decode(sampleFile.bytes);
  const own = text.replaceAll("霍山县责任分工", `${county}责任分工`);
  await importNotice(workbook, [{ ...sampleFile, bytes: new TextEncoder().encode(own) }]);
  return workbook;
}

async function bookOf(
  county: string,
  files: readonly NamedBytes[],
  name = `${county}.xlsx`
): Promise<NamedBytes> {
  const workbook = await workbookOf(county);
  await consolidateReturns(workbook, { period, files, receivedOn: "2021-12-28" });
  return { name, bytes: await workbook.host.save() };
}

beforeAll(async () => {
  const forms = await quarterForms(await workbookOf("霍山县"));
  returns = [
    filledForm(forms, "县教育局", { 完成状态: "已完成", 完成比例: 1, 进展情况: "已签约" }),
    filledForm(forms, "县林业局", { 完成状态: "序时推进", 进展情况: "正在调查" }),
  ];
});

test("[C19] two clerks' books joined give what all files together give", async () => {
  const [first, second] = returns as readonly [NamedBytes, NamedBytes];
  const books = [
    await bookOf("霍山县", [first], "甲.xlsx"),
    await bookOf("霍山县", [second], "乙.xlsx"),
  ];
  const joined = await consolidateReturns(await workbookOf("霍山县"), { period, files: books });
  const direct = await consolidateReturns(await workbookOf("霍山县"), {
    period,
    files: returns,
    receivedOn: "2021-12-28",
  });
  expect(joined.items).toEqual(direct.items);
  expect(joined.receipts).toEqual(direct.receipts);
  expect(joined.files.filter(({ isBook }) => isBook).map(({ name }) => name)).toEqual([
    "乙.xlsx",
    "甲.xlsx",
  ]);
});

test("[C19] counties' books give the city's table, which is itself taken one level up", async () => {
  const books = [await bookOf("霍山县", returns), await bookOf("金寨县", returns.slice(0, 1))];
  const city = await workbookOf("六安市");
  const result = await consolidateReturns(city, { period, files: books, isByCounty: true });
  expect(result.receipts.map(({ unit, required }) => [unit, required])).toEqual([
    ["金寨县", 45],
    ["霍山县", 45],
  ]);
  const shared = result.items.filter(({ contributions }) => contributions.length === 2);
  expect(shared.length).toBeGreaterThan(0);
  expect(result.cells.read).toBe(result.cells.placed + result.cells.unplaced);
  expect(await sheetNames(city)).toEqual(
    expect.arrayContaining(["分县进展 2021Q4", "分县统计 2021Q4", "_分工_2021Q4"])
  );
  const cityBook = { name: "六安市.xlsx", bytes: await (await reopened(city)).host.save() };
  const province = await consolidateReturns(await workbookOf("安徽省"), {
    period,
    files: [cityBook],
    isByCounty: true,
  });
  expect(province.items).toEqual(result.items);
  expect(province.receipts).toEqual(result.receipts);
});

test("[C19] the tables for the city of a city's own book are those that were written when counties were put together", async () => {
  const books = [await bookOf("霍山县", returns), await bookOf("金寨县", returns.slice(0, 1))];
  const city = await workbookOf("六安市");
  await consolidateReturns(city, { period, files: books, isByCounty: true });
  // What is recorded of the sheets stands in another order.
  const namesOf = async (workbook: OpenWorkbook): Promise<readonly string[]> =>
    (await sheetNames(workbook)).filter((name) => name !== "_分工");
  const names = await namesOf(city);
  const sheets = await city.host.readSheets(names);
  const later = await reopened(city);
  expect(await compareSummaries(later, { period })).toEqual([]);
  const { keptAside, sheets: written } = await writeSummaries(later, { period });
  expect(keptAside).toEqual([]);
  expect(written).toEqual(
    names.filter((name) => name.endsWith(" 2021Q4") && !name.startsWith("_"))
  );
  expect(await later.host.readSheets(await namesOf(later))).toEqual(sheets);
  const file = { name: "上级表.xlsx", bytes: new Uint8Array() };
  await expect(fillTemplate(later, { period, file })).rejects.toMatchObject({
    code: "template-by-county",
  });
});

test("[C19] a plain form, or another county's book, is refused with its reason", async () => {
  const [form] = returns as readonly [NamedBytes];
  const foreign = await bookOf("金寨县", [form]);
  const own = await consolidateReturns(await workbookOf("霍山县"), { period, files: [foreign] });
  expect(own.files).toMatchObject([{ state: "unreadable", reason: "other-county" }]);
  const byCounty = await consolidateReturns(await workbookOf("六安市"), {
    period,
    files: [form, foreign],
    isByCounty: true,
  });
  expect(byCounty.files.find(({ reason }) => reason === "not-a-book")).toBeDefined();
  expect(byCounty.receipts.map(({ unit }) => unit)).toEqual(["金寨县"]);
});
