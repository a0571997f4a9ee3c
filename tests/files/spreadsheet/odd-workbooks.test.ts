import { readFileSync } from "node:fs";
import { CFB } from "@e965/xlsx";
import { describeSpreadsheet } from "../../../src/files/spreadsheet/describe-spreadsheet";
import { cellsOf, readAll, refusalOf } from "./make-workbook";
import { makeWithLibrary } from "./make-with-library";

const fixture = (name: string): Uint8Array =>
  Uint8Array.from(readFileSync(`tests/fixtures/spreadsheets/${name}`));

test.each(["xlsx", "xls", "ods"])(
  "[F20] dates counted from 1904 are the same days in an .%s",
  async (extension) => {
    const { sheets, date1904 } = await readAll(fixture(`dates-1904.${extension}`), "表.xls");
    expect(date1904).toBe(true);
    expect(cellsOf(sheets[0])).toEqual({
      A1: "日期",
      A2: { kind: "date", iso: "2021-12-25" },
      A3: { kind: "date", iso: "1904-01-02" },
      B2: 0.85,
    });
  }
);

test.each(["xlsx", "xls", "ods"])(
  "[F21] sheets and texts named __proto__ and constructor are read from an .%s",
  async (extension) => {
    const bytes = fixture(`odd-names.${extension}`);
    const result = await readAll(bytes, "表.xls");
    const names = ["__proto__", "constructor", "toString", "hasOwnProperty"];
    expect(result.sheets.map(({ name }) => name)).toEqual([...names, "隐藏", "合并"]);
    names.forEach((name, index) =>
      expect(cellsOf(result.sheets[index])).toEqual({
        A1: "__proto__",
        B1: "constructor",
        A2: name,
      })
    );
    expect(describeSpreadsheet("表", result).sheets[0]?.name).toBe("__proto__");
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as { A1?: unknown }).A1).toBeUndefined();
  }
);

test.each(["xlsx", "xls", "ods"])(
  "[F22] an .%s keeps merges, hidden sheets, rows and columns, a stored 0 and FALSE",
  async (extension) => {
    const { sheets, notices } = await readAll(fixture(`odd-names.${extension}`), "表.xls");
    expect(sheets[4]?.visibility).toBe("hidden");
    expect(sheets[5]).toMatchObject({ hiddenRows: [3], hiddenColumns: [2] });
    expect(sheets[5]?.merges).toEqual([
      { firstRowIndex: 0, firstColumnIndex: 0, lastRowIndex: 0, lastColumnIndex: 2 },
      { firstRowIndex: 2, firstColumnIndex: 0, lastRowIndex: 3, lastColumnIndex: 0 },
    ]);
    expect(cellsOf(sheets[5])).toMatchObject({
      A1: "标题",
      A3: "县发改委",
      B4: "藏",
      C3: "列藏",
      // LibreOffice writes FALSE of a formula as the number 0.
      D3: extension === "ods" ? 0 : false,
      E3: 0,
      E4: "𠮷\u200b",
    });
    expect(notices.map(({ code }) => code).sort()).toEqual([
      "formula-value-taken",
      "hidden-columns-read",
      "hidden-rows-read",
      "hidden-sheet-read",
    ]);
  }
);

interface CompoundFiles {
  readonly utils: {
    readonly cfb_new: () => unknown;
    readonly cfb_add: (container: unknown, path: string, content: Uint8Array) => void;
  };
  readonly write: (container: unknown, options: { type: "buffer" }) => Buffer;
  readonly read: (bytes: Buffer, options: { type: "buffer" }) => unknown;
  readonly find: (container: unknown, path: string) => { readonly content: Uint8Array } | null;
}

const compound = CFB as CompoundFiles;

/** A workbook of BIFF8 whose records are changed by a function, between records where it says so. */
function withRecords(change: (type: number, record: Buffer) => readonly Buffer[]): Uint8Array {
  const container = compound.read(Buffer.from(makeWithLibrary("biff8")), { type: "buffer" });
  const stream = Buffer.from(compound.find(container, "/Workbook")?.content ?? []);
  const records: Buffer[] = [];
  for (let at = 0; at + 4 <= stream.length;) {
    const end = at + 4 + stream.readUInt16LE(at + 2);
    records.push(...change(stream.readUInt16LE(at), stream.subarray(at, end)));
    at = end;
  }
  const made = compound.utils.cfb_new();
  compound.utils.cfb_add(made, "/Workbook", Uint8Array.from(Buffer.concat(records)));
  return Uint8Array.from(compound.write(made, { type: "buffer" }));
}

const record = (type: number, body: readonly number[]): Buffer =>
  Buffer.from([type & 255, type >> 8, body.length & 255, body.length >> 8, ...body]);

test.each([
  ["XOR", [0, 0, 0x12, 0x34, 0x56, 0x78]],
  ["RC4", [1, 0, 1, 0, 1, 0, ...Array<number>(48).fill(7)]],
  ["RC4 CryptoAPI", [1, 0, 2, 0, 2, 0, ...Array<number>(150).fill(7)]],
])("[F28] an .xls with a password by %s is encrypted", async (_how, body) => {
  let isFirst = true;
  const locked = withRecords((type, own) => {
    const follows = type === 0x0809 && isFirst;
    isFirst &&= type !== 0x0809;
    return follows ? [own, record(0x2f, body)] : [own];
  });
  expect((await refusalOf(locked, "表.xls")).reason).toBe("encrypted");
});

test("[F29] shared strings that claim two thousand million are read as far as they are there", async () => {
  const container = compound.read(Buffer.from(fixture("libreoffice.xls")), { type: "buffer" });
  const stream = Buffer.from(compound.find(container, "/Workbook")?.content ?? []);
  let at = 0;
  while (stream.readUInt16LE(at) !== 0xfc) at += 4 + stream.readUInt16LE(at + 2);
  stream.writeUInt32LE(0x7fffffff, at + 4);
  stream.writeUInt32LE(0x7fffffff, at + 8);
  const made = compound.utils.cfb_new();
  compound.utils.cfb_add(made, "/Workbook", Uint8Array.from(stream));
  const lying = Uint8Array.from(compound.write(made, { type: "buffer" }));
  expect((await readAll(lying, "表.xls")).sheets).toEqual(
    (await readAll(fixture("libreoffice.xls"), "表.xls")).sheets
  );
});
