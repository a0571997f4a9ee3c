import { readFileSync } from "node:fs";
import { cellsOf, pack, readAll, readCells, refusalOf, type Parts } from "./make-workbook";

const cell = (text: string, more = ""): string =>
  `<table:table-cell office:value-type="string"${more}><text:p>${text}</text:p></table:table-cell>`;
const row = (cells: string, more = ""): string =>
  `<table:table-row${more}>${cells}</table:table-row>`;

function openDocument(rows: string, changes: Parts = {}, table = ""): Uint8Array {
  const names = ["office", "table", "text", "style", "draw", "number"]
    .map((name) => ` xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
    .join("");
  return pack({
    mimetype: "application/vnd.oasis.opendocument.spreadsheet",
    "META-INF/manifest.xml": "<manifest:manifest/>",
    "styles.xml": "<office:document-styles/>",
    "content.xml": `<office:document-content${names}><office:automatic-styles><number:date-style style:name="N1"/><number:percentage-style style:name="N2"/><style:style style:name="ce1" style:data-style-name="N1"/><style:style style:name="ce2" style:data-style-name="N2"/><style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style></office:automatic-styles><office:body><office:spreadsheet><table:table table:name="甲"${table}>${rows}</table:table></office:spreadsheet></office:body></office:document-content>`,
    ...changes,
  });
}

test("[F38] what LibreOffice writes as .ods gives the values of its .xlsx", async () => {
  const file = (extension: string) =>
    Uint8Array.from(readFileSync(`tests/fixtures/spreadsheets/libreoffice.${extension}`));
  const expected = await readAll(file("xlsx"));
  const { sheets } = await readAll(file("ods"), "表.ods");
  // LibreOffice writes FALSE of a formula as the number 0.
  const first = { ...cellsOf(expected.sheets[0]), D1: 0 };
  expect(sheets.map(cellsOf)).toEqual([first, cellsOf(expected.sheets[1])]);
  const facts = ({ name, visibility, merges }: (typeof sheets)[number]) => [
    name,
    visibility,
    merges,
  ];
  expect(sheets.map(facts)).toEqual(expected.sheets.map(facts));
});

test("[F38] what is hidden and merged in an .ods is known and said, and covered cells kept", async () => {
  const rows = `<table:table-header-columns><table:table-column table:number-columns-repeated="2"/></table:table-header-columns><table:table-column table:visibility="collapse" table:number-columns-repeated="16382"/>
    <table:table-row-group>${row(cell("并", ' table:number-columns-spanned="3" table:number-rows-spanned="9999999"') + "<table:covered-table-cell><text:p>盖</text:p></table:covered-table-cell>" + cell("藏"))}</table:table-row-group>${row(cell("筛"), ' table:visibility="filter" table:number-rows-repeated="2"')}`;
  const { sheets, notices } = await readAll(openDocument(rows, {}, ' table:style-name="ta2"'));
  expect(cellsOf(sheets[0])).toEqual({ A1: "并", B1: "盖", C1: "藏", A2: "筛", A3: "筛" });
  expect(sheets[0]).toMatchObject({ visibility: "hidden", hiddenRows: [1, 2] });
  expect(sheets[0]?.hiddenColumns).toEqual([2]);
  expect(sheets[0]?.merges).toEqual([
    { firstRowIndex: 0, firstColumnIndex: 0, lastRowIndex: 1_048_575, lastColumnIndex: 2 },
  ]);
  expect(notices).toEqual([
    { code: "hidden-sheet-read", sheet: "甲", count: 1 },
    { code: "hidden-rows-read", sheet: "甲", count: 2 },
    { code: "hidden-columns-read", sheet: "甲", count: 1 },
  ]);
});

test("[F38] values are those of their types, and what is not of its type is text", async () => {
  const typed = (type: string, more = "", text = "显"): string =>
    `<table:table-cell office:value-type="${type}" ${more}><text:p>${text}</text:p></table:table-cell>`;
  const cells = [
    typed("float", 'office:value="1.5"'),
    typed("percentage", 'office:value="0.5"'),
    typed("currency", 'office:currency="CNY" office:value="12.5"'),
    typed("date", 'office:date-value="2021-12-25"'),
    typed("date", 'office:date-value="2021-12-25T13:30:00"'),
    typed("time", 'office:time-value="PT13H30M00S"'),
    typed("boolean", 'office:boolean-value="true"'),
    typed("string", 'office:string-value="真值"'),
    typed("string", 'table:formula="of:=1/0" office:string-value=""', "#DIV/0!"),
    '<table:table-cell table:formula="of:=1+1"/>',
    typed("date", 'office:date-value="2021-13-45"'),
    typed("float", 'office:value="NaN"'),
    '<table:table-cell office:value-type="float" office:value="7"/>',
  ];
  const { sheets, notices } = await readAll(openDocument(row(cells.join(""))));
  expect(cellsOf(sheets[0])).toEqual({
    A1: 1.5,
    B1: 0.5,
    C1: 12.5,
    D1: { kind: "date", iso: "2021-12-25" },
    E1: { kind: "date", iso: "2021-12-25T13:30:00" },
    F1: 0.5625,
    G1: true,
    H1: "真值",
    I1: { kind: "error", code: "#DIV/0!" },
    K1: "2021-13-45",
    L1: "NaN",
    M1: 7,
  });
  expect(sheets[0]?.rows[0]?.cells.filter(({ isPercent }) => isPercent)).toHaveLength(1);
  expect(notices.map(({ code }) => code)).toEqual([
    "formula-value-taken",
    "error-value",
    "formula-not-calculated",
  ]);
});

test("[F38] a text that is kept in an attribute keeps its line breaks, as LibreOffice writes them", async () => {
  const cell = (value: string): string =>
    `<table:table-cell table:formula="of:=[.A1]" office:value-type="string" office:string-value="${value}"/>`;
  const cells = cell("一是&#x0a;二是&#13;&#9;三是") + cell("一\r\n二\t三\n四");
  const { sheets } = await readAll(openDocument(row(cells)));
  expect(cellsOf(sheets[0])).toEqual({ A1: "一是\n二是\r\t三是", B1: "一 二 三 四" });
});

test("[F38] numbers that are shown as dates and percentages are such", async () => {
  const shown = (style: string, value: string): string =>
    `<table:table-cell table:style-name="${style}" office:value-type="float" office:value="${value}"/>`;
  const cells = shown("ce1", "44555") + shown("ce2", "0.85") + shown("ce1", "-1");
  const { sheets } = await readAll(openDocument(row(cells)));
  expect(sheets[0]?.rows[0]?.cells).toEqual([
    { columnIndex: 0, value: { kind: "date", iso: "2021-12-25" } },
    { columnIndex: 1, value: 0.85, isPercent: true },
    { columnIndex: 2, value: -1 },
  ]);
});

test("[F38] the text of a cell is its own, with its references, spaces and lines", async () => {
  const cells = [
    cell("&#x20BB7;野家&#128512;"),
    cell("<![CDATA[a<b&c]]>尾<!-- <text:p>假</text:p> -->"),
    cell(" a<text:s text:c='3'/>b<text:tab/>c<text:line-break/>d \n <text:span> e</text:span> "),
    cell(
      "<text:ruby><text:ruby-base>東京</text:ruby-base><text:ruby-text>とう</text:ruby-text></text:ruby>"
    ),
    cell("一</text:p><text:p/><text:p>二"),
    cell("主<text:note><text:p>注</text:p></text:note>").replace(
      "<text:p>",
      "<office:annotation><text:p>批注</text:p></office:annotation><draw:frame><draw:text-box><text:p>框</text:p></draw:text-box></draw:frame><text:p>"
    ),
  ];
  const { sheets, notices } = await readAll(openDocument(row(cells.join(""))));
  expect(cellsOf(sheets[0])).toEqual({
    A1: "𠮷野家😀",
    B1: "a<b&c尾",
    C1: "a   b\tc\nd e",
    D1: "東京",
    E1: "一\n\n二",
    F1: "主",
  });
  expect(notices).toEqual([
    { code: "comment-ignored", sheet: "甲", count: 1 },
    { code: "text-box-ignored", sheet: "甲", count: 1 },
  ]);
});

test("[F38] repeated cells are read, bombs of them and of spaces refused", async () => {
  const twice = cell("甲", ' table:number-columns-repeated="2"');
  expect(await readCells(openDocument(row(twice)))).toEqual({ A1: "甲", B1: "甲" });
  const whole = ' table:number-rows-repeated="1048576"';
  for (const many of [
    cell("甲", ' table:number-columns-repeated="16384"'),
    '<table:table-cell table:formula="of:=1" table:number-columns-repeated="16384"/>',
    '<table:table-cell table:number-columns-spanned="2"/>',
  ])
    expect((await refusalOf(openDocument(row(many, whole)))).reason).toBe("too-large");
  const spaces = row(cell('<text:s text:c="30000"/>').repeat(300));
  expect((await refusalOf(openDocument(spaces))).reason).toBe("too-large");
  const blanks = `${row(`${cell("甲")}<table:table-cell table:number-columns-repeated="16383"/>`)}${row('<table:table-cell table:number-columns-repeated="16384"/>', ' table:number-rows-repeated="1048575"')}`;
  expect(await readCells(openDocument(blanks))).toEqual({ A1: "甲" });
});

test("[F38] empty repeats beyond the sheet cost nothing, and cells behind them are damaged", async () => {
  const empty = "<table:table-cell/>";
  const rows = row(empty, ' table:number-rows-repeated="4000000000"');
  const cells = '<table:table-cell table:number-columns-repeated="4000000000"/>';
  const started = Date.now();
  expect(await readCells(openDocument(row(cell("甲")) + rows + row(cells)))).toEqual({ A1: "甲" });
  for (const far of [rows + row(cell("远")), row(cells + cell("远"))])
    expect((await refusalOf(openDocument(far))).reason).toBe("damaged");
  for (const count of ["0", "-1", "1.5", "x"]) {
    const odd = row(cell("甲"), ` table:number-rows-repeated="${count}"`);
    expect((await refusalOf(openDocument(odd))).reason).toBe("damaged");
  }
  expect(Date.now() - started).toBeLessThan(5000);
});

test("[F38] an .ods that is cut, encrypted, no table or not surely read is refused", async () => {
  const rows = row(cell("甲"));
  expect(await readCells(openDocument(rows))).toEqual({ A1: "甲" });
  const refused = async (changes: Parts) => (await refusalOf(openDocument(rows, changes))).reason;
  expect(await refused({ "content.xml": "<office:document-content><office:body>" })).toBe(
    "damaged"
  );
  const encrypted = "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>";
  expect(await refused({ "META-INF/manifest.xml": encrypted })).toBe("encrypted");
  const kinds = {
    text: "word-document",
    presentation: "presentation",
    graphics: "not-a-spreadsheet",
  };
  for (const [kind, reason] of Object.entries(kinds))
    expect(await refused({ mimetype: `application/vnd.oasis.opendocument.${kind}` })).toBe(reason);
  expect((await refusalOf(openDocument(row(cell("&x;"))))).reason).toBe("damaged");
  const inner = `<table:table-cell><table:table>${rows}</table:table></table:table-cell>`;
  expect((await refusalOf(openDocument(row(inner)))).reason).toBe("old-format");
});

test("[F38] two tables of one name are both read, and tracked changes are none", async () => {
  const twice = `${row(cell("甲"))}</table:table><table:tracked-changes><table:table-row>${cell("旧")}</table:table-row></table:tracked-changes><table:table table:name="甲">${row(cell("乙"))}`;
  const { sheets } = await readAll(openDocument(twice));
  expect(sheets.map(cellsOf)).toEqual([{ A1: "甲" }, { A1: "乙" }]);
});
