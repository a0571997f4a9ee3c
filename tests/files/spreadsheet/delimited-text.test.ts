import { defaultReadLimits } from "../../../src/files/spreadsheet/read-limits";
import { cellsOf, readAll, readCells, refusalOf } from "./make-workbook";
import { joinBytes } from "./make-zip";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function wide(text: string, isLittle: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index++)
    view.setUint16(index * 2, text.charCodeAt(index), isLittle);
  return bytes;
}

/** 序号,牵头单位 / 1,县发改委 in GBK. */
const gbk = Uint8Array.from([
  0xd0, 0xf2, 0xba, 0xc5, 0x2c, 0xc7, 0xa3, 0xcd, 0xb7, 0xb5, 0xa5, 0xce, 0xbb, 0x0a, 0x31, 0x2c,
  0xcf, 0xd8, 0xb7, 0xa2, 0xb8, 0xc4, 0xce, 0xaf,
]); // prettier-ignore
const plain = { A1: "序号", B1: "牵头单位", A2: "1", B2: "县发改委" };
const text = "序号,牵头单位\n1,县发改委\n";

test("[F25] UTF-8, UTF-16 and GB18030 are known from one another", async () => {
  const tabbed = text.replaceAll(",", "\t");
  for (const bytes of [
    utf8(text),
    utf8("\ufeff" + text),
    wide("\ufeff" + text, true),
    wide("\ufeff" + text, false),
    wide("\ufeff" + tabbed, true),
    gbk,
  ])
    expect(await readCells(bytes, "表.csv")).toEqual(plain);
});

test("[F25] an encoding that had to be guessed is said", async () => {
  expect((await readAll(gbk, "表.csv")).notices).toEqual([
    { code: "encoding-assumed", sheet: "表", count: 1 },
  ]);
  expect((await readAll(utf8(text), "表.csv")).notices).toEqual([]);
  const bare = wide("a,b,c\n1,2,3\n", true);
  expect((await readAll(bare, "表.csv")).notices.map((notice) => notice.code)).toEqual([
    "encoding-assumed",
  ]);
});

test("[F25] characters of four bytes in GB18030 are read", async () => {
  // 㐀 is 0x8139EE39.
  const four = joinBytes([gbk, utf8("\n2,"), Uint8Array.from([0x81, 0x39, 0xee, 0x39])]);
  expect(await readCells(four, "表.csv")).toEqual({ ...plain, A3: "2", B3: "㐀" });
});

test("[F25] what is in no known encoding is refused, Big5 too", async () => {
  // 責任單位,完成情況 in Big5.
  const big5 = [
    0xb3, 0x64, 0xa5, 0xf4, 0xb3, 0xe6, 0xa6, 0xec, 0x2c, 0xa7, 0xb9, 0xa6, 0xa8, 0xb1, 0xa1, 0xaa,
    0x70, 0x0a,
  ]; // prettier-ignore
  expect((await refusalOf(Uint8Array.from(big5), "表.csv")).reason).toBe("unknown-encoding");
  expect((await refusalOf(Uint8Array.from([0x61, 0x2c, 0xff, 0xff]), "表.csv")).reason).toBe(
    "unknown-encoding"
  );
});

test("[F25] every value stays the text that it is", async () => {
  expect(await readCells(utf8("00123,2-3,1E5,=1+1,TRUE,2021/1/1"), "表.csv")).toEqual({
    A1: "00123",
    B1: "2-3",
    C1: "1E5",
    D1: "=1+1",
    E1: "TRUE",
    F1: "2021/1/1",
  });
});

test("[F25] separators are found or declared", async () => {
  const cells = { A1: "甲", B1: "乙", A2: "1", B2: "2" };
  for (const separator of [",", ";", "\t"])
    expect(await readCells(utf8(`甲${separator}乙\r\n1${separator}2`), "表.csv")).toEqual(cells);
  expect(await readCells(utf8("sep=;\r\n甲;乙\r\n1;2\r\n"), "表.csv")).toEqual(cells);
  expect(await readCells(utf8("sep=|\n甲|乙\n1|2\n"), "表.csv")).toEqual(cells);
  expect(await readCells(utf8('"a,b,c,d";乙'), "表.csv")).toEqual({ A1: "a,b,c,d", B1: "乙" });
});

test("[F25] quotes hold separators, line ends and quotes", async () => {
  expect(await readCells(utf8('"甲,\n""乙""",丙\n"",丁"戊\n"己"庚,x'), "表.csv")).toEqual({
    A1: '甲,\n"乙"',
    B1: "丙",
    B2: '丁"戊',
    A3: "己庚",
    B3: "x",
  });
});

test("[F25] line ends of every system, empty and ragged lines keep their places", async () => {
  for (const end of ["\n", "\r\n", "\r"])
    expect(await readCells(utf8(["a,b", "", "c", "d,e,f,g", ""].join(end)), "表.csv")).toEqual({
      A1: "a",
      B1: "b",
      A3: "c",
      A4: "d",
      B4: "e",
      C4: "f",
      D4: "g",
    });
});

test("[F25] a quote that never closes is refused with its line", async () => {
  const swallowed = `a,b\n1,"2\n${"3,4\n".repeat(20_000)}`;
  expect(await refusalOf(utf8(swallowed), "表.csv")).toEqual({
    reason: "damaged",
    detail: '" (2)',
  });
});

test("[F25] lines wider or texts longer than any sheet are refused", async () => {
  expect((await refusalOf(utf8(",".repeat(5_000_000)), "表.csv")).reason).toBe("too-large");
  const limits = { ...defaultReadLimits, textLength: 100_000 };
  const long = utf8(`a,${"x".repeat(100_001)}`);
  expect((await refusalOf(long, "表.csv", limits)).reason).toBe("too-large");
  const kept = await readAll(utf8(`a,${"x".repeat(40_000)}`), "表.csv");
  expect(kept.notices.map((notice) => notice.code)).toEqual(["text-too-long"]);
});

test("[F25] a text table is one sheet under the file's name", async () => {
  const { sheets, date1904 } = await readAll(utf8(text), "夹/二季度.表.csv");
  expect(sheets).toHaveLength(1);
  expect(sheets[0]).toMatchObject({ name: "二季度.表", visibility: "visible", merges: [] });
  expect(cellsOf(sheets[0])).toEqual(plain);
  expect(date1904).toBe(false);
});
