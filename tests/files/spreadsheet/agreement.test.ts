import { Workbook } from "exceljs";
import { readFileSync } from "node:fs";
import { openPackage } from "../../../src/files/spreadsheet/open-with-library";
import { defaultReadLimits } from "../../../src/files/spreadsheet/read-limits";
import { spreadsheetOfLibrary } from "../../../src/files/spreadsheet/read-with-library";
import { makeWithLibrary } from "./make-with-library";
import {
  cellsOf,
  readAll,
  relationships,
  sharedStrings,
  styles,
  workbook,
  workbookOf,
} from "./make-workbook";

async function madeWithExcelJs(): Promise<Uint8Array> {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet("进展");
  sheet.addRow(["序号", "任务", "比例", "日期", "完成"]);
  for (let index = 1; index <= 60; index++)
    sheet.addRow([
      index,
      `第${index}项 𠮷 <任务> & "引号"\n第二行`,
      index / 60,
      new Date(Date.UTC(2021, index % 12, 25)),
      index % 2 === 0,
    ]);
  sheet.getColumn(3).numFmt = "0.0%";
  sheet.getColumn(4).numFmt = 'yyyy"年"m"月"d"日"';
  sheet.getCell("G1").value = {
    richText: [{ text: "富" }, { font: { bold: true }, text: "文本" }],
  };
  sheet.getCell("G2").value = { formula: "A2*2", result: 2 };
  sheet.getCell("G3").value = { formula: "1>2", result: true };
  sheet.getCell("G4").value = { error: "#N/A" };
  sheet.getCell("G5").value = { text: "链接", hyperlink: "http://example.com/" };
  sheet.mergeCells("A70:C71");
  workbook.addWorksheet("隐藏", { state: "veryHidden" }).getCell("XFD1048576").value = "末";
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** The library finds the parts of a workbook by their content types. */
const contentTypes = [
  ["workbook", "sheet.main"],
  ["worksheets/sheet1", "worksheet"],
  ["sharedStrings", "sharedStrings"],
  ["styles", "styles"],
]
  .map(
    ([part, type]) =>
      `<Override PartName="/xl/${part}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`
  )
  .join("")
  .replace(
    /^.*$/,
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">$&</Types>'
  );

function madeByHand(): Uint8Array {
  const items =
    '<si><t xml:space="preserve"> 甲 </t></si><si><t></t></si><si><r><t>乙</t></r><r><t>丙</t></r></si>';
  const rows =
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>2</v></c><c r="C1" s="1"><v>44555.5</v></c></row>' +
    '<row r="5" hidden="1"><c r="B5"><v>1E-3</v></c><c r="D5" t="b"><v>1</v></c><c r="E5" t="str"><f>A1</f><v>x&amp;y</v></c><c r="F5" t="e"><v>#DIV/0!</v></c><c r="Z5" t="inlineStr"><is><t>行内</t></is></c></row>';
  return workbookOf(rows, {
    "[Content_Types].xml": contentTypes,
    "xl/sharedStrings.xml": sharedStrings(items),
    "xl/styles.xml": styles([0, "yyyy-mm-dd hh:mm"]),
  });
}

/** Text in the sheet, no places of cells, absolute targets and prefixed names, as web programs write. */
function madeAsOnTheWeb(): Uint8Array {
  const items =
    '<si><t>责任单位</t></si><si><t xml:space="preserve">县发改委\n县教育局 </t></si><si><t/></si>';
  const rows =
    '<row><c t="s"><v>0</v></c><c t="s"><v>2</v></c><c t="s"><v>1</v></c></row>' +
    '<row><c t="str"><f>A1&amp;"x"</f><v>责任单位x</v></c><c><f>1-1</f><v>0</v></c><c t="b"><f>1=2</f><v>0</v></c><c s="1"><v>0.5</v></c></row>';
  return workbookOf(rows, {
    "[Content_Types].xml": contentTypes,
    "xl/sharedStrings.xml": sharedStrings(items),
    "xl/styles.xml": styles([0, 10]),
    "xl/_rels/workbook.xml.rels": relationships([
      ["rId1", "worksheet", "/xl/worksheets/sheet1.xml"],
      ["rId8", "sharedStrings", "/xl/sharedStrings.xml"],
      ["rId9", "styles", "/xl/styles.xml"],
    ]),
  });
}

/** Chinese date formats by number, phonetic runs, and styled cells without values, as WPS writes. */
function madeAsByWps(): Uint8Array {
  const items =
    '<si><t>县水利局</t><phoneticPr fontId="1" type="noConversion"/></si><si><r><rPr><b/></rPr><t>东</t></r><r><t>京</t></r><rPh sb="0" eb="2"><t>とうきょう</t></rPh></si>';
  const rows =
    '<row r="1" spans="1:6"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="1"/><c r="C1" s="2"><v>44555</v></c><c r="D1" s="3"><v>44555</v></c><c r="E1" t="s"><v>1</v></c><c r="F1" t="e"><v>#REF!</v></c></row><row r="2" spans="1:6"><c r="A2"><v>7</v></c></row>';
  return workbookOf(rows, {
    "[Content_Types].xml": contentTypes,
    "xl/workbook.xml": workbook(
      [["甲", 'state="hidden"']],
      '<fileVersion appName="xl" lastEdited="3"/><workbookPr date1904="1"/>'
    ),
    "xl/sharedStrings.xml": sharedStrings(items),
    "xl/styles.xml": styles([0, 0, 14, 'yyyy"年"m"月"d"日";@']),
  });
}

const fixture = (name: string) => (): Uint8Array =>
  readFileSync(`tests/fixtures/spreadsheets/${name}`);

const writers: readonly [string, () => Uint8Array | Promise<Uint8Array>][] = [
  ["ExcelJS", madeWithExcelJs],
  ["the library", () => makeWithLibrary("xlsx")],
  ["LibreOffice", fixture("libreoffice.xlsx")],
  ["ExcelJS with dates from 1904", fixture("dates-1904.xlsx")],
  ["ExcelJS with odd names", fixture("odd-names.xlsx")],
  ["a web program", madeAsOnTheWeb],
  ["WPS", madeAsByWps],
  ["hand", madeByHand],
];

test.each(writers)("[F34] reader and library agree on what %s made", async (_name, make) => {
  const bytes = new Uint8Array(await make());
  const ours = await readAll(bytes);
  const theirs = spreadsheetOfLibrary(openPackage(bytes), defaultReadLimits);
  expect(ours.sheets.map(cellsOf)).toEqual(theirs.sheets.map(cellsOf));
  const facts = (sheet: (typeof ours.sheets)[number]) => [
    sheet.name,
    sheet.visibility,
    sheet.merges,
  ];
  expect(ours.sheets.map(facts)).toEqual(theirs.sheets.map(facts));
  expect(ours.sheets.flatMap((sheet) => sheet.rows).length).toBeGreaterThan(1);
});

test("[F34] they differ where the library loses an empty string (ECMA-376 Part 1, 18.4.8)", async () => {
  const rows = [0, 1, 2].map((index) => `<c t="s"><v>${index}</v></c>`).join("");
  const bytes = workbookOf(`<row>${rows}</row><row><c><v>1</v></c></row>`, {
    "[Content_Types].xml": contentTypes,
    "xl/sharedStrings.xml": sharedStrings("<si><t>甲</t></si><si/><si><t>乙</t></si>"),
    "xl/styles.xml": styles([0]),
  });
  const [ours] = (await readAll(bytes)).sheets;
  expect(cellsOf(ours)).toEqual({ A1: "甲", C1: "乙", A2: 1 });
  // The third string has become the second, and the third cell has none.
  expect(() => spreadsheetOfLibrary(openPackage(bytes), defaultReadLimits)).toThrow("damaged");
});
