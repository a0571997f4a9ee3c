import { unzipSync, zipSync } from "fflate";
import { readFileSync } from "node:fs";
import { describeSpreadsheet } from "../../../src/files/spreadsheet/describe-spreadsheet";
import { readSpreadsheet } from "../../../src/files/spreadsheet/read-spreadsheet";
import { makeWithLibrary, sampleCells } from "./make-with-library";
import {
  cellsOf,
  pack,
  readAll,
  readCells,
  refusalOf,
  styles,
  workbook,
  workbookOf,
  worksheet,
  type Parts,
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
    // Of .ods the library gives neither merges of empty cells nor hidden sheets.
    if (bookType !== "ods") {
      expect(sheets[0]?.merges).toEqual([
        { firstRowIndex: 3, firstColumnIndex: 0, lastRowIndex: 3, lastColumnIndex: 2 },
      ]);
      expect(sheets[1]?.visibility).toBe("hidden");
    }
    const share = sheets[0]?.rows[1]?.cells.find((cell) => cell.columnIndex === 1);
    expect(share?.isPercent).toBe(true);
  }
);

test("[F30] what LibreOffice writes as .ods gives the values of its .xlsx", async () => {
  const file = (extension: string) =>
    Uint8Array.from(readFileSync(`tests/fixtures/spreadsheets/libreoffice.${extension}`));
  const expected = await readAll(file("xlsx"));
  const { sheets } = await readAll(file("ods"), "表.ods");
  // LibreOffice writes FALSE of a formula as the number 0.
  const first = { ...cellsOf(expected.sheets[0]), D1: 0 };
  expect(sheets.map(cellsOf)).toEqual([first, cellsOf(expected.sheets[1])]);
  expect(sheets[0]?.merges).toEqual(expected.sheets[0]?.merges);
});

test.each(["xlsb", "ods"] as const)(
  "[F30] a %s that is cut or changed is refused",
  async (bookType) => {
    const bytes = makeWithLibrary(bookType);
    for (let length = 100; length < bytes.length; length += 301)
      expect((await refusalOf(bytes.slice(0, length), "表.xlsb")).reason).toBe("damaged");
  }
);

test("[F30] the library never writes to the console, and gives it back", async () => {
  const before = [console.error, console.warn, console.log];
  const written: unknown[] = [];
  const spies = (["stdout", "stderr"] as const).map((name) =>
    jest.spyOn(process[name], "write").mockImplementation((chunk) => written.push(chunk) > 0)
  );
  for (const bookType of ["xlsb", "ods"] as const) await readAll(makeWithLibrary(bookType));
  await refusalOf(openDocument("<table:table-row><table:unknown/>"));
  spies.forEach((spy) => spy.mockRestore());
  expect(written).toEqual([]);
  expect([console.error, console.warn, console.log]).toEqual(before);
});

test("[F30] an .xlsb whose sheet is missing is refused by name", async () => {
  const parts = Object.entries(unzipSync(makeWithLibrary("xlsb")));
  const without = parts.filter(([part]) => part !== "xl/worksheets/sheet2.bin");
  expect(without).toHaveLength(parts.length - 1);
  const refusal = await refusalOf(zipSync(Object.fromEntries(without)), "表.xlsb");
  expect(refusal).toEqual({ reason: "missing-part", detail: "worksheets/sheet2.bin" });
});

const cell = (text: string, more = ""): string =>
  `<table:table-cell office:value-type="string"${more}><text:p>${text}</text:p></table:table-cell>`;

function openDocument(rows: string, changes: Parts = {}): Uint8Array {
  const names = ["office", "table", "text"]
    .map((name) => ` xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
    .join("");
  return pack({
    mimetype: "application/vnd.oasis.opendocument.spreadsheet",
    "META-INF/manifest.xml": "<manifest:manifest/>",
    "styles.xml": "<office:document-styles/>",
    "content.xml": `<office:document-content${names}><office:body><office:spreadsheet><table:table table:name="甲">${rows}</table:table></office:spreadsheet></office:body></office:document-content>`,
    ...changes,
  });
}

test("[F30] repeated cells of an .ods are read, and bombs of them refused", async () => {
  const twice = cell("甲", ' table:number-columns-repeated="2"');
  expect(await readCells(openDocument(`<table:table-row>${twice}</table:table-row>`))).toEqual({
    A1: "甲",
    B1: "甲",
  });
  const many = cell("甲", ' table:number-columns-repeated="16384"');
  const bomb = `<table:table-row table:number-rows-repeated="1048576">${many}</table:table-row>`;
  expect((await refusalOf(openDocument(bomb))).reason).toBe("too-large");
  const blanks = `<table:table-row>${cell("甲")}<table:table-cell table:number-columns-repeated="16383"/></table:table-row><table:table-row table:number-rows-repeated="1048575"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>`;
  expect(await readCells(openDocument(blanks))).toEqual({ A1: "甲" });
});

test("[F30] an .ods that is cut, encrypted, no table or not surely read is refused", async () => {
  const rows = `<table:table-row>${cell("甲")}</table:table-row>`;
  expect(await readCells(openDocument(rows))).toEqual({ A1: "甲" });
  const refused = async (changes: Parts) => (await refusalOf(openDocument(rows, changes))).reason;
  expect(await refused({ "content.xml": "<office:document-content><office:body>" })).toBe(
    "damaged"
  );
  const encrypted = "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>";
  expect(await refused({ "META-INF/manifest.xml": encrypted })).toBe("encrypted");
  const kinds = {
    text: "word-document",
    presentation: "presentation",
    graphics: "not-a-spreadsheet",
  };
  for (const [kind, reason] of Object.entries(kinds))
    expect(await refused({ mimetype: `application/vnd.oasis.opendocument.${kind}` })).toBe(reason);
  const bare = '<table:table-cell office:value-type="float" office:value="5"/>';
  const twice = openDocument(`${rows}</table:table><table:table table:name="甲">${rows}`);
  expect((await refusalOf(twice)).reason).toBe("damaged");
  const unread = openDocument(`<table:table-row>${bare}</table:table-row>`);
  expect((await refusalOf(unread)).reason).toBe("old-format");
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
  expect(describeSpreadsheet(file.name, await readSpreadsheet(file))).toEqual({
    name: "表.xlsx",
    state: "read",
    notices: [
      { code: "hidden-sheet-read", sheet: "甲", count: 1 },
      { code: "error-value", sheet: "甲", address: "C3", count: 1 },
    ],
    date1904: false,
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
  expect(describeSpreadsheet(file.name, await readSpreadsheet(file))).toEqual({
    name: "空.xlsx",
    state: "unreadable",
    reason: "empty-file",
    notices: [],
    date1904: false,
    sheets: [],
  });
});
