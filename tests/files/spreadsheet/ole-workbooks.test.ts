import { readFileSync } from "node:fs";
import { CFB, write, type WorkBook } from "@e965/xlsx";
import { readSpreadsheet } from "../../../src/files/spreadsheet/read-spreadsheet";
import { cellsOf, readAll, readCells, refusalOf } from "./make-workbook";
import { makeWithLibrary, sampleCells } from "./make-with-library";

const good = makeWithLibrary("biff8");

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

function fixture(extension: string): Uint8Array {
  return Uint8Array.from(readFileSync(`tests/fixtures/spreadsheets/libreoffice.${extension}`));
}

function changed(change: (bytes: Uint8Array, view: DataView) => void): Uint8Array {
  const bytes = good.slice();
  change(bytes, new DataView(bytes.buffer));
  return bytes;
}

/** An OLE container with the streams given. */
function container(streams: Record<string, Uint8Array>): Uint8Array {
  const made = compound.utils.cfb_new();
  for (const [name, content] of Object.entries(streams))
    compound.utils.cfb_add(made, `/${name}`, content);
  return Uint8Array.from(compound.write(made, { type: "buffer" }));
}

const stream = Uint8Array.from(
  compound.find(compound.read(Buffer.from(good), { type: "buffer" }), "/Workbook")?.content ?? []
);

/** Where the records of a type begin in the stream. */
function recordsOf(type: number): number[] {
  const view = new DataView(stream.buffer);
  const found: number[] = [];
  for (let at = 0; at + 4 <= stream.length; at += 4 + view.getUint16(at + 2, true))
    if (view.getUint16(at, true) === type) found.push(at);
  return found;
}

function recordAt(type: number, nth = 0): number {
  const found = recordsOf(type)[nth];
  if (found === undefined) throw new Error("no such record");
  return found;
}

function withStream(change: (view: DataView) => void): Uint8Array {
  const copy = stream.slice();
  change(new DataView(copy.buffer));
  return container({ Workbook: copy });
}

test.each(["表.xls", "表.et", "表.xlsx"])(
  "[F27] a BIFF8 workbook named %s is read",
  async (name) => {
    const { sheets, notices } = await readAll(good, name);
    expect(sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ["进展", "visible"],
      ["隐藏", "hidden"],
      ["空", "visible"],
    ]);
    expect(cellsOf(sheets[0])).toEqual(sampleCells);
    expect(sheets[0]?.merges).toHaveLength(1);
    expect(cellsOf(sheets[2])).toEqual({});
    expect(notices.map((notice) => notice.code)).toContain("hidden-sheet-read");
  }
);

test("[F27] what LibreOffice writes is read as in its .xlsx, strings over many records too", async () => {
  const expected = await readAll(fixture("xlsx"));
  const { sheets, notices, date1904 } = await readAll(fixture("xls"), "表.xls");
  expect(sheets).toEqual(expected.sheets);
  expect(date1904).toBe(false);
  expect(new Set(notices.map((notice) => notice.code))).toEqual(
    new Set(expected.notices.map((notice) => notice.code))
  );
});

test("[F27] dates in the built-in formats of Chinese programs are dates", async () => {
  const chinese = withStream((view) => {
    for (const at of recordsOf(0xe0))
      if (view.getUint16(at + 6, true) >= 164) view.setUint16(at + 6, 31, true);
  });
  const { sheets } = await readAll(chinese, "表.xls");
  expect(cellsOf(sheets[0])).toEqual(sampleCells);
});

test("[F27] a truncated .xls is refused, wherever it ends, unless all its records are there", async () => {
  for (let length = 8; length < good.length; length += 97) {
    const result = await readSpreadsheet(good.slice(0, length), { name: "表.xls" });
    if ("refusal" in result) expect([length, result.refusal.reason]).toEqual([length, "damaged"]);
    else expect(cellsOf(result.sheets[0])).toEqual(sampleCells);
    if (length < stream.length) expect("refusal" in result).toBe(true);
  }
});

