import { readFileSync } from "node:fs";
import { readReadable, refusalOf, shownBlocks, shownGrid, tablesOf } from "./shown-blocks";

const fixture = (name: string): Uint8Array => readFileSync(`tests/fixtures/documents/${name}`);

test.each(["sample-notice.doc", "sample-notice.docx"])(
  "%s holds the 87 rows of the text",
  async (name) => {
    const text = await readReadable("通知.txt", readFileSync("seeds/huoshan-2021-notice.txt"));
    const document = await readReadable(name, fixture(name));
    expect(tablesOf(document).map(shownGrid)).toEqual(tablesOf(text).map(shownGrid));
    const paragraphs = (blocks: typeof text.blocks): string[] =>
      blocks.flatMap((block) => (block.kind === "paragraph" ? [block.text] : []));
    expect(paragraphs(document.blocks)).toEqual(paragraphs(text.blocks));
    expect(
      document.blocks.flatMap((block) => (block.kind === "table" ? [block.headerRowCount] : []))
    ).toEqual([1, 1, 1]);
  }
);

test.each(["merged-cells.doc", "merged-cells-libreoffice.docx"])(
  "%s keeps merges, category rows, cell paragraphs and automatic numbers",
  async (name) => {
    const document = await readReadable(name, fixture(name));
    expect(shownBlocks(document.blocks)).toEqual([
      "附件1",
      "合并单元格的责任分工表",
      [
        ["序号", "重点任务", "责任单位", ""],
        ["", "", "牵头单位", "配合单位"],
        ["一、交通", "", "", ""],
        ["1", "修路", "县交运局", "县住建局\n县财政局"],
        ["", "", "县公安局", ""],
        ["2", "架桥", "县水务局", ""],
      ],
      "附件2",
      [
        ["序号", "重点任务", "责任单位"],
        ["1", "植树", "县林业局"],
        ["2", "治水", "县水务局"],
      ],
      "备注：略",
    ]);
    expect(tablesOf(document)[0]?.merges).toEqual([
      { firstRowIndex: 0, firstColumnIndex: 0, lastRowIndex: 1, lastColumnIndex: 0 },
      { firstRowIndex: 0, firstColumnIndex: 1, lastRowIndex: 1, lastColumnIndex: 1 },
      { firstRowIndex: 0, firstColumnIndex: 2, lastRowIndex: 0, lastColumnIndex: 3 },
      { firstRowIndex: 2, firstColumnIndex: 0, lastRowIndex: 2, lastColumnIndex: 3 },
      { firstRowIndex: 3, firstColumnIndex: 0, lastRowIndex: 4, lastColumnIndex: 0 },
      { firstRowIndex: 3, firstColumnIndex: 1, lastRowIndex: 4, lastColumnIndex: 1 },
      { firstRowIndex: 5, firstColumnIndex: 2, lastRowIndex: 5, lastColumnIndex: 3 },
    ]);
  }
);

test("an old document says that its merges may be inexact", async () => {
  const { notices } = await readReadable("通知.doc", fixture("sample-notice.doc"));
  expect(notices).toEqual([{ code: "merges-inexact", count: 1 }]);
});

test("a .doc under another name reads the same", async () => {
  const document = await readReadable("通知.wps", fixture("sample-notice.doc"));
  expect(tablesOf(document).map((grid) => grid.rows.length)).toEqual([39, 5, 46]);
});

test("a document that breaks off is refused, never read in part", async () => {
  for (const name of ["sample-notice.doc", "sample-notice.docx"])
    for (const share of [0.02, 0.1, 0.5, 0.9, 0.97]) {
      const bytes = fixture(name);
      expect([name, share, await refusalOf(name, bytes.slice(0, bytes.length * share))]).toEqual([
        name,
        share,
        "damaged",
      ]);
    }
});

test("an encrypted document is refused as encrypted", async () => {
  const bytes = Uint8Array.from(fixture("merged-cells.doc"));
  const start = bytes.findIndex((byte, at) => byte === 0xec && bytes[at + 1] === 0xa5);
  bytes[start + 0x0b] = (bytes[start + 0x0b] ?? 0) | 0x01;
  expect(await refusalOf("通知.doc", bytes)).toBe("encrypted");
});

test("a chain of sectors that runs in a circle is refused", async () => {
  const bytes = Uint8Array.from(fixture("sample-notice.doc"));
  const view = new DataView(bytes.buffer);
  const table = (view.getUint32(76, true) + 1) * 512;
  for (let at = table; at < table + 512; at += 4) view.setUint32(at, (at - table) / 4, true);
  expect(await refusalOf("通知.doc", bytes)).toBe("damaged");
});

test("RTF is refused as what it is", async () => {
  expect(await refusalOf("通知.doc", fixture("merged-cells.rtf"))).toBe("rtf");
});

test("revisions, hidden text, fields and nested tables of a .doc are read as in a .docx", async () => {
  const { blocks, notices } = await readReadable(
    "通知.doc",
    fixture("revisions-and-nested-table.doc")
  );
  expect(shownBlocks(blocks)).toEqual([
    "附件1",
    "于10月8日前",
    [
      ["序号", "重点任务", "责任单位"],
      ["1", "修路", "县交运局\n县住建局"],
      ["2", "甲 | 乙\n丙 | 丁", "县林业局"],
    ],
    "备注：略",
  ]);
  expect(notices.map(({ code }) => code).sort()).toEqual([
    "hidden-text-dropped",
    "merges-inexact",
    "nested-table-flattened",
    "revisions-accepted",
  ]);
});
