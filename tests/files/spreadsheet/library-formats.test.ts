import { utils, write } from "@e965/xlsx";
import { unzipSync, zipSync } from "fflate";
import { describeSpreadsheet } from "../../../src/files/spreadsheet/describe-spreadsheet";
import { BinaryRecords } from "../../../src/files/spreadsheet/binary-records";
import { readSpreadsheet } from "../../../src/files/spreadsheet/read-spreadsheet";
import { makeWithLibrary, sampleCells } from "./make-with-library";
import {
  cellsOf,
  readAll,
  readCells,
  refusalOf,
  styles,
  workbook,
  workbookOf,
  worksheet,
} from "./make-workbook";

test.each(["xlsb", "ods", "biff8", "xlsx", "xlsm"] as const)(
  "[F30] a workbook written as %s gives its cells",
  async (bookType) => {
    const { sheets } = await readAll(makeWithLibrary(bookType), "表.xlsx");
    expect(sheets.map((sheet) => sheet.name)).toEqual(["进展", "隐藏", "空"]);
    const expected: Record<string, unknown> = { ...sampleCells };
    // As .ods the library writes no errors.
    if (bookType === "ods") delete expected.E2;
    expect(cellsOf(sheets[0])).toEqual(expected);
    // As .ods the library writes neither merges of empty cells nor hidden sheets.
    const merge = { firstRowIndex: 3, firstColumnIndex: 0, lastRowIndex: 3, lastColumnIndex: 2 };
    expect(sheets[0]?.merges).toEqual(bookType === "ods" ? [] : [merge]);
    expect(sheets[1]?.visibility).toBe(bookType === "ods" ? "visible" : "hidden");
    const share = sheets[0]?.rows[1]?.cells.find((cell) => cell.columnIndex === 1);
    expect(share?.isPercent).toBe(true);
  }
);

test.each(["xlsb", "ods"] as const)(
  "[F30] a %s that is cut or changed is refused",
  async (bookType) => {
    const bytes = makeWithLibrary(bookType);
    for (let length = 100; length < bytes.length; length += 301)
      expect((await refusalOf(bytes.slice(0, length), "表.xlsb")).reason).toBe("damaged");
  }
);

test("[F30] an .xlsb whose sheet is missing is refused by name", async () => {
  const parts = Object.entries(unzipSync(makeWithLibrary("xlsb")));
  const without = parts.filter(([part]) => part !== "xl/worksheets/sheet2.bin");
  expect(without).toHaveLength(parts.length - 1);
  const refusal = await refusalOf(zipSync(Object.fromEntries(without)), "表.xlsb");
  expect(refusal).toEqual({ reason: "missing-part", detail: "worksheets/sheet2.bin" });
});

/** The sample as .xlsb with one part changed. */
const binaryWith = (part: string, change: (bytes: Uint8Array) => Uint8Array): Uint8Array => {
  const parts = unzipSync(makeWithLibrary("xlsb", true));
  return zipSync({ ...parts, [part]: change(parts[part] ?? new Uint8Array()) });
};

test.each(["xl/workbook.bin", "xl/worksheets/sheet1.bin", "xl/sharedStrings.bin"])(
  "[F30] an .xlsb whose %s is empty, cut at a record or within one, or longer, is damaged",
  async (part) => {
    const { length } = unzipSync(makeWithLibrary("xlsb", true))[part] ?? new Uint8Array();
    for (const size of [0, 1, 2, length >> 1, length - 3, length - 2, length - 1])
      expect(await refusalOf(binaryWith(part, (bytes) => bytes.slice(0, size)))).toEqual({
        reason: "damaged",
        detail: part,
      });
    const longer = binaryWith(part, (bytes) => Uint8Array.from([...bytes, 0x80]));
    expect(await refusalOf(longer)).toEqual({ reason: "damaged", detail: part });
  }
);

/** A sheet with a hidden row and hidden columns, as the library writes it. */
function withHiddenParts(bookType: "xlsx" | "xlsb"): Uint8Array {
  const sheet = utils.aoa_to_sheet([
    ["任务", "行码", "备注"],
    ["甲", "k1", "x"],
    ["乙", "k2", "y"],
  ]);
  sheet["!rows"] = [{}, { hidden: true }];
  sheet["!cols"] = [{}, { hidden: true }, { hidden: true }];
  const book = { SheetNames: ["表"], Sheets: { 表: sheet } };
  return Uint8Array.from(write(book, { type: "buffer", bookType }) as Buffer);
}

test("[F22] hidden rows and columns of an .xlsb are known and said as those of its .xlsx", async () => {
  const read = await readAll(withHiddenParts("xlsb"));
  expect(read.sheets[0]).toMatchObject({ hiddenRows: [1], hiddenColumns: [1, 2] });
  expect(read.notices).toEqual([
    { code: "hidden-rows-read", sheet: "表", count: 1 },
    { code: "hidden-columns-read", sheet: "表", count: 2 },
  ]);
  const { sheets, notices } = await readAll(withHiddenParts("xlsx"));
  expect(read).toMatchObject({ sheets, notices });
});

