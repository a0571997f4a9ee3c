import {
  cellsOf,
  linkNamespace,
  mainNamespace,
  pack,
  readAll,
  readCells,
  refusalOf,
  sharedStrings,
  styles,
  workbook,
  workbookOf,
  workbookParts,
  worksheet,
  type Parts,
} from "./make-workbook";

const sheetPart = "xl/worksheets/sheet1.xml";
const stringsPart = "xl/sharedStrings.xml";

function withStrings(items: string, rows: string): Uint8Array {
  return workbookOf(rows, { [stringsPart]: sharedStrings(items) });
}

function inlineText(content: string): string {
  return `<row r="1"><c r="A1" t="inlineStr"><is>${content}</is></c></row>`;
}

const column = (count: number): string =>
  Array.from(
    { length: count },
    (_, index) => `<row r="${index + 1}"><c r="A${index + 1}" t="s"><v>${index}</v></c></row>`
  ).join("");

test("[F10] entities are never declared, expanded or fetched", async () => {
  for (const [doctype, reference] of [
    ['<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>', "&b;"],
    ['<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]>', "&a;"],
    ["<!DOCTYPE worksheet>", "x"],
  ] as const) {
    const xml = worksheet(inlineText(`<t>${reference}</t>`)).replace("\n", `\n${doctype}`);
    expect((await refusalOf(workbookOf("", { [sheetPart]: xml }))).reason).toBe(
      "suspicious-archive"
    );
  }
  expect((await refusalOf(workbookOf(inlineText("<t>&unknown;</t>")))).reason).toBe("damaged");
});

test("[F10] elements nested without end are refused, not followed until the stack ends", async () => {
  const nested = "<r>".repeat(200_000);
  expect((await refusalOf(workbookOf(inlineText(nested)))).reason).toBe("suspicious-archive");
  const closed = "<a>".repeat(5000) + "</a>".repeat(5000);
  expect(await readCells(workbookOf(inlineText(`<t>甲</t>${closed}`)))).toEqual({ A1: "甲" });
});

test.each(["utf-16le", "utf-16be"])("[F11] parts in %s are read", async (encoding) => {
  const wide = (text: string): Uint8Array => {
    const bytes = new Uint8Array(text.length * 2 + 2);
    const view = new DataView(bytes.buffer);
    const isLittle = encoding === "utf-16le";
    [..."\ufeff", ...text].forEach((character, index) =>
      view.setUint16(index * 2, character.charCodeAt(0), isLittle)
    );
    return bytes;
  };
  const parts: Parts = {};
  for (const [name, content] of Object.entries(workbookParts(column(1))))
    parts[name] = wide(String(content).replace("UTF-8", "UTF-16"));
  parts[stringsPart] = wide(sharedStrings("<si><t>甲</t></si>"));
  expect(await readCells(pack(parts))).toEqual({ A1: "甲" });
});

test("[F11] a part in GBK is decoded as it declares, and one that is not is refused", async () => {
  const gbk = Uint8Array.from([0xbc, 0xd7]);
  const xml = `<?xml version="1.0" encoding="GBK"?>${sharedStrings("<si><t>@@</t></si>")}`;
  const bytes = new TextEncoder().encode(xml);
  bytes.set(gbk, xml.indexOf("@@"));
  expect(await readCells(workbookOf(column(1), { [stringsPart]: bytes }))).toEqual({ A1: "甲" });
  const broken = bytes.slice();
  broken.set([0xff, 0xff], xml.indexOf("@@"));
  expect((await refusalOf(workbookOf(column(1), { [stringsPart]: broken }))).reason).toBe(
    "unknown-encoding"
  );
});

test("[F11] a byte order mark before a part is passed over", async () => {
  const parts: Parts = {};
  for (const [name, content] of Object.entries(workbookParts("<row><c><v>1</v></c></row>")))
    parts[name] = `\ufeff${String(content)}`;
  expect(await readCells(pack(parts))).toEqual({ A1: 1 });
});