test("[F27] containers that loop, lie or leave the file are refused, not followed", async () => {
  const fat = 512 * (1 + new DataView(good.buffer).getUint32(76, true));
  const lies = [
    changed((_, view) => view.setUint16(30, 31, true)),
    changed((_, view) => view.setUint16(30, 0, true)),
    changed((_, view) => view.setUint32(76, 0x7fffffff, true)),
    changed((_, view) => view.setUint32(48, 0x7fffffff, true)),
    // Every sector is followed by itself, by the first one, or by one outside the file.
    changed((_, view) => {
      for (let index = 0; index < 128; index++) view.setUint32(fat + index * 4, index, true);
    }),
    changed((_, view) => {
      for (let index = 0; index < 128; index++) view.setUint32(fat + index * 4, 0, true);
    }),
    changed((_, view) => {
      for (let index = 0; index < 128; index++) view.setUint32(fat + index * 4, 99_999, true);
    }),
  ];
  for (const bytes of lies)
    expect((await refusalOf(bytes, "表.xls")).reason).toMatch(/^(damaged|not-a-spreadsheet)$/);
});

test("[F27] a stream that claims two gigabytes is refused without taking them", async () => {
  const entry = Buffer.from(good).indexOf(Buffer.from("Workbook", "utf16le"));
  const bytes = changed((_, view) => view.setUint32(entry + 120, 0x7fffffff, true));
  expect((await refusalOf(bytes, "表.xls")).reason).toBe("damaged");
});

test("[F27] directory entries in a circle, huge FAT counts and DIFAT loops end", async () => {
  const directory = 512 * (1 + new DataView(good.buffer).getUint32(48, true));
  for (const bytes of [
    changed((_, view) => {
      for (let index = 1; index < 4; index++) {
        view.setUint32(directory + index * 128 + 68, 1, true);
        view.setUint32(directory + index * 128 + 72, 2, true);
      }
    }),
    changed((_, view) => view.setUint32(44, 0x7fffffff, true)),
    changed((_, view) => {
      view.setUint32(44, 0x7fffffff, true);
      view.setUint32(68, 0, true);
      view.setUint32(72, 0x7fffffff, true);
    }),
  ]) {
    const result = await readSpreadsheet(bytes, { name: "表.xls" });
    if ("refusal" in result) expect(result.refusal.reason).toBe("damaged");
    else expect(cellsOf(result.sheets[0])).toEqual(sampleCells);
  }
});

test("[F28] containers of other programs are named", async () => {
  const content = new Uint8Array(5000).fill(1);
  for (const [name, reason] of [
    ["WordDocument", "word-document"],
    ["PowerPoint Document", "presentation"],
    ["EncryptedPackage", "encrypted"],
    ["Contents", "not-a-spreadsheet"],
  ] as const)
    expect((await refusalOf(container({ [name]: content }), "表.xls")).reason).toBe(reason);
  expect((await refusalOf(container({ "Object/Workbook": stream }), "表.xls")).reason).toBe(
    "not-a-spreadsheet"
  );
  expect((await refusalOf(container({}), "表.xls")).reason).toMatch(/damaged|not-a-spreadsheet/);
});

test("[F28] a password and older formats are named", async () => {
  const codepage = recordAt(0x42);
  const locked = withStream((view) => view.setUint16(codepage, 0x2f, true));
  expect((await refusalOf(locked, "表.xls")).reason).toBe("encrypted");
  const excel4 = withStream((view) => view.setUint16(0, 0x0409, true));
  expect((await refusalOf(excel4, "表.xls")).reason).toBe("old-format");
});

