import { createHook } from "node:async_hooks";
import { deflateSync } from "fflate";
import { defaultReadLimits } from "../../../src/files/spreadsheet/read-limits";
import { makeZip, joinBytes, type ZipPart } from "./make-zip";
import {
  pack,
  readCells,
  refusalOf,
  relationships,
  sharedStrings,
  workbook,
  workbookOf,
  workbookParts,
  worksheet,
  zipParts,
} from "./make-workbook";

const rows = '<row r="1"><c r="A1"><v>1</v></c></row><row r="3"><c r="B3"><v>95</v></c></row>';
const cells = { A1: 1, B3: 95 };
const good = workbookOf(rows);
const sheetPart = "xl/worksheets/sheet1.xml";

/** Blanks that deflate to nearly nothing. */

/** Blanks that deflate to nearly nothing. */
const bomb = {
  data: deflateSync(new Uint8Array(1 << 25).fill(0x20), { level: 1 }),
  inflatedBytes: 1 << 25,
};

function withEntry(part: Partial<ZipPart>, name = sheetPart): Uint8Array {
  const parts = zipParts(workbookParts(rows));
  return makeZip(parts.map((entry) => (entry.name === name ? { ...entry, ...part } : entry)));
}

test("[F1] a workbook is read whatever its name says", async () => {
  expect(await readCells(good, "表.xlsx")).toEqual(cells);
  expect(await readCells(good, "表.xls")).toEqual(cells);
  expect(await readCells(good, "表.csv")).toEqual(cells);
});

test("[F2] a sheet that inflates beyond the limit is refused before it is inflated", async () => {
  const { data } = bomb;
  const tooLarge = withEntry({ data, inflatedBytes: 1 << 30, crc: 0 });
  expect(await refusalOf(tooLarge)).toEqual({ reason: "too-large", detail: sheetPart });
  const beyond31Bits = withEntry({ data, inflatedBytes: 0x8fffffff, crc: 0 });
  expect((await refusalOf(beyond31Bits)).reason).toBe("too-large");
});

test("[F2] an entry whose compression ratio no workbook reaches is refused", async () => {
  expect((await refusalOf(withEntry({ ...bomb, crc: 0 }))).reason).toBe("suspicious-archive");
});

test("[F2] an entry that inflates to more than it declares is refused", async () => {
  const { data } = bomb;
  expect((await refusalOf(withEntry({ data, inflatedBytes: 1000 }))).reason).toBe(
    "suspicious-archive"
  );
  const long = joinBytes([worksheetBytes(), randomBytes(600_000)]);
  const lying = withEntry({ data: deflateSync(long), inflatedBytes: 1000 });
  expect((await refusalOf(lying)).reason).toBe("suspicious-archive");
});

test("[F2] a bomb in the shared strings is refused, and one in a picture is never inflated", async () => {
  const strings = { "xl/sharedStrings.xml": sharedStrings("") };
  const parts = zipParts(workbookParts(rows, strings));
  const inStrings = parts.map((part) =>
    part.name.endsWith("sharedStrings.xml") ? { ...part, ...bomb, crc: 0 } : part
  );
  expect((await refusalOf(makeZip(inStrings))).reason).toBe("suspicious-archive");
  const media = { name: "xl/media/image1.png", ...bomb, crc: 0 };
  expect(await readCells(pack(workbookParts(rows), [media]))).toEqual(cells);
});

test("[F2] all parts together are held to the limit", async () => {
  const limits = { ...defaultReadLimits, workbookBytes: 500 };
  expect((await refusalOf(good, "表.xlsx", limits)).reason).toBe("too-large");
  const file = { ...defaultReadLimits, fileBytes: 100 };
  expect((await refusalOf(good, "表.xlsx", file)).reason).toBe("too-large");
  const oneCell = { ...defaultReadLimits, cells: 1 };
  expect((await refusalOf(good, "表.xlsx", oneCell)).reason).toBe("too-large");
});

