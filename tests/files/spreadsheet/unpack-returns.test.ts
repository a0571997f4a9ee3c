import { defaultReadLimits, type ReadLimits } from "../../../src/files/spreadsheet/read-limits";
import { unpackReturns } from "../../../src/files/spreadsheet/unpack-returns";
import { makeZip } from "./make-zip";
import { pack, workbookOf } from "./make-workbook";

const book = workbookOf('<row r="1"><c r="A1"><v>1</v></c></row>');

async function namesIn(bytes: Uint8Array, name = "报送.zip"): Promise<readonly string[]> {
  const result = await unpackReturns({ name, bytes });
  if ("refusal" in result) throw new Error(JSON.stringify(result.refusal));
  return result.files.map((file) => file.name);
}

async function reasonOf(bytes: Uint8Array, limits?: ReadLimits): Promise<string> {
  const result = await unpackReturns({ name: "报送.zip", bytes }, limits);
  return "refusal" in result ? result.refusal.reason : "read";
}

test("[F31] files of folders and inner zips are given by their names with their folders, with their bytes", async () => {
  const inner = pack({ "深/丙.xlsx": book });
  const result = await unpackReturns({
    name: "报送.zip",
    bytes: pack({ "甲.xlsx": book, "乡镇/": "", "乡镇/乙.xls": "x", "内.zip": inner }),
  });
  if ("refusal" in result) throw new Error(result.refusal.reason);
  expect(result.files.map((file) => file.name)).toEqual([
    "甲.xlsx",
    "乡镇/乙.xls",
    "内/深/丙.xlsx",
  ]);
  expect(result.files[0]?.bytes).toEqual(book);
  expect(result.files[2]?.bytes).toEqual(book);
});

test("[F31] a large archive is left now and then, so that a screen has its turn", async () => {
  const large = "长三角".repeat(60_000);
  const bytes = pack(Object.fromEntries([1, 2, 3, 4, 5].map((name) => [`${name}.csv`, large])));
  let pauses = 0;
  const result = await unpackReturns({ name: "报送.zip", bytes }, defaultReadLimits, () => {
    pauses++;
    return Promise.resolve();
  });
  expect(result).toMatchObject({ files: { length: 5 } });
  expect(pauses).toBe(2);
});

test("[F31] names in GBK, as Chinese packers write them, are read", async () => {
  const nameBytes = Uint8Array.from([0xbc, 0xd7, 0x2e, 0x78, 0x6c, 0x73]);
  expect(await namesIn(makeZip([{ name: "", nameBytes, content: "x" }]))).toEqual(["甲.xls"]);
});

test("[F31] leftovers of file managers and Office are left out", async () => {
  const bytes = pack({
    "甲.xlsx": book,
    "__MACOSX/._甲.xlsx": "x",
    "夹/~$甲.xlsx": "x",
    ".DS_Store": "x",
    "夹/Thumbs.db": "x",
    "desktop.ini": "x",
  });
  expect(await namesIn(bytes)).toEqual(["甲.xlsx"]);
});

test("[F31] workbooks and documents are not taken apart, whatever they are called", async () => {
  expect(await namesIn(book, "甲.xlsx")).toEqual(["甲.xlsx"]);
  expect(await namesIn(book, "甲.zip")).toEqual(["甲.zip"]);
  expect(await namesIn(new TextEncoder().encode("a,b"), "甲.csv")).toEqual(["甲.csv"]);
  expect(await namesIn(new Uint8Array(), "空.zip")).toEqual(["空.zip"]);
  expect(await namesIn(book.slice(0, 200), "断.xlsx")).toEqual(["断.xlsx"]);
});

test("[F31] names that leave the archive are base names and nothing else", async () => {
  expect(await namesIn(pack({ "../../etc/甲.xlsx": "x", "C:\\windows\\乙.xlsx": "y" }))).toEqual([
    "甲.xlsx",
    "乙.xlsx",
  ]);
});

test("[F31] archives in archives end at the third, and what is inflated is counted over all", async () => {
  let nested = pack({ "甲.xlsx": "x" });
  for (let depth = 0; depth < 2; depth++) nested = pack({ "内.zip": nested });
  expect(await namesIn(nested)).toEqual(["内/内/甲.xlsx"]);
  expect(await reasonOf(pack({ "内.zip": nested }))).toBe("suspicious-archive");
  const files = pack({ "甲.xlsx": "x".repeat(100), "乙.xlsx": "x".repeat(100) });
  expect(await reasonOf(files, { ...defaultReadLimits, archiveBytes: 150 })).toBe("too-large");
  expect(await reasonOf(files, { ...defaultReadLimits, fileBytes: 50 })).toBe("too-large");
  expect(await reasonOf(files, { ...defaultReadLimits, files: 1 })).toBe("too-large");
});

test("[F31] damaged, encrypted and overlapping archives are refused", async () => {
  const whole = pack({ "甲.xlsx": book });
  expect(await reasonOf(whole.slice(0, whole.length - 30))).toBe("damaged");
  expect(await reasonOf(makeZip([{ name: "甲.xlsx", content: "x", flags: 1 }]))).toBe("encrypted");
  expect(await reasonOf(makeZip([{ name: "甲.xlsx", content: "x", crc: 1 }]))).toBe("damaged");
});
