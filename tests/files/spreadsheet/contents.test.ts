import {
  cellsOf,
  pack,
  readAll,
  readCells,
  relationships,
  sharedStrings,
  styles,
  workbook,
  workbookOf,
  workbookParts,
  worksheet,
} from "./make-workbook";

const sheetPart = "xl/worksheets/sheet1.xml";

/** One row whose cells hold `value` in each of the number formats. */
function inFormats(value: string, formats: readonly (number | string)[], before = ""): Uint8Array {
  const cells = formats.map((_, index) => `<c s="${index}"><v>${value}</v></c>`).join("");
  return workbookOf(`<row r="1">${cells}</row>`, {
    "xl/styles.xml": styles(formats),
    "xl/workbook.xml": workbook([["甲"]], before),
  });
}

const dateFormats = [
  14, 15, 22, 27, 31, 57, "yyyy-mm-dd", 'yyyy"年"m"月"d"日"', "[$-804]yyyy年m月d日;@", "mmm-yy",
  "[DBNum1]yyyy年m月", "aaaa", "yyyy/m/d h:mm AM/PM", "[<1]General;yyyy-mm-dd", "上午/下午h时mm分",
]; // prettier-ignore

const otherFormats = [
  0, 1, 2, 9, 37, 46, 49, '0"日"', "[Red]0", "General", "G/通用格式", "0.00E+00", '"yyyy"0', "\\d0",
  "[h]:mm:ss", "#,##0_);[Red](#,##0)", "@", '0.0"年度"',
]; // prettier-ignore

test("[F20] numbers in date formats are calendar dates", async () => {
  const values = Object.values(await readCells(inFormats("44555", dateFormats)));
  expect(values).toEqual(dateFormats.map(() => ({ kind: "date", iso: "2021-12-25" })));
  expect(await readCells(inFormats("44555.354166666664", [22]))).toEqual({
    A1: { kind: "date", iso: "2021-12-25T08:30:00" },
  });
});

test("[F20] numbers in other formats stay numbers", async () => {
  const values = Object.values(await readCells(inFormats("44555", otherFormats)));
  expect(values).toEqual(otherFormats.map(() => 44555));
});

test("[F20] in the 1904 system the same dates have other serials", async () => {
  for (const flag of ["1", "true"]) {
    const bytes = inFormats("43093", [14], `<workbookPr date1904="${flag}"/>`);
    const { sheets, date1904 } = await readAll(bytes);
    expect(cellsOf(sheets[0])).toEqual({ A1: { kind: "date", iso: "2021-12-25" } });
    expect(date1904).toBe(true);
    expect(sheets[0]?.isDate1904).toBe(true);
  }
});

test("[F20] serials that are no date stay the numbers that they are", async () => {
  for (const serial of [60, -1, 0, 0.5, 2958466, 1e10])
    expect(await readCells(inFormats(String(serial), [14]))).toEqual({ A1: serial });
  for (const [serial, iso] of [
    [1, "1900-01-01"],
    [59, "1900-02-28"],
    [61, "1900-03-01"],
    [36526, "2000-01-01"],
    [45351, "2024-02-29"],
    [2958465, "9999-12-31"],
  ] as const)
    expect(await readCells(inFormats(String(serial), [14]))).toEqual({ A1: { kind: "date", iso } });
});

test("[F20] percentages are marked and keep their value", async () => {
  const { sheets } = await readAll(inFormats("0.85", [9, 10, "0.0%", '0"%"', "0%;[Red]-0%"]));
  expect(sheets[0]?.rows[0]?.cells.map((cell) => cell.isPercent === true)).toEqual([
    true,
    true,
    true,
    false,
    true,
  ]);
});

test("[F20] a hostile number format is read in linear time", async () => {
  const codes = [
    "[".repeat(200_000),
    "\\".repeat(200_001),
    "0_".repeat(100_000),
    "e".repeat(99_999),
  ];
  await readAll(
    inFormats(
      "1",
      codes.map((code) => code + "0")
    )
  );
});

test("[F21] text stays exactly the text that it is", async () => {
  const texts = [
    "=1+1", "+1", "-1", "@SUM(A1)", "=cmd|'/C calc'!A0", "00123", "341525200001011234", "1E5", "2-3",
    "2021-13-45", "2021年12月", "１２３", "TRUE", "__proto__", "constructor", "　全角　", "👨‍👩‍👧‍👦 é é 𠮷",
  ]; // prettier-ignore
  const items = texts.map((text) => `<si><t>${text}</t></si>`).join("");
  const cells = texts.map((_, index) => `<c t="s"><v>${index}</v></c>`).join("");
  const bytes = workbookOf(`<row r="1">${cells}</row>`, {
    "xl/sharedStrings.xml": sharedStrings(items),
  });
  expect(Object.values(await readCells(bytes))).toEqual(texts);
});

test("[F21] hostile sheet names are names and nothing else", async () => {
  const names = [
    "__proto__",
    "constructor",
    "toString",
    "长".repeat(60),
    "a/b:c*?[]",
    "hasOwnProperty",
  ];
  const links = names.map((_, i) => [`rId${i + 1}`, "worksheet", "worksheets/sheet1.xml"] as const);
  const bytes = workbookOf('<row r="1"><c r="A1"><v>1</v></c></row>', {
    "xl/workbook.xml": workbook(names.map((name) => [name])),
    "xl/_rels/workbook.xml.rels": relationships(links),
  });
  const { sheets } = await readAll(bytes);
  expect(sheets.map((sheet) => sheet.name)).toEqual(names);
  expect(Object.keys(Object.prototype)).toEqual([]);
});