test("[F3] entries that overlap are refused", async () => {
  const parts = zipParts(workbookParts(rows));
  const copies = Array.from({ length: 250 }, (_, index) => ({
    ...parts[4]!,
    name: `xl/worksheets/copy${index}.xml`,
    nameBytes: new TextEncoder().encode(sheetPart),
    sharesEntryOf: 4,
  }));
  expect((await refusalOf(makeZip([...parts, ...copies]))).reason).toBe("suspicious-archive");
});

test("[F3] two entries of one name are refused, whatever their case", async () => {
  const twice = [{ name: "XL/Worksheets/Sheet1.xml", content: worksheet("") }];
  expect(await refusalOf(pack(workbookParts(rows), twice))).toEqual({
    reason: "suspicious-archive",
    detail: "XL/Worksheets/Sheet1.xml",
  });
});

test("[F3] more entries than any workbook has are refused, and some thousand are read", async () => {
  const extra = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ name: `x/${index}`, method: 0 }));
  expect((await refusalOf(pack(workbookParts(rows), extra(25_000)))).reason).toBe(
    "suspicious-archive"
  );
  expect(await readCells(pack(workbookParts(rows), extra(5_000)))).toEqual(cells);
});

test("[F4] a truncated workbook is refused, wherever it ends", async () => {
  for (let length = 4; length < good.length; length += 13)
    expect(["damaged", "not-a-spreadsheet"]).toContain(
      (await refusalOf(good.slice(0, length))).reason
    );
});

test("[F4] a changed byte in a part is found by its CRC-32", async () => {
  const stored = withEntry({ method: 0 });
  const at = indexOfBytes(stored, "<v>95</v>") + 3;
  stored[at] = 0x38;
  expect(await refusalOf(stored)).toEqual({ reason: "damaged", detail: sheetPart });
  const deflated = good.slice();
  const middle = indexOfBytes(deflated, sheetPart) + sheetPart.length + 40;
  deflated[middle] = (deflated[middle] ?? 0) ^ 0x55;
  expect((await refusalOf(deflated)).reason).toBe("damaged");
});

test("[F5] stored, zip64 and streamed entries are read, and bytes before and after the archive", async () => {
  expect(await readCells(withEntry({ method: 0 }))).toEqual(cells);
  expect(await readCells(withEntry({ isZip64: true }))).toEqual(cells);
  expect(await readCells(withEntry({ hasDescriptor: true }))).toEqual(cells);
  expect(await readCells(joinBytes([new Uint8Array(500).fill(0x41), good]))).toEqual(cells);
  expect(await readCells(joinBytes([good, new Uint8Array(4000)]))).toEqual(cells);
  expect(await readCells(makeZip(zipParts(workbookParts(rows)), "注".repeat(9)))).toEqual(cells);
});

test("[F5] part names are found whatever their case and slashes", async () => {
  const upper = zipParts(workbookParts(rows)).map((part) => ({
    ...part,
    name: part.name.toUpperCase().replaceAll("/", "\\"),
  }));
  expect(await readCells(makeZip(upper))).toEqual(cells);
});

test("[F5] absolute targets are read, and names that leave the package do no harm", async () => {
  const links = relationships([["rId1", "worksheet", "/xl/worksheets/sheet1.xml"]]);
  expect(await readCells(workbookOf(rows, { "xl/_rels/workbook.xml.rels": links }))).toEqual(cells);
  const evil = [{ name: "../../evil.txt", content: "x" }];
  expect(await readCells(pack(workbookParts(rows), evil))).toEqual(cells);
});

test("[F6] encrypted entries and unknown compressions are named", async () => {
  expect((await refusalOf(withEntry({ flags: 1 }))).reason).toBe("encrypted");
  for (const method of [9, 12, 14])
    expect(await refusalOf(withEntry({ method }))).toEqual({
      reason: "unsupported-compression",
      detail: sheetPart,
    });
});

