import {
  cellsOf,
  linkNamespace,
  mainNamespace,
  readAll,
  readCells,
  refusalOf,
  relationships,
  sharedStrings,
  workbook,
  workbookOf,
  worksheet,
} from "./make-workbook";

const strings = { "xl/sharedStrings.xml": sharedStrings("<si><t>零</t></si><si><t>一</t></si>") };
const cellOf = (attributes: string, content = "<v>1</v>"): string =>
  `<row r="1"><c ${attributes}>${content}</c></row>`;

test("[F16] the type of a cell may be written with a reference", async () => {
  expect(await readCells(workbookOf(cellOf('t="&#115;"'), strings))).toEqual({ A1: "一" });
  const inline = cellOf('t="inline&#x53;tr"', "<is><t>甲</t></is>");
  expect(await readCells(workbookOf(inline))).toEqual({ A1: "甲" });
});

test.each(["S", " s", "sharedString", "x", ""])(
  "[F16] a cell of the unknown type %j is damaged, its index no number",
  async (type) => {
    const refusal = await refusalOf(workbookOf(cellOf(`t="${type}"`), strings));
    expect(refusal.reason).toBe("damaged");
    expect(refusal.detail).toContain(`t="${type}"`);
  }
);

test.each(['r="A1" r="B1"', 't="s" t="n"', 's="0" s="1"'])(
  "[F14] attributes that a cell has twice are damaged: %s",
  async (attributes) =>
    expect((await refusalOf(workbookOf(cellOf(attributes), strings))).reason).toBe("damaged")
);

test("[F12] an instruction within a text ends at its ?>, whatever is in it", async () => {
  const rows = `${cellOf('t="inlineStr"', "<is><t>甲<?p a>b?>乙</t></is>")}<row><c><v>1<?p >9?>2</v></c></row>`;
  expect(await readCells(workbookOf(rows))).toEqual({ A1: "甲乙", A2: 12 });
});

/** GBK of the text 县水利局. */
const chinese = [0xcf, 0xd8, 0xcb, 0xae, 0xc0, 0xfb, 0xbe, 0xd6];

/** A part in UTF-8 in which an @ stands for other bytes. */
function withBytes(xml: string, bytes: readonly number[]): Uint8Array {
  const [before = "", after = ""] = xml.split("@");
  const encoded = [before, after].map((text) => new TextEncoder().encode(text));
  return Uint8Array.from([...(encoded[0] ?? []), ...bytes, ...(encoded[1] ?? [])]);
}

test.each(["<si><t>@</t></si>", "<si><t><![CDATA[@]]></t></si>", "<si><t>&lt;@</t></si>"])(
  "[F11] GBK in a part that is UTF-8 is an unknown encoding, not text: %s",
  async (items) => {
    const part = withBytes(sharedStrings(items), chinese);
    const bytes = workbookOf(cellOf('t="s"', "<v>0</v>"), { "xl/sharedStrings.xml": part });
    expect(await refusalOf(bytes)).toEqual({ reason: "unknown-encoding", detail: "UTF-8" });
  }
);

test("[F13] characters cut in two, and U+FFFD that is stored, are read and said", async () => {
  const text = (items: string, bytes: readonly number[]) =>
    readAll(
      workbookOf(cellOf('t="s"', "<v>0</v>"), {
        "xl/sharedStrings.xml": withBytes(sharedStrings(items), bytes),
      })
    );
  for (const [items, bytes, expected] of [
    ["<si><t>@</t></si>", [0xe5, 0x8e], "\ufffd"],
    ["<si><t>@水利局</t></si>", [0x8e, 0xbf], "\ufffd\ufffd水利局"],
    ["<si><t>\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd@</t></si>", [0xe5], "\ufffd".repeat(7)],
  ] as const) {
    const { sheets, notices } = await text(items, bytes);
    expect(cellsOf(sheets[0])).toEqual({ A1: expected });
    expect(notices.map(({ code }) => code)).toEqual(["replacement-character"]);
  }
});

const alternatives = (choice: string, fallback: string): string =>
  `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="z">${choice}</mc:Choice>${fallback}</mc:AlternateContent>`;

const twoSheets = (list: string) =>
  workbookOf(cellOf('r="A1"'), {
    "xl/workbook.xml": `<workbook xmlns="${mainNamespace}" xmlns:r="${linkNamespace}">${list}</workbook>`,
    "xl/worksheets/sheet2.xml": worksheet(cellOf('r="B2"').replace('r="1"', 'r="2"')),
    "xl/_rels/workbook.xml.rels": relationships([
      ["rId1", "worksheet", "worksheets/sheet1.xml"],
      ["rId2", "worksheet", "worksheets/sheet2.xml"],
    ]),
  });

const first = '<sheet name="甲" sheetId="1" r:id="rId1"/>';
const second = '<sheet name="乙" sheetId="2" r:id="rId2"/>';

test("[F18] a sheet that is listed in an alternative is read by the fallback, which is said", async () => {
  const fallback = `<mc:Fallback>${second}</mc:Fallback>`;
  const within = `<sheets>${first}${alternatives('<sheet name="丙" r:id="rId2"/>', fallback)}</sheets>`;
  const around = alternatives(
    "<x/>",
    `<mc:Fallback><sheets>${first}${second}</sheets></mc:Fallback>`
  );
  for (const list of [within, around]) {
    const { sheets, notices } = await readAll(twoSheets(list));
    expect(sheets.map(({ name }) => name)).toEqual(["甲", "乙"]);
    expect(notices).toEqual([{ code: "alternate-content" }]);
  }
  const { sheets, notices } = await readAll(
    twoSheets(`<sheets>${first}${alternatives(second, "")}</sheets>`)
  );
  expect(sheets.map(({ name }) => name)).toEqual(["甲"]);
  expect(notices).toEqual([{ code: "alternate-content" }]);
});

test("[F18] what Excel writes of its own into every workbook needs no word", async () => {
  const path = alternatives('<x15ac:absPath url="C:\\"/>', "");
  const bytes = workbookOf(cellOf('r="A1"'), { "xl/workbook.xml": workbook([["甲"]], path) });
  expect((await readAll(bytes)).notices).toEqual([]);
});

test("[F11] a part that declares GBK and is Chinese in UTF-8 is read as it is, and that is said", async () => {
  const declared = '<?xml version="1.0" encoding="GBK"?>';
  const items = "<si><t>县水利局</t></si><si><t>推进中，已完成过半</t></si>";
  const rows = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>';
  const book = workbookOf(rows, { "xl/sharedStrings.xml": declared + sharedStrings(items) });
  const old = new TextEncoder().encode(
    `${declared}<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="甲"><Table><Row><Cell><Data ss:Type="String">县水利局</Data></Cell><Cell><Data ss:Type="String">推进中，已完成过半</Data></Cell></Row></Table></Worksheet></Workbook>`
  );
  const page = new TextEncoder().encode(
    '<html><meta charset="gb2312"><table><tr><td>县水利局</td><td>推进中，已完成过半</td></tr><tr><td>1</td><td>2</td></tr></table></html>'
  );
  for (const bytes of [book, old, page]) {
    const { sheets, notices } = await readAll(bytes, "表.xls");
    expect(cellsOf(sheets[0])).toMatchObject({ A1: "县水利局", B1: "推进中，已完成过半" });
    expect(notices.map(({ code }) => code)).toContain("encoding-assumed");
  }
});