test("[F12] CDATA, comments and instructions are read as XML has them", async () => {
  const items =
    "<si><t><![CDATA[a<b&c]]>尾</t></si><si><t>x<!-- no </t> -->y<?p ?>z</t></si><!-- <si/> --><si><t>末</t></si>";
  expect(await readCells(withStrings(items, column(3)))).toEqual({
    A1: "a<b&c尾",
    A2: "xyz",
    A3: "末",
  });
  const inCell =
    '<row r="1"><c r="A1"><v><![CDATA[5]]></v></c><!-- --><c r="B1"><v>6</v></c></row>';
  expect(await readCells(workbookOf(inCell))).toEqual({ A1: 5, B1: 6 });
});

test("[F12] a namespace prefix before every element changes nothing", async () => {
  const prefixed = (xml: string): string =>
    xml.replace(/<(\/?)(?=[a-zA-Z])/g, "<$1x:").replace("xmlns=", "xmlns:x=");
  const bytes = workbookOf("", {
    "xl/workbook.xml": prefixed(workbook([["甲"]])),
    [stringsPart]: prefixed(sharedStrings("<si><t>甲</t></si><si><t><![CDATA[<b>]]></t></si>")),
    [sheetPart]: prefixed(
      worksheet(column(2), '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>')
    ),
  });
  const { sheets } = await readAll(bytes);
  expect(cellsOf(sheets[0])).toEqual({ A1: "甲", A2: "<x:b>" });
  expect(sheets[0]?.merges).toHaveLength(1);
});

test("[F12] strict namespaces and ISO dates are read", async () => {
  const strict = (xml: string): string =>
    xml
      .replaceAll(mainNamespace, "http://purl.oclc.org/ooxml/spreadsheetml/main")
      .replaceAll(linkNamespace, "http://purl.oclc.org/ooxml/officeDocument/relationships");
  const rows =
    '<row r="11"><c r="D11" t="d"><v>2021-12-25</v></c><c r="E11" t="d"><v>2021-12-25T08:30:00Z</v></c><c r="F11" t="d"><v>2021-13-45</v></c></row>';
  const parts: Parts = {};
  for (const [name, content] of Object.entries(workbookParts(rows)))
    parts[name] = strict(String(content));
  expect(await readCells(pack(parts))).toEqual({
    D11: { kind: "date", iso: "2021-12-25" },
    E11: { kind: "date", iso: "2021-12-25T08:30:00" },
    F11: "2021-13-45",
  });
});

test("[F13] broken UTF-8 becomes U+FFFD and is said", async () => {
  const xml = sharedStrings("<si><t>甲@乙</t></si>");
  const bytes = new TextEncoder().encode(xml);
  bytes[bytes.indexOf(0x40)] = 0xff;
  const { sheets, notices } = await readAll(workbookOf(column(1), { [stringsPart]: bytes }));
  expect(cellsOf(sheets[0])).toEqual({ A1: "甲\ufffd乙" });
  expect(notices).toContainEqual({
    code: "replacement-character",
    sheet: "甲",
    address: "A1",
    count: 1,
  });
});

test("[F13] halves of surrogate pairs cannot come in, whole pairs can", async () => {
  const items =
    "<si><t>a_xD800_b</t></si><si><t>a&#xDC00;b</t></si><si><t>_xD83D__xDE00_</t></si><si><t>𠮷😀</t></si>";
  expect(await readCells(withStrings(items, column(4)))).toEqual({
    A1: "a\ufffdb",
    A2: "a\ufffdb",
    A3: "😀",
    A4: "𠮷😀",
  });
});

test("[F13] the escapes of SpreadsheetML are resolved once", async () => {
  const items =
    "<si><t>a_x000D_b</t></si><si><t>_x005F_x0041_</t></si><si><t>_x4E2D_文</t></si><si><t>_x12_ _xZZZZ_</t></si><si><t>a\r\nb&#13;&#10;c &lt;&amp;&quot;</t></si>";
  expect(await readCells(withStrings(items, column(5)))).toEqual({
    A1: "a\rb",
    A2: "_x0041_",
    A3: "中文",
    A4: "_x12_ _xZZZZ_",
    A5: 'a\nb\r\nc <&"',
  });
});