test("[F29] records must run to the end of the stream, and every listed sheet be there", async () => {
  const label = recordAt(0x204);
  const sheet = recordAt(0x85);
  const damages = [
    container({ Workbook: stream.slice(0, recordAt(0x0a)) }),
    container({ Workbook: stream.slice(0, recordAt(0x0a) + 4) }),
    container({ Workbook: stream.slice(0, recordAt(0x0a, 1)) }),
    container({ Workbook: new Uint8Array(6000) }),
    withStream((view) => view.setUint16(label + 2, 11, true)),
    withStream((view) => view.setUint16(label + 2, 9000, true)),
    withStream((view) => view.setUint32(sheet + 4, 7, true)),
    withStream((view) => view.setUint16(label + 6, 300, true)),
  ];
  for (const [index, bytes] of damages.entries()) {
    const { reason, detail } = await refusalOf(bytes, "表.xls");
    expect([index, reason, detail === "unforeseen"]).toEqual([index, "damaged", false]);
  }
});

test("[F29] a file on which SheetJS never ends is read", async () => {
  const endless = readFileSync("tests/fixtures/spreadsheets/endless-for-the-library.xls");
  const { sheets } = await readAll(Uint8Array.from(endless), "无尽.xls");
  expect(cellsOf(sheets[0])).toEqual(sampleCells);
});

test("[F28] a workbook of Excel 5 or 95 is read in the code page that it names", async () => {
  const book: WorkBook = {
    SheetNames: ["S1S1S1"],
    Sheets: {
      S1S1S1: {
        A1: { t: "s", v: "abcdefgh" },
        B1: { t: "n", v: 0.85, z: "0%" },
        A2: { t: "n", v: 44555, z: "yyyy/mm/dd" },
        "!ref": "A1:B2",
      },
    },
  };
  const made = Buffer.from(write(book, { type: "buffer", bookType: "biff5" }) as Buffer);
  expect(await readCells(Uint8Array.from(made), "表.xls")).toEqual({
    A1: "abcdefgh",
    B1: 0.85,
    A2: { kind: "date", iso: "2021-12-25" },
  });
  // 责任单位 and 进展表 in GBK, and the code page of Chinese Windows.
  const gbk = { abcdefgh: "d4f0c8ceb5a5cebb", S1S1S1: "bdf8d5b9b1ed" };
  for (const [latin, chinese] of Object.entries(gbk))
    made.set(Buffer.from(chinese, "hex"), made.indexOf(latin));
  const codePage = made.indexOf(Buffer.from("42000200e404", "hex"));
  made.writeUInt16LE(936, codePage + 4);
  const { sheets } = await readAll(Uint8Array.from(made), "表.xls");
  expect(sheets[0]?.name).toBe("进展表");
  expect(cellsOf(sheets[0])).toMatchObject({ A1: "责任单位", B1: 0.85 });
  made.writeUInt16LE(12_345, codePage + 4);
  expect(await refusalOf(Uint8Array.from(made), "表.xls")).toEqual({
    reason: "old-format",
    detail: "code page 12345",
  });
});

test("[F29] zeros behind the last record are padding", async () => {
  const padded = new Uint8Array(stream.length + 4096);
  padded.set(stream);
  const { sheets } = await readAll(container({ Workbook: padded }), "表.xls");
  expect(cellsOf(sheets[0])).toEqual(sampleCells);
});

test("[F29] sheets stand in the order of their tabs and not of their records", async () => {
  const [first, second] = [recordAt(0x85), recordAt(0x85, 1)];
  const swapped = withStream((view) => {
    const length = view.getUint16(first + 2, true) + 4;
    const one = new Uint8Array(stream.slice(first, first + length));
    new Uint8Array(view.buffer).set(stream.subarray(second, second + length), first);
    new Uint8Array(view.buffer).set(one, second);
  });
  const { sheets } = await readAll(swapped, "表.xls");
  expect(sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
    ["隐藏", "hidden"],
    ["进展", "visible"],
    ["空", "visible"],
  ]);
  expect(cellsOf(sheets[0])).toEqual({ A1: "x" });
});