test("[F21] a text longer than Excel keeps is read whole, and said", async () => {
  const text = "长".repeat(40_000);
  const rows = `<row r="1"><c r="A1" t="inlineStr"><is><t>${text}</t></is></c></row>`;
  const { sheets, notices } = await readAll(workbookOf(rows));
  expect(cellsOf(sheets[0])).toEqual({ A1: text });
  expect(notices).toEqual([{ code: "text-too-long", sheet: "甲", address: "A1", count: 1 }]);
});

test("[F22] hidden sheets, rows and columns are read and said", async () => {
  const xml = worksheet(
    '<row r="1"><c r="A1"><v>1</v></c><c r="C1"><v>3</v></c></row><row r="2" hidden="1"><c r="A2"><v>2</v></c></row><row r="9" hidden="true"/>',
    "",
    '<cols><col min="3" max="4" hidden="1"/></cols>'
  );
  const bytes = workbookOf("", {
    "xl/workbook.xml": workbook([
      ["显", ""],
      ["隐", 'state="hidden"'],
      ["深", 'state="veryHidden"'],
    ]),
    "xl/_rels/workbook.xml.rels": relationships([
      ["rId1", "worksheet", "worksheets/sheet1.xml"],
      ["rId2", "worksheet", "worksheets/two.xml"],
      ["rId3", "worksheet", "worksheets/two.xml"],
    ]),
    "xl/worksheets/two.xml": worksheet('<row r="1"><c r="A1"><v>5</v></c></row>'),
    [sheetPart]: xml,
  });
  const { sheets, notices } = await readAll(bytes);
  expect(sheets.map((sheet) => sheet.visibility)).toEqual(["visible", "hidden", "veryHidden"]);
  expect(cellsOf(sheets[0])).toEqual({ A1: 1, C1: 3, A2: 2 });
  expect(sheets[0]).toMatchObject({ hiddenRows: [1], hiddenColumns: [2] });
  expect(notices).toEqual([
    { code: "hidden-rows-read", sheet: "显", count: 1 },
    { code: "hidden-columns-read", sheet: "显", count: 1 },
    { code: "hidden-sheet-read", sheet: "隐", count: 1 },
    { code: "hidden-sheet-read", sheet: "深", count: 1 },
  ]);
});

test("[F22] a chart sheet is skipped and the sheet behind it keeps its name", async () => {
  const bytes = pack(
    workbookParts('<row r="1"><c r="A1"><v>1</v></c></row>', {
      "xl/workbook.xml": workbook([["图"], ["数据"]]),
      "xl/_rels/workbook.xml.rels": relationships([
        ["rId1", "chartsheet", "chartsheets/sheet1.xml"],
        ["rId2", "worksheet", "worksheets/sheet1.xml"],
      ]),
      "xl/chartsheets/sheet1.xml": "<chartsheet/>",
    })
  );
  const { sheets, notices } = await readAll(bytes);
  expect(sheets.map((sheet) => sheet.name)).toEqual(["数据"]);
  expect(notices).toEqual([{ code: "chart-sheet-skipped", sheet: "图", count: 1 }]);
});

test("[F22] merges are ranges, and only the cells that are stored are given", async () => {
  const xml = worksheet(
    '<row r="4"><c r="B4"><v>1</v></c><c r="B5"/></row>',
    '<mergeCells><mergeCell ref="B4:B5"/><mergeCell ref="A1:J1"/></mergeCells>'
  );
  const { sheets } = await readAll(workbookOf("", { [sheetPart]: xml }));
  expect(sheets[0]?.merges).toEqual([
    { firstRowIndex: 3, firstColumnIndex: 1, lastRowIndex: 4, lastColumnIndex: 1 },
    { firstRowIndex: 0, firstColumnIndex: 0, lastRowIndex: 0, lastColumnIndex: 9 },
  ]);
});

test("[F23] formulas are not evaluated, and a picture that WPS keeps in a cell is said", async () => {
  const rows =
    '<row r="1"><c r="A1" t="str"><f>_xlfn.DISPIMG(&quot;ID_1&quot;,1)</f><v>=DISPIMG("ID_1",1)</v></c><c r="B1" t="e"><f>[1]Sheet1!A1</f><v>#REF!</v></c><c r="C1"><f>WEBSERVICE("http://example.com")</f><v>42</v></c></row>';
  const { sheets, notices } = await readAll(workbookOf(rows));
  expect(cellsOf(sheets[0])).toEqual({
    A1: '=DISPIMG("ID_1",1)',
    B1: { kind: "error", code: "#REF!" },
    C1: 42,
  });
  expect(notices.map((notice) => notice.code)).toContain("picture-ignored");
});

test("[F23] a sheet without rows has no cells", async () => {
  expect(await readCells(workbookOf(""))).toEqual({});
  expect(await readCells(workbookOf('<row r="1"/><row r="2"></row>'))).toEqual({});
});