test("[F14] XML that ends early is damaged, wherever it ends", async () => {
  const xml = worksheet(
    '<row r="1"><c r="A1" s="0"><f>1</f><v>1</v></c><c r="B1" t="b"><v>1</v></c></row>'
  );
  for (let length = 0; length < xml.length; length++)
    expect((await refusalOf(workbookOf("", { [sheetPart]: xml.slice(0, length) }))).reason).toBe(
      "damaged"
    );
  const strings = sharedStrings("<si><t>甲</t></si><si><r><t>乙</t></r></si>");
  for (let length = 0; length < strings.length; length++) {
    const cut = { [stringsPart]: strings.slice(0, length) };
    expect((await refusalOf(workbookOf(column(1), cut))).reason).toBe("damaged");
  }
});

test.each([
  ["<".repeat(100_000), "damaged"],
  ["<!--".repeat(50_000), "damaged"],
  ["<c r='".repeat(50_000), "damaged"],
  ["<row a=".repeat(50_000), "damaged"],
  ["<si>".repeat(100_000), "damaged"],
])(
  "[F14] hostile XML %# is refused in linear time",
  async (rows, reason) => {
    expect((await refusalOf(workbookOf(rows))).reason).toBe(reason);
    const strings = { [stringsPart]: sharedStrings(rows) };
    expect((await refusalOf(workbookOf("", strings))).reason).toMatch(/damaged|suspicious/);
  },
  30_000
);

test("[F14] tags that do not match are damaged", async () => {
  for (const rows of [
    '<row r="1"><c r="A1"><v>1</c></row>',
    '<row r="1"><c r="A1"><v>1</v></row>',
    '<row r="1"><c r="A1"><v>1</v></c></rov>',
    '<row r="1"><x r="A1"><v>1</v></x></row>',
    '<raw r="1"/>',
    '<row r="1"><c r="A1">1</c></row>',
  ])
    expect((await refusalOf(workbookOf(rows))).reason).toBe("damaged");
  const noData = `<worksheet xmlns="${mainNamespace}"><shitData/></worksheet>`;
  expect((await refusalOf(workbookOf("", { [sheetPart]: noData }))).reason).toBe("damaged");
});

test("[F15] cells without places stand in their order", async () => {
  const rows = "<row><c><v>1</v></c><c/><c><v>3</v></c></row><row/><row><c><v>7</v></c></row>";
  expect(await readCells(workbookOf(rows))).toEqual({ A1: 1, C1: 3, A3: 7 });
});

test("[F15] quotes, order and spacing of attributes are free, and small letters too", async () => {
  const rows =
    "<row spans='1:2'  r = '1' ><c t='b' s='0' r='A1' ><v>1</v ></c ><c\n r = \"b1\"\n><v> 2 </v></c></row >";
  expect(await readCells(workbookOf(rows))).toEqual({ A1: true, B1: 2 });
});

test("[F15] of two cells in one place the later is taken and the place is said", async () => {
  const rows =
    '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row><row r="1"><c r="B1"><v>3</v></c></row>';
  const { sheets, notices } = await readAll(workbookOf(rows));
  expect(cellsOf(sheets[0])).toEqual({ A1: 2, B1: 3 });
  expect(notices).toEqual([{ code: "duplicate-cell", sheet: "甲", address: "A1", count: 1 }]);
});

test("[F15] rows out of order are put in order", async () => {
  const rows =
    '<row r="3"><c r="B3"><v>3</v></c><c r="A3"><v>1</v></c></row><row r="1"><c r="A1"><v>11</v></c></row>';
  const { sheets } = await readAll(workbookOf(rows));
  expect(sheets[0]?.rows.map((row) => row.rowIndex)).toEqual([0, 2]);
  expect(cellsOf(sheets[0])).toEqual({ A1: 11, A3: 1, B3: 3 });
});

