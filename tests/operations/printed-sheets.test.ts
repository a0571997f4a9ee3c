import { Workbook } from "exceljs";
import { consolidateReturns } from "../../src/operations/consolidate-returns";
import { issueForms } from "../../src/operations/issue-forms";
import { writeSummaries } from "../../src/operations/write-summaries";
import { filledForm, fourthQuarter, loadedWorkbook, quarterForms } from "./real-workbook";

// The real notice, its forms and workbooks take seconds where the machine is busy.
jest.setTimeout(60_000);

const A4 = 9;

async function parsed(bytes: Uint8Array): Promise<Workbook> {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
  return workbook;
}

/** Orientation, paper and whether heading rows are repeated, for each visible sheet. */
function printOf(workbook: Workbook): readonly (readonly unknown[])[] {
  return workbook.worksheets
    .filter(({ state }) => state === "visible")
    .map(({ name, pageSetup }) => [
      name,
      pageSetup.orientation,
      pageSetup.paperSize,
      /^\$?\d+:\$?\d+$/.test(pageSetup.printTitlesRow ?? ""),
      pageSetup.fitToWidth,
    ]);
}

test("annexes, consolidation and summaries print on A4 landscape with their headings repeated", async () => {
  const workbook = await loadedWorkbook();
  const forms = await quarterForms(workbook);
  const files = [filledForm(forms, "县教育局", { 完成状态: "进展滞后", 存在问题: "缺资金" })];
  await consolidateReturns(workbook, { period: fourthQuarter, files });
  const { sheets } = await writeSummaries(workbook, { period: fourthQuarter });
  const print = printOf(await parsed(await workbook.host.save()));
  const names = print.map(([name]) => name);
  expect(names).toEqual(expect.arrayContaining(["附件1", "附件2", "附件3", ...sheets]));
  expect(sheets.length).toBeGreaterThanOrEqual(4);
  const [body, ...tables] = print;
  expect(body).toEqual(["通知正文", "portrait", A4, false, 1]);
  for (const [name, ...setup] of tables)
    expect([name, ...setup]).toEqual([name, "landscape", A4, true, 1]);
});

test("a return form prints on A4 landscape, its own rows locked and the answers open", async () => {
  const { forms } = await issueForms(await loadedWorkbook(), {
    period: fourthQuarter,
    leadsOnly: false,
    combined: false,
  });
  const form = forms.find(({ unit }) => unit === "县教育局");
  const workbook = await parsed(form?.file.bytes ?? new Uint8Array());
  const [sheet] = workbook.worksheets;
  if (sheet === undefined) throw new Error("The form has no sheet");
  expect(printOf(workbook)[0]).toEqual(["附件3", "landscape", A4, true, 1]);
  expect(workbook.worksheets.map(({ name, state }) => [name, state])).toContainEqual([
    "_填报表",
    "veryHidden",
  ]);
  const header = sheet
    .getRows(1, 10)
    ?.find((row) => Array.isArray(row.values) && row.values.includes("完成状态"));
  const headings = header?.values as string[];
  const first = (header?.number ?? 0) + 1;
  // A cell is locked unless its style says otherwise (ECMA-376 Part 1, 18.8.33).
  const locked = (title: string): boolean =>
    sheet.findRow(first)?.findCell(headings.indexOf(title))?.style.protection?.locked !== false;
  expect(["主要内容", "责任单位", "完成状态", "进展情况", "填报日期"].map(locked)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});

/** Points between the margins of A4 portrait. */
const TEXT_POINTS = 595.3 - 2 * 0.6 * 72;
/** Points of a digit at 11 points in DejaVu Sans, which takes the place of Calibri on many machines. */
const WIDEST_DIGIT = 0.636 * 11;

test("[P3] sheets of one column fit A4 even in the widest font that takes the default's place", async () => {
  const workbook = await loadedWorkbook();
  const forms = await quarterForms(workbook);
  const [form] = [...forms.values()];
  const books = [await workbook.host.save(), form?.bytes ?? new Uint8Array()];
  const checked: string[] = [];
  for (const { worksheets } of await Promise.all(books.map(parsed)))
    for (const sheet of worksheets.filter(({ state }) => state === "visible"))
      if (sheet.columnCount === 1) {
        checked.push(sheet.name);
        expect((sheet.getColumn(1).width ?? 0) * WIDEST_DIGIT + 4).toBeLessThan(TEXT_POINTS);
      }
  expect(checked).toEqual(["通知正文", "填写说明"]);
});

test("[P3] no table is so wide that its print shrinks below three fifths", async () => {
  const workbook = await loadedWorkbook();
  const forms = await quarterForms(workbook);
  const file = filledForm(forms, "县教育局", { 完成状态: "进展滞后", 存在问题: "缺资金" });
  await consolidateReturns(workbook, { period: fourthQuarter, files: [file] });
  await writeSummaries(workbook, { period: fourthQuarter });
  const [form] = [...forms.values()];
  const books = [await workbook.host.save(), form?.bytes ?? new Uint8Array()];
  const tables = (await Promise.all(books.map(parsed)))
    .flatMap(({ worksheets }) => worksheets)
    .filter(({ state, pageSetup }) => state === "visible" && pageSetup.orientation === "landscape");
  expect(tables.length).toBeGreaterThan(10);
  for (const { name, columns } of tables) {
    const widths = columns.filter(({ hidden }) => !hidden).map(({ width }) => width ?? 9);
    const points = widths.reduce((sum, width) => sum + (width * 7 + 5) * 0.75, 0);
    expect([name, (841.9 - 2 * 0.6 * 72) / points >= 0.6]).toEqual([name, true]);
  }
});
