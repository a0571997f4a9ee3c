import { makeWithLibrary, sampleCells } from "./make-with-library";
import { cellsOf, readAll, refusalOf } from "./make-workbook";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

function xmlWorkbook(table: string, options = "", styles = "", before = ""): Uint8Array {
  return bytesOf(`<?xml version="1.0"?>
<?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:html="http://www.w3.org/TR/REC-html40">
 <DocumentProperties xmlns="urn:schemas-microsoft-com:office:office"><Author>甲</Author></DocumentProperties>
 ${before}<Styles><Style ss:ID="Default" ss:Name="Normal"/><Style ss:ID="s62"><NumberFormat ss:Format="Short Date"/></Style><Style ss:ID="s63"><NumberFormat ss:Format="Percent"/></Style><Style ss:ID="s64" ss:Parent="s63"/>${styles}</Styles>
 <Worksheet ss:Name="进展"><Table ss:ExpandedColumnCount="99999999" ss:ExpandedRowCount="99999999">${table}</Table>
  <WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel">${options}</WorksheetOptions></Worksheet>
</Workbook>`);
}

const data = (type: string, text: string) => `<Data ss:Type="${type}">${text}</Data>`;

test("[F36] an XML spreadsheet of Excel 2003 gives its cells, types, places and merges", async () => {
  const table = `<Column ss:Width="60"/><Column ss:Index="3" ss:Hidden="1" ss:Span="1"/>
   <Row ss:Height="20"><Cell ss:MergeAcross="2">${data("String", "责任分工表")}</Cell><Cell>${data("Number", "1.5")}</Cell></Row>
   <Row ss:Index="4" ss:Hidden="1"><Cell ss:Index="2" ss:StyleID="s62">${data("DateTime", "2021-12-25T00:00:00.000")}</Cell><Cell ss:StyleID="s62">${data("Number", "44555")}</Cell><Cell ss:StyleID="s64">${data("Number", "0.85")}</Cell></Row>
   <Row><Cell ss:MergeDown="1">${data("Boolean", "0")}<Comment ss:Author="乙"><ss:Data>批注</ss:Data></Comment></Cell><Cell ss:Formula="=RC[-1]">${data("Error", "#N/A")}</Cell><Cell ss:Formula="=1+1"/><Cell>${data("String", "=1+1 &amp; 第一&#10;第二")}</Cell>
    <Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40"><B html:Title="a>b">富</B><Font html:Color="#FF0000">文本</Font></ss:Data></Cell><Cell>${data("DateTime", "1899-12-31T12:00:00.000")}</Cell></Row>`;
  const { sheets, notices, date1904 } = await readAll(xmlWorkbook(table), "表.xls");
  expect(sheets[0]).toMatchObject({ name: "进展", visibility: "visible", hiddenRows: [3] });
  expect(sheets[0]?.hiddenColumns).toEqual([2, 3]);
  expect(cellsOf(sheets[0])).toEqual({
    A1: "责任分工表",
    D1: 1.5,
    B4: { kind: "date", iso: "2021-12-25" },
    C4: { kind: "date", iso: "2021-12-25" },
    D4: 0.85,
    A5: false,
    B5: { kind: "error", code: "#N/A" },
    D5: "=1+1 & 第一\n第二",
    E5: "富文本",
    F5: 0.5,
  });
  expect(sheets[0]?.rows[1]?.cells[2]?.isPercent).toBe(true);
  expect(sheets[0]?.merges).toEqual([
    { firstRowIndex: 0, firstColumnIndex: 0, lastRowIndex: 0, lastColumnIndex: 2 },
    { firstRowIndex: 4, firstColumnIndex: 0, lastRowIndex: 5, lastColumnIndex: 0 },
  ]);
  expect(notices.map(({ code }) => code).sort()).toEqual([
    "comment-ignored",
    "error-value",
    "formula-not-calculated",
    "formula-value-taken",
    "hidden-columns-read",
    "hidden-rows-read",
  ]);
  expect(date1904).toBe(false);
});

test("[F36] hidden sheets are read and said, and the date system is heeded", async () => {
  const table = `<Row><Cell ss:StyleID="s62">${data("Number", "43093")}</Cell></Row>`;
  const system =
    "<ExcelWorkbook xmlns='urn:schemas-microsoft-com:office:excel'><Date1904/></ExcelWorkbook>";
  const bytes = xmlWorkbook(table, "<Visible>SheetVeryHidden</Visible>", "", system);
  const { sheets, notices, date1904 } = await readAll(bytes, "表.xls");
  expect(sheets[0]?.visibility).toBe("veryHidden");
  expect(notices).toEqual([{ code: "hidden-sheet-read", sheet: "进展", count: 1 }]);
  expect(date1904).toBe(true);
  expect(cellsOf(sheets[0])).toEqual({ A1: { kind: "date", iso: "2021-12-25" } });
});

test("[F36] what SheetJS writes as an XML spreadsheet is read as its .xlsx", async () => {
  const { sheets } = await readAll(makeWithLibrary("xlml"), "表.xls");
  expect(sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
    ["进展", "visible"],
    ["隐藏", "hidden"],
    ["空", "visible"],
  ]);
  expect(cellsOf(sheets[0])).toEqual(sampleCells);
});

test("[F36] names such as __proto__ are names, and places that no sheet has are refused", async () => {
  const table = `<Row><Cell>${data("String", "__proto__")}</Cell><constructor/></Row>`;
  const text = new TextDecoder().decode(xmlWorkbook(table)).replace("进展", "__proto__");
  const { sheets } = await readAll(bytesOf(text), "表.xls");
  expect(sheets.map((sheet) => [sheet.name, cellsOf(sheet)])).toEqual([
    ["__proto__", { A1: "__proto__" }],
  ]);
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  for (const row of ['<Row ss:Index="9999999"/>', '<Row><Cell ss:Index="0"/></Row>'])
    expect((await refusalOf(xmlWorkbook(row), "表.xls")).reason).toBe("damaged");
});

test("[F36] an XML spreadsheet that breaks off or declares entities is refused", async () => {
  const whole = xmlWorkbook(`<Row><Cell>${data("String", "甲")}</Cell></Row>`.repeat(40));
  for (let length = 400; length < whole.length - 1; length += 101)
    expect([length, (await refusalOf(whole.slice(0, length), "表.xls")).reason]).toEqual([
      length,
      expect.stringMatching(/^(damaged|unknown-encoding)$/),
    ]);
  const entities = new TextDecoder()
    .decode(whole)
    .replace("<Workbook", '<!DOCTYPE Workbook [<!ENTITY a "b">]><Workbook');
  expect((await refusalOf(bytesOf(entities), "表.xls")).reason).toBe("old-format");
});