test("[F15] places that no sheet has are refused without allocation", async () => {
  for (const cell of ["A1048577", "XFE1", "ZZZZ1", "A0", "1", "A", "A1B", "A99999999"])
    expect((await refusalOf(workbookOf(`<row><c r="${cell}"><v>1</v></c></row>`))).reason).toBe(
      "damaged"
    );
  expect((await refusalOf(workbookOf('<row r="4000000000"/>'))).reason).toBe("damaged");
  const last = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>';
  expect(await readCells(workbookOf(last))).toEqual({ XFD1048576: 1 });
});

test("[F16] a string index that the table lacks is refused, never shown", async () => {
  for (const index of ["9", "-1", "1.5", "x", "4294967296"]) {
    const rows = `<row r="1"><c r="A1" t="s"><v>${index}</v></c></row>`;
    expect((await refusalOf(withStrings("<si><t>零</t></si>", rows))).reason).toBe("damaged");
  }
});

test("[F16] an empty string entry keeps the places of those behind it", async () => {
  const items = "<si><t>甲</t></si><si/><si><t/></si><si></si><si><t>乙</t></si><si><t>丙</t></si>";
  expect(await readCells(withStrings(items, column(6)))).toEqual({ A1: "甲", A5: "乙", A6: "丙" });
});

test("[F16] rich text is joined, phonetic text left out, spaces kept", async () => {
  const items =
    '<si><t xml:space="preserve">  a </t></si><si><r><rPr><b/></rPr><t>富</t></r><r><t>文本</t></r></si><si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></si>';
  expect(await readCells(withStrings(items, column(3)))).toEqual({
    A1: "  a ",
    A2: "富文本",
    A3: "東京",
  });
  expect(await readCells(workbookOf(inlineText("<t>前</t><r><t>后</t></r>")))).toEqual({
    A1: "前后",
  });
});

test("[F17] what is stored as a number and is none is kept as text", async () => {
  const values = ["abc", "NaN", "INF", "1e999", " 5 ", "0x10", "1e3", "-0.5", "+7", "."];
  const rows = values.map((value) => `<c><v>${value}</v></c>`).join("");
  expect(await readCells(workbookOf(`<row r="1">${rows}<c s="99"><v>8</v></c></row>`))).toEqual({
    A1: "abc",
    B1: "NaN",
    C1: "INF",
    D1: "1e999",
    E1: 5,
    F1: "0x10",
    G1: 1000,
    H1: -0.5,
    I1: 7,
    J1: ".",
    K1: 8,
  });
});

test("[F17] numbers are the doubles that were stored", async () => {
  const values = [
    "0.1", "0.30000000000000004", "123456789012345", "1.7976931348623157E+308", "5e-324",
    "0.84999999999999998", "2.2250738585072014E-308", "9007199254740993", "3.14159265358979",
  ]; // prettier-ignore
  const rows = values.map((value) => `<c><v>${value}</v></c>`).join("");
  const { sheets, notices } = await readAll(workbookOf(`<row r="1">${rows}</row>`));
  expect(Object.values(cellsOf(sheets[0]))).toEqual(values.map(Number));
  expect(notices).toEqual([{ code: "long-number-inexact", sheet: "甲", address: "H1", count: 1 }]);
});

test("[F17] zero and FALSE that a formula gave are values, and a formula without value is said", async () => {
  const rows =
    '<row r="1"><c r="A1"><f>1-1</f><v>0</v></c><c r="B1" t="b"><f>1=2</f><v>0</v></c><c r="C1"><f>SUM(A:A)</f></c><c r="D1" t="str"><f>""</f><v></v></c><c r="E1" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>';
  const { sheets, notices } = await readAll(workbookOf(rows));
  expect(sheets[0]?.rows[0]?.cells).toEqual([
    { columnIndex: 0, value: 0, isFormula: true },
    { columnIndex: 1, value: false, isFormula: true },
    { columnIndex: 4, value: { kind: "error", code: "#DIV/0!" }, isFormula: true },
  ]);
  expect(notices.map(({ code, address, count }) => [code, address, count])).toEqual([
    ["formula-value-taken", "A1", 4],
    ["formula-not-calculated", "C1", 1],
    ["error-value", "E1", 1],
  ]);
});