test("[F20] a built-in date of Chinese programs is a date in an .xlsb too", async () => {
  const bytes = binaryWith("xl/styles.bin", (part) => {
    const styles = part.slice();
    const records = new BinaryRecords(styles, "", { first: 278, last: 279 });
    while (records.next()) {
      if (records.type !== 47) continue;
      records.skip(2);
      const format = records.skip(2);
      // The sample's dates have a format of their own, which comes behind the built-in ones.
      if ((styles[format] ?? 0) >= 164) styles[format] = 31;
    }
    return styles;
  });
  expect((await readCells(bytes)).C2).toEqual(sampleCells.C2);
});

test("[F23] results of formulas in an .xlsb are taken and said, whatever their type", async () => {
  const cell = (type: number, column: number, ...value: number[]): number[] => {
    const body = [column, 0, 0, 0, 0, 0, 0, 0, ...value, 0, 0];
    return [type, body.length, ...body];
  };
  const [text, number] = [
    [1, 0, 0, 0, 0x32, 0x75],
    [0, 0, 0, 0, 0, 0, 0xf8, 0x3f],
  ];
  const row = [0, 17, 50, ...Array.from({ length: 16 }, () => 0)];
  const formulas = [cell(8, 0, ...text), cell(9, 1, ...number), cell(10, 2, 1), cell(11, 3, 7)];
  const bytes = binaryWith("xl/worksheets/sheet1.bin", (sheet) => {
    // BrtEndSheetData has the type 146 and no body.
    const end = Buffer.from(sheet).lastIndexOf(Uint8Array.from([0x92, 0x01, 0x00]));
    return Uint8Array.from([
      ...sheet.subarray(0, end),
      ...row,
      ...formulas.flat(),
      ...sheet.subarray(end),
    ]);
  });
  const { sheets, notices } = await readAll(bytes);
  expect(cellsOf(sheets[0])).toMatchObject({
    A51: "甲",
    B51: 1.5,
    C51: true,
    D51: { kind: "error", code: "#DIV/0!" },
  });
  expect(sheets[0]?.rows.at(-1)?.cells.every((one) => one.isFormula)).toBe(true);
  expect(notices).toContainEqual({
    code: "formula-value-taken",
    sheet: "进展",
    address: "A51",
    count: 4,
  });
});

test("[F5] parts of an .xlsb are found whatever their case", async () => {
  const parts = Object.entries(unzipSync(makeWithLibrary("xlsb"))).map(([name, bytes]) => [
    name.replace("worksheets/sheet1.bin", "Worksheets\\Sheet1.BIN"),
    bytes,
  ]);
  const bytes = zipSync(Object.fromEntries(parts) as Record<string, Uint8Array>);
  expect(await readCells(bytes, "表.xlsb")).toEqual(sampleCells);
});

test("[F33] a workbook is described cell by cell, with type and place", async () => {
  const rows =
    '<row r="1"><c r="A1" t="str"><v>甲</v></c><c r="C1"><v>1.5</v></c><c r="D1" s="1"><v>44555</v></c></row><row r="3"><c r="B3" t="b"><v>0</v></c><c r="C3" t="e"><v>#N/A</v></c><c r="D3" s="1"><v>44555.5</v></c></row>';
  const file = {
    name: "表.xlsx",
    bytes: workbookOf("", {
      "xl/workbook.xml": workbook([["甲", 'state="hidden"']]),
      "xl/styles.xml": styles([0, 14]),
      "xl/worksheets/sheet1.xml": worksheet(
        rows,
        '<mergeCells><mergeCell ref="A1:B2"/></mergeCells>'
      ),
    }),
  };
  expect(
    describeSpreadsheet(file.name, await readSpreadsheet(file.bytes, { name: file.name }))
  ).toEqual({
    name: "表.xlsx",
    state: "read",
    notices: [
      { code: "hidden-sheet-read", sheet: "甲", count: 1 },
      { code: "error-value", sheet: "甲", address: "C3", count: 1 },
    ],
    date1904: false,
    definedNames: [],
    sheets: [
      {
        name: "甲",
        visibility: "hidden",
        merges: ["A1:B2"],
        cells: [
          [0, 0, "text", "甲"],
          [0, 2, "number", 1.5],
          [0, 3, "date", "2021-12-25"],
          [2, 1, "boolean", false],
          [2, 2, "error", "#N/A"],
          [2, 3, "date", "2021-12-25T12:00:00"],
        ],
      },
    ],
  });
});

test("[F33] a refused file is described with its reason", async () => {
  const file = { name: "空.xlsx", bytes: new Uint8Array() };
  expect(
    describeSpreadsheet(file.name, await readSpreadsheet(file.bytes, { name: file.name }))
  ).toEqual({
    name: "空.xlsx",
    state: "unreadable",
    reason: "empty-file",
    notices: [],
    date1904: false,
    sheets: [],
  });
});
