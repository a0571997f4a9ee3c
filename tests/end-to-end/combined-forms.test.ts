import { Workbook } from "exceljs";
import { goTo, issueForms, loadSample, pickReturns, saveWorkbook, textsOf } from "./quarter";
import { openPreview, setStage, type Stage } from "./open-preview";

let stage: Stage;

beforeAll(async () => {
  stage = await setStage();
}, 60_000);

afterAll(async () => {
  await stage.close();
});

/** Fills in each table of a form by its headings, and the line for the contact. */
async function filled(bytes: Uint8Array, progress: Readonly<Record<string, string>>) {
  const book = new Workbook();
  await book.xlsx.load(new Uint8Array(bytes).buffer);
  for (const sheet of book.worksheets) {
    const text = progress[sheet.name];
    if (text === undefined) continue;
    sheet.getCell("E4").value = "序时推进";
    sheet.getCell("G4").value = text;
  }
  const last = book.worksheets[0];
  if (last === undefined) throw new Error("The form has no sheet");
  last.eachRow((row) => {
    if (row.getCell(1).value === "联络员姓名") row.getCell(3).value = "李某";
  });
  return Buffer.from(await book.xlsx.writeBuffer());
}

test("one form asks the quarter and the year; its return fills the tables of both", async () => {
  const { page, context, faults } = await openPreview(stage, { width: 1280 });
  await loadSample(page);
  await goTo(page, "issue");
  await page.locator("main select").selectOption("2021Q4");
  await page.getByRole("radio", { name: "每个责任单位（48 份）" }).waitFor();
  await page.getByRole("radio", { name: "只发牵头单位（24 份）" }).waitFor();
  await page.getByRole("checkbox", { name: /^与2021年.*合为一份$/ }).uncheck();
  await page.getByRole("radio", { name: "每个责任单位（45 份）" }).waitFor();
  await page.getByRole("checkbox", { name: /合为一份/ }).check();

  const forms = await issueForms(page);
  expect(forms.size).toBe(48);
  const name = "2021Q4+2021_县教育局_填报表.xlsx";
  const answers = { 附件1: "全年已签约两所学校", 附件3: "四季度已互派教师" };
  await pickReturns(page, [
    {
      name,
      mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      buffer: await filled(forms.get(name) ?? new Uint8Array(), answers),
    },
  ]);
  const received = page.getByRole("region", { name: "报送期" });
  for (const code of ["2021Q4", "2021"]) {
    await received.locator("select").selectOption(code);
    await received
      .getByText(/部分报|已报|应报/)
      .first()
      .waitFor();
  }
  const book = await saveWorkbook(page);
  const sheets = book.SheetNames.map((sheet) => textsOf(book, sheet).flat().join("\n"));
  const saying = (text: string, period: string): boolean =>
    book.SheetNames.some(
      (sheet, index) => sheet.endsWith(period) && sheets[index]?.includes(text) === true
    );
  expect(saying("四季度已互派教师", "2021Q4")).toBe(true);
  expect(saying("全年已签约两所学校", "2021")).toBe(true);
  expect(saying("全年已签约两所学校", "2021Q4")).toBe(false);
  expect(faults).toEqual([]);
  await context.close();
}, 120_000);