test("[F18] an alternative is read by its fallback, which is said", async () => {
  const mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
  const rows = `<row r="1"><c r="A1"><v>1</v></c></row><mc:AlternateContent ${mc}><mc:Choice Requires="x99"><row r="2"><c r="A2"><v>9</v></c></row></mc:Choice><mc:Fallback><row r="2"><c r="A2"><v>2</v></c></row></mc:Fallback></mc:AlternateContent><row r="3"><c r="A3"><v>3</v></c></row>`;
  const { sheets, notices } = await readAll(workbookOf(rows));
  expect(cellsOf(sheets[0])).toEqual({ A1: 1, A2: 2, A3: 3 });
  expect(notices.map((notice) => notice.code)).toEqual(["alternate-content"]);
});

test("[F19] sizes that a sheet claims are never believed or filled", async () => {
  const claims = worksheet(
    '<row r="1"><c r="A1"><f t="shared" ref="A1:XFD1048576" si="0">1</f><v>1</v></c></row><row r="1000000"><c r="ZZ1000000"><v>2</v></c></row>',
    '<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells><conditionalFormatting sqref="A1:XFD1048576"/><dataValidations><dataValidation sqref="A1:XFD1048576"/></dataValidations><hyperlinks><hyperlink ref="A1:XFD1048576" r:id="rId1"/></hyperlinks>',
    '<dimension ref="A1:XFD1048576"/><cols><col min="1" max="16384" width="9"/></cols>'
  );
  const { sheets } = await readAll(workbookOf("", { [sheetPart]: claims }));
  expect(cellsOf(sheets[0])).toEqual({ A1: 1, ZZ1000000: 2 });
});

test("[F19] a hundred thousand merges, blanks, styles and validations cost little", async () => {
  const merges = Array.from(
    { length: 100_000 },
    (_, i) => `<mergeCell ref="A${i + 1}:B${i + 1}"/>`
  );
  const rules = '<dataValidation sqref="A1"/>'.repeat(65_000);
  const blanks = '<row r="5"><c r="A5" s="3"/></row>'.replace(
    '<c r="A5" s="3"/>',
    '<c s="3"/>'.repeat(16_000)
  );
  const xml = worksheet(
    `<row r="1"><c r="A1"><v>1</v></c></row>${blanks}`,
    `<mergeCells>${merges.join("")}</mergeCells><dataValidations>${rules}</dataValidations>`
  );
  const { sheets } = await readAll(
    workbookOf("", { [sheetPart]: xml, "xl/styles.xml": styles(Array(64_000).fill(0) as number[]) })
  );
  expect(cellsOf(sheets[0])).toEqual({ A1: 1 });
  expect(sheets[0]?.merges).toHaveLength(100_000);
}, 30_000);

test("[F19] names, links, formats and formulas over the whole sheet are passed over", async () => {
  const all = "A1:XFD1048576";
  const names = Array.from(
    { length: 60_000 },
    (_, index) => `<definedName name="_n${index}" hidden="1">#REF!</definedName>`
  );
  const cells =
    `<c r="A1"><f t="shared" si="0" ref="${all}">ROW()</f><v>1</v></c>` +
    `<c r="B1"><f t="array" ref="${all}">ROW()</f><v>2</v></c>`;
  const after =
    `<conditionalFormatting sqref="${all}"><cfRule type="expression"/></conditionalFormatting>` +
    `<dataValidations><dataValidation sqref="${all}"/></dataValidations>` +
    `<hyperlinks><hyperlink ref="${all}" location="x"/></hyperlinks>`;
  const columns = '<cols><col min="1" max="16384" width="9" style="3"/></cols>';
  const { sheets } = await readAll(
    workbookOf("", {
      "xl/workbook.xml": workbook([["甲"]], `<definedNames>${names.join("")}</definedNames>`),
      [sheetPart]: worksheet(`<row r="1">${cells}</row>`, after, columns),
    })
  );
  expect(cellsOf(sheets[0])).toEqual({ A1: 1, B1: 2 });
  expect(sheets[0]?.merges).toEqual([]);
});