test("[F7] a sheet whose part is missing, outside or not listed is refused by name", async () => {
  const missing = workbookOf(rows, { [sheetPart]: null });
  expect(await refusalOf(missing)).toEqual({
    reason: "missing-part",
    detail: "worksheets/sheet1.xml",
  });
  for (const link of [
    ["rId1", "worksheet", "../../../../etc/passwd"],
    ["rId1", "worksheet", "http://example.com/sheet1.xml", ' TargetMode="External"'],
    ["rId1", "worksheet", "file:///etc/passwd"],
    ["rId7", "worksheet", "worksheets/sheet1.xml"],
  ] as const) {
    const links = { "xl/_rels/workbook.xml.rels": relationships([link]) };
    expect((await refusalOf(workbookOf(rows, links))).reason).toBe("missing-part");
  }
});

test("[F7] shared strings that are missing are no blanks", async () => {
  const text = workbookOf('<row r="1"><c r="A1" t="s"><v>0</v></c></row>');
  expect((await refusalOf(text)).reason).toBe("missing-part");
  expect(await readCells(good)).toEqual(cells);
});

test("[F7] styles and content types may be missing", async () => {
  expect(await readCells(workbookOf(rows, { "[Content_Types].xml": null }))).toEqual(cells);
  expect(await readCells(workbookOf(rows, { "_rels/.rels": null }))).toEqual(cells);
});

test("[F8] archives that are no workbooks are named", async () => {
  const word = pack({ "word/document.xml": "<w:document/>" });
  expect((await refusalOf(word)).reason).toBe("word-document");
  const named = relationships([["rId1", "officeDocument", "word/document.xml"]]);
  const document = pack({ "_rels/.rels": named, "word/document.xml": "<w:document/>" });
  expect((await refusalOf(document)).reason).toBe("word-document");
  const slides = pack({ "ppt/presentation.xml": "<p:presentation/>" });
  expect((await refusalOf(slides)).reason).toBe("presentation");
  expect((await refusalOf(pack({ "OFD.xml": "<ofd/>" }))).reason).toBe("ofd");
  expect((await refusalOf(pack({ "表.xlsx": good }))).reason).toBe("archive");
});

test("[F9] an embedded archive is left alone", async () => {
  expect(await readCells(pack(workbookParts(rows, { "xl/embeddings/a.xlsx": good })))).toEqual(
    cells
  );
});

test("[F9] a thousand sheets are read, in the order of their tabs", async () => {
  const names = Array.from({ length: 1000 }, (_, index) => `表${index}`);
  const parts: Record<string, string> = {};
  names.forEach((_, index) => {
    parts[`xl/worksheets/s${index}.xml`] = worksheet(
      `<row r="1"><c r="A1"><v>${index}</v></c></row>`
    );
  });
  const links = names.map(
    (_, index) => [`rId${index + 1}`, "worksheet", `worksheets/s${index}.xml`] as const
  );
  const bytes = workbookOf("", {
    ...parts,
    [sheetPart]: null,
    "xl/workbook.xml": workbook(names.map((name) => [name])),
    "xl/_rels/workbook.xml.rels": relationships(links.reverse()),
  });
  expect(await readCells(bytes)).toEqual({ A1: 0 });
});

function worksheetBytes(): Uint8Array {
  return new TextEncoder().encode(worksheet(rows));
}

function randomBytes(length: number): Uint8Array {
  let state = 1;
  return Uint8Array.from({ length }, () => (state = (state * 48271) % 2147483647) & 255);
}

function indexOfBytes(bytes: Uint8Array, text: string): number {
  return Buffer.from(bytes).indexOf(text);
}

test("[F4] a refusal leaves when no thread reads the file any more", async () => {
  const inflations = new Set<number>();
  let answers = 0;
  const hook = createHook({
    init: (id, type) => type === "ZLIB" && inflations.add(id),
    before: (id) => inflations.has(id) && answers++,
  }).enable();
  const rows = Array.from({ length: 400_000 }, (_, index) => `<row r="${index + 1}"/>`).join("");
  const broken = { "xl/sharedStrings.xml": "<sst><si>" };
  expect((await refusalOf(workbookOf(rows, broken))).detail).toBe("xl/sharedStrings.xml");
  hook.disable();
  expect(answers).toBeGreaterThan(0);
});
