import { strToU8, zipSync } from "fflate";
import { docx, paragraph, row, run, table } from "./docx-builder";
import { readReadable, refusalOf, shownBlocks } from "./shown-blocks";

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (c) => c.charCodeAt(0) & 0xff);
const zip = (files: Record<string, string>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
const RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A document whose main part is this XML. */
function rawDocx(xml: string | Uint8Array): Uint8Array {
  return zipSync({ "word/document.xml": typeof xml === "string" ? strToU8(xml) : xml });
}

test.each([
  ["an empty file", new Uint8Array(), "empty-file"],
  ["white space alone", bytes(" \r\n\t\n"), "empty-file"],
  ["zeros", new Uint8Array(2048), "zero-bytes"],
  ["PDF", bytes("%PDF-1.7\n%\xe2\xe3"), "pdf"],
  ["OFD", zip({ "OFD.xml": "<ofd/>", "Doc_0/Document.xml": "<x/>" }), "ofd"],
  ["RTF", bytes("{\\rtf1\\ansi}"), "rtf"],
  ["a JPEG picture", bytes("\xff\xd8\xff\xe0\0\x10JFIF"), "picture"],
  ["a PNG picture", bytes("\x89PNG\r\n\x1a\n"), "picture"],
  ["a presentation", zip({ "ppt/presentation.xml": "<p/>" }), "presentation"],
  ["an archive of other files", zip({ "通知.txt": "附件1" }), "archive"],
  ["a RAR archive", bytes("Rar!\x1a\x07\0"), "archive"],
  [
    "an OpenDocument text",
    zip({ mimetype: "application/vnd.oasis.opendocument.text", "content.xml": "<x/>" }),
    "not-a-document",
  ],
  ["JSON", bytes('{"error": "not found"}'), "json"],
  ["a shortcut", bytes("L\0\0\0\x01\x14\x02\0\0\0\0\0"), "shortcut"],
  [
    "Word's XML of 2003",
    bytes('<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument>'),
    "old-format",
  ],
  ["a zip that breaks off", docx(paragraph(run("附件1"))).slice(0, 300), "damaged"],
  ["a compound file without content", bytes("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), "damaged"],
])("%s is refused by its name", async (_what, file, reason) => {
  expect(await refusalOf("通知.docx", file)).toBe(reason);
});

/** A compound file that holds one empty stream: a header, one table of sectors, one directory. */
function compoundFile(streamName: string): Uint8Array {
  const file = new Uint8Array(512 * 3);
  const view = new DataView(file.buffer);
  file.set(bytes("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"));
  const words: readonly (readonly [at: number, value: number])[] = [
    [44, 1],
    [48, 1],
    [56, 4096],
    [60, 0xfffffffe],
    [68, 0xfffffffe],
    [76, 0],
    [512, 0xfffffffd],
    [516, 0xfffffffe],
    [1024 + 76, 1],
    [1024 + 128 + 116, 0xfffffffe],
  ];
  view.setUint16(30, 9, true);
  view.setUint16(32, 6, true);
  for (const [at, value] of words) view.setUint32(at, value, true);
  for (const [entry, name, type] of [
    [0, "Root Entry", 5],
    [1, streamName, 2],
  ] as const) {
    const at = 1024 + entry * 128;
    file.set(Buffer.from(name, "utf16le"), at);
    view.setUint16(at + 64, name.length * 2 + 2, true);
    file[at + 66] = type;
    view.setUint32(at + 68, 0xffffffff, true);
    view.setUint32(at + 72, 0xffffffff, true);
  }
  return file;
}

test.each([
  ["EncryptedPackage", "encrypted"],
  ["PowerPoint Document", "presentation"],
  ["Something", "not-a-document"],
  ["WordDocument", "damaged"],
])("a compound file with a stream %s is refused as %s", async (name, reason) => {
  expect(await refusalOf("通知.docx", compoundFile(name))).toBe(reason);
});

test("binary rubbish is refused", async () => {
  const rubbish = Uint8Array.from(
    { length: 5000 },
    (_, index) => (index * index * 31 + index) % 251
  );
  expect(await refusalOf("通知.doc", rubbish)).toMatch(/^(?:not-a-document|unknown-encoding)$/);
});

test("a lock file that Word leaves behind is refused as one", async () => {
  expect(await refusalOf("~$通知.docx", new Uint8Array(162).fill(32))).toBe("lock-file");
});

test("a file above 20 MB is refused", async () => {
  expect(await refusalOf("通知.txt", new Uint8Array(20 * 1024 * 1024 + 1).fill(97))).toBe(
    "too-large"
  );
});

test("an entity declaration is refused, expanded or not", async () => {
  const bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b SYSTEM "file:///etc/passwd">]>';
  const xml = `<?xml version="1.0"?>${bomb}<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>&a;&b;</w:t></w:r></w:p></w:body></w:document>`;
  expect(await refusalOf("通知.docx", rawDocx(xml))).toBe("suspicious-archive");
});

test("a part that unpacks to more than it may is refused before it is unpacked", async () => {
  expect(await refusalOf("通知.docx", rawDocx(new Uint8Array(40 * 1024 * 1024)))).toMatch(
    /^(?:too-large|suspicious-archive)$/
  );
});

test("elements nested beyond reason are refused", async () => {
  const xml = `<w:document xmlns:w="w"><w:body>${"<w:sdt>".repeat(5000)}`;
  expect(await refusalOf("通知.docx", rawDocx(xml))).toBe("suspicious-archive");
});

test("a main part that breaks off is refused, never read in part", async () => {
  const xml = `<w:document xmlns:w="w"><w:body>${paragraph(run("附件1"))}<w:p>`;
  expect(await refusalOf("通知.docx", rawDocx(xml))).toBe("damaged");
});

test("a document without a body is refused", async () => {
  expect(await refusalOf("通知.docx", rawDocx('<w:document xmlns:w="w"/>'))).toBe("missing-part");
});

test("two parts of one name are refused", async () => {
  const archive = zipSync({
    "word/document.xml": strToU8("<a/>"),
    "WORD/document.xml": strToU8("<b/>"),
  });
  expect(await refusalOf("通知.docx", archive)).toBe("suspicious-archive");
});

test("an altered byte is found by its checksum", async () => {
  const file = zipSync({
    "word/document.xml": [
      strToU8(`<w:document xmlns:w="w"><w:body>${paragraph(run("abc"))}</w:body></w:document>`),
      { level: 0 },
    ],
  });
  const at = Buffer.from(file).indexOf("abc");
  file[at] = 0x78;
  expect(await refusalOf("通知.docx", file)).toBe("damaged");
});

test("another prefix, UTF-16 and a relationship to another name of the part are read", async () => {
  const xml =
    '<?xml version="1.0" encoding="UTF-16"?><x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:t>附件1</x:t></x:r></x:p></x:body></x:document>';
  const file = zipSync({
    "_rels/.rels": strToU8(
      `<Relationships xmlns="r"><Relationship Id="a" Type="${RELATIONSHIP}/officeDocument" Target="/word/document2.xml"/></Relationships>`
    ),
    "word/document2.xml": new Uint8Array(Buffer.from("\ufeff" + xml, "utf16le")),
  });
  expect(shownBlocks((await readReadable("通知", file)).blocks)).toEqual(["附件1"]);
});

test("a workbook given as a notice is read sheet by sheet", async () => {
  const cells =
    '<row r="1"><c r="A1" t="inlineStr"><is><t>序号</t></is></c><c r="B1" t="inlineStr"><is><t>任务</t></is></c></row>';
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const file = zip({
    "_rels/.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${RELATIONSHIP}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${RELATIONSHIP}"><sheets><sheet name="附件1" sheetId="1" r:id="r1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${RELATIONSHIP}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${main}"><sheetData>${cells}</sheetData></worksheet>`,
  });
  const { blocks } = await readReadable("通知.docx", file);
  expect(shownBlocks(blocks)).toEqual([[["序号", "任务"]]]);
  expect(blocks[0]?.kind === "table" && blocks[0].grid.name).toBe("附件1");
});

test("a table whose rows were all deleted is no table", async () => {
  const document = await readReadable(
    "通知.docx",
    docx(table(row(["1"], '<w:del w:id="1"/>')) + paragraph(run("完")))
  );
  expect(shownBlocks(document.blocks)).toEqual(["完"]);
});
