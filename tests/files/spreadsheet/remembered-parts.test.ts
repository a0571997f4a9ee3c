import { deflateSync, inflateSync } from "fflate";
import { crc32 } from "../../../src/files/spreadsheet/crc32";
import { defaultReadLimits } from "../../../src/files/spreadsheet/read-limits";
import { readSpreadsheet } from "../../../src/files/spreadsheet/read-spreadsheet";
import { recall, remember } from "../../../src/files/spreadsheet/remembered-parts";
import type { ZipPart } from "./make-zip";
import {
  pack,
  readAll,
  relationships,
  styles,
  workbook,
  workbookParts,
  type Parts,
} from "./make-workbook";

const rows = '<row><c s="0"><v>44561</v></c></row>';
const date = { kind: "date", iso: "2021-12-31" };

/** A workbook whose number is shown in this format. */
const formatted = (format: number | string, changes: Parts = {}): Uint8Array =>
  pack(workbookParts(rows, { "xl/styles.xml": styles([format]), ...changes }));

const firstValue = async (bytes: Uint8Array): Promise<unknown> =>
  (await readAll(bytes)).sheets[0]?.rows[0]?.cells[0]?.value;

test("[F41] files that repeat all parts but one are each read as they are", async () => {
  for (const format of [14, 0, 14, 9, "yyyy/m/d", "0.00", 14])
    expect(await firstValue(formatted(format))).toEqual(
      format === 14 || format === "yyyy/m/d" ? date : 44561
    );
  for (const [name, isDate1904] of [
    ["甲", false],
    ["乙", false],
    ["甲", true],
    ["甲", false],
  ] as const) {
    const properties = isDate1904 ? '<workbookPr date1904="1"/>' : "";
    const read = await readAll(
      formatted(14, { "xl/workbook.xml": workbook([[name]], properties) })
    );
    expect(read.sheets[0]?.name).toBe(name);
    expect(read.date1904).toBe(isDate1904);
  }
});

test("[F41] a part is the same only if every byte is, whatever its checksum and sizes say", async () => {
  const part = new TextEncoder().encode(styles([14]));
  const [data, crc] = [deflateSync(part), crc32(part)];
  const packed = (stored: Uint8Array): Uint8Array => {
    const entry: ZipPart = {
      name: "xl/styles.xml",
      data: stored,
      crc,
      inflatedBytes: part.length,
    };
    return pack(workbookParts(rows), [entry]);
  };
  expect(await firstValue(packed(data))).toEqual(date);
  const other = deflateSync(new TextEncoder().encode(styles([49])), { level: 0 });
  expect(inflateSync(other)).toHaveLength(part.length);
  expect(await readSpreadsheet(packed(other))).toEqual({
    refusal: { reason: "damaged", detail: "xl/styles.xml" },
  });
  expect(await firstValue(packed(data))).toEqual(date);
});

test("[F41] what is said of a part is said for every file that has it", async () => {
  const assumed = `<?xml version="1.0" encoding="GBK"?>${workbook([["责任分工汇总表"]])}`;
  const bytes = formatted(14, { "xl/workbook.xml": assumed });
  for (let time = 0; time < 3; time++)
    expect((await readAll(bytes)).notices).toEqual([{ code: "encoding-assumed" }]);
});

test("[F41] a part that was read within other limits is read again", async () => {
  const names = workbook([["甲"]]).replace(
    "</sheets>",
    '</sheets><definedNames><definedName name="任务">甲!$A$1</definedName></definedNames>'
  );
  const bytes = formatted(14, { "xl/workbook.xml": names });
  expect((await readAll(bytes)).definedNames).toHaveLength(1);
  const limits = { ...defaultReadLimits, definedNames: 0 };
  expect(await readSpreadsheet(bytes, { limits })).toMatchObject({
    definedNames: [],
    notices: [{ code: "names-left-out" }],
  });
});

test("[F41] a part is known again within limits that a worker was sent", () => {
  const reader = (): string => "";
  remember(reader, "part", { content: "content", limits: defaultReadLimits });
  const sent = structuredClone(defaultReadLimits);
  expect(recall(reader, "part", sent)?.content).toBe("content");
  expect(recall(reader, "part", { ...sent, definedNames: 0 })).toBeUndefined();
});

test("[F41] what a caller does to a result changes no other result", async () => {
  const names = workbook([["甲"]]).replace(
    "</sheets>",
    '</sheets><definedNames><definedName name="区域">甲!$A$1</definedName></definedNames>'
  );
  const bytes = formatted(14, { "xl/workbook.xml": names });
  const before = structuredClone(await readAll(bytes));
  const { definedNames = [], sheets } = await readAll(bytes);
  Object.assign(definedNames[0] ?? {}, { refersTo: "" });
  (definedNames as unknown[]).length = 0;
  (sheets as unknown[]).length = 0;
  expect(await readAll(bytes)).toEqual(before);
});

test("[F41] a part whose name holds the checksum and bytes of another is another part", async () => {
  const text = (bytes: string): Uint8Array => new TextEncoder().encode(bytes);
  const dated = '<styleSheet><!----><cellXfs><xf numFmtId="14"/></cellXfs></styleSheet>';
  const crafted = '<styleSheet><cellXfs><xf numFmtId="0"/></cellXfs><!--';
  const inner = ["", 0, crc32(text(dated)), dated.length, dated].join("\n");
  const plain = crafted + inner;
  const long = ["xl/styles.xml", 0, crc32(text(plain)), plain.length, crafted].join("\n");
  const packed = (name: string, content: string): Uint8Array =>
    pack(
      workbookParts(rows, {
        "xl/_rels/workbook.xml.rels": relationships([
          ["rId1", "worksheet", "worksheets/sheet1.xml"],
          ["rId9", "styles", `/${name}`.replace(/[<>&"\n]/g, (one) => `&#${one.charCodeAt(0)};`)],
        ]),
      }),
      [{ name, content, method: 0 }]
    );
  expect(await firstValue(packed("xl/styles.xml", plain))).toBe(44561);
  expect(await firstValue(packed(long, dated))).toEqual(date);
});
