import { Workbook, type Cell, type Worksheet } from "exceljs";
import { changeChoices } from "../../src/operations/change-choices";
import { consolidateReturns } from "../../src/operations/consolidate-returns";
import { issueForms, zipForms, type IssuedForms } from "../../src/operations/issue-forms";
import { readNotice } from "../../src/operations/read-notice";
import { filledForm, fourthQuarter, loadedWorkbook, type OpenWorkbook } from "./real-workbook";

// The real notice, its forms and workbooks take seconds where the machine is busy.
jest.setTimeout(120_000);

let workbook: OpenWorkbook;
let issued: IssuedForms;

beforeAll(async () => {
  workbook = await loadedWorkbook();
  const { notice } = await readNotice(workbook);
  const keyOf = (table: string, number: number): string =>
    notice.tables.find(({ id }) => id === table)?.rows.find((row) => row.number === number)?.key ??
    "";
  await changeChoices(workbook.host, (choices) => ({
    ...choices,
    linked: [{ one: keyOf("A1", 2), other: keyOf("A3", 10) }],
  }));
  const asked = { period: fourthQuarter, leadsOnly: false };
  issued = await issueForms(workbook, { ...asked, date: "2021-12-01" });
});

async function sheetsOf(unit: string): Promise<readonly Worksheet[]> {
  const form = issued.forms.find((one) => one.unit === unit);
  const book = new Workbook();
  await book.xlsx.load(new Uint8Array(form?.file.bytes ?? []).buffer);
  return book.worksheets;
}

test("[R22] both periods are asked in 48 forms, and it is noted that they went out", async () => {
  expect(issued.forms).toHaveLength(48);
  expect(zipForms(issued).name).toBe("2021Q4+2021_填报表.zip");
  const { record } = await readNotice(workbook);
  expect(record.choices.steps).toEqual(
    ["2021Q4", "2021"].map((period) => ({
      period,
      step: "issued",
      date: "2021-12-01",
      scope: "all",
    }))
  );
});

test("[R6] [R24] a form read back is locked without a password, with its lists, rules, heights and print set-up", async () => {
  const sheets = await sheetsOf("县发改委");
  expect(sheets.map(({ name }) => name)).toEqual([
    "附件1",
    "附件2",
    "附件3",
    "填写说明",
    "_填报表",
  ]);
  const [first] = sheets;
  if (first === undefined) throw new Error("The form has no sheet");
  const locks = (first as unknown as { sheetProtection: Record<string, unknown> }).sheetProtection;
  expect([locks.sheet, locks.hashValue]).toEqual([true, undefined]);
  const isOpen = (address: string): boolean => {
    const { protection } = first.getCell(address) as Partial<Cell>;
    return protection?.locked === false;
  };
  expect(["A4", "B4", "E4", "G4", "L4"].map(isOpen)).toEqual([false, false, true, true, true]);
  const kinds = ["E4", "F4", "L4"].map((address) => first.getCell(address).dataValidation.type);
  expect(kinds).toEqual(["list", "decimal", "date"]);
  expect(first.getCell("B4").alignment.wrapText).toBe(true);
  expect(first.getRow(4).height).toBeGreaterThanOrEqual(48);
  expect(first.pageSetup).toMatchObject({
    orientation: "landscape",
    paperSize: 9,
    fitToWidth: 1,
    printTitlesRow: "3:3",
  });
  const end = String(first.rowCount);
  expect(first.getCell(`A${end}`).text).toBe("联络员姓名");
  expect(["C", "G", "I"].map((column) => isOpen(column + end))).toEqual([true, true, true]);
});

test("[R23] [R26] one run over combined returns fills both periods, linked tasks in both tables", async () => {
  const forms = new Map(issued.forms.map(({ unit, file }) => [unit, file]));
  const result = await consolidateReturns(workbook, {
    period: { year: 2021 },
    files: [filledForm(forms, "县发改委", { 完成状态: "序时推进", 进展情况: "已开工" })],
  });
  const { companion } = result;
  if (companion === null) throw new Error("The quarter was not consolidated");
  for (const one of [result, companion]) {
    const receipt = one.receipts.find(({ unit }) => unit === "县发改委");
    expect([one.period, receipt?.state]).toEqual([one.period, "已报"]);
    expect(one.cells.read).toBe(one.cells.placed + one.cells.unplaced);
    expect(one.cells.unplaced).toBe(0);
  }
  const linked = companion.items.find((item) => item.table === "A3" && item.number === 10);
  expect(linked?.contributions.map(({ sheet, progress }) => [sheet, progress])).toEqual([
    ["附件1", "已开工"],
  ]);
  const sheets = (await workbook.host.listSheets()).map(({ name }) => name);
  expect(sheets).toEqual(expect.arrayContaining(["_分工_2021", "_分工_2021Q4"]));
});
