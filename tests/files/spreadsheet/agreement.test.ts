import { readFileSync } from "node:fs";
import type { CellValue } from "../../../src/core/grid/cell-value";
import { cellAddress } from "../../../src/core/grid/address";
import type { GridCell } from "../../../src/core/grid/grid";
import type { Spreadsheet } from "../../../src/files/reading";
import { readWithLibrary } from "./library-grids";
import {
  contentTypes,
  madeAsByExcel,
  madeAsByGoogle,
  madeAsByWps,
  madeAsOnTheWeb,
  madeByHand,
  madeWithExcelJs,
} from "./make-as-writers";
import { makeWithLibrary } from "./make-with-library";
import { cellsOf, readAll, sharedStrings, styles, workbookOf } from "./make-workbook";

const fixture = (name: string) => (): Uint8Array =>
  readFileSync(`tests/fixtures/spreadsheets/${name}`);

const writers: readonly [string, () => Uint8Array | Promise<Uint8Array>][] = [
  ["ExcelJS", madeWithExcelJs],
  ["the library", () => makeWithLibrary("xlsx")],
  ["the library as .xlsb", () => makeWithLibrary("xlsb")],
  ["the library as .xlsb with shared strings", () => makeWithLibrary("xlsb", true)],
  ["LibreOffice", fixture("libreoffice.xlsx")],
  ["LibreOffice 7.4", fixture("libreoffice-7.4.xlsx")],
  ["LibreOffice 7.4 with dates from 1904", fixture("libreoffice-7.4-dates-1904.xlsx")],
  ["openpyxl 3.0.9", fixture("openpyxl-3.0.9.xlsx")],
  ["openpyxl 3.0.9 with dates from 1904", fixture("openpyxl-3.0.9-dates-1904.xlsx")],
  ["pandas 1.5.3", fixture("pandas-1.5.3.xlsx")],
  ["ExcelJS with dates from 1904", fixture("dates-1904.xlsx")],
  ["ExcelJS with odd names", fixture("odd-names.xlsx")],
  ["a web program", madeAsOnTheWeb],
  ["Excel", madeAsByExcel],
  ["WPS", madeAsByWps],
  ["Google", madeAsByGoogle],
  ["hand", madeByHand],
];

interface Difference {
  readonly writers: readonly string[];
  /** A cell of the first sheet. */
  readonly address: string;
  readonly ours: Partial<GridCell>;
  readonly theirs: Partial<GridCell>;
  /** The clause that decides for the reader. */
  readonly clause: string;
}

const openpyxl = ["openpyxl 3.0.9", "openpyxl 3.0.9 with dates from 1904"];
const date = (iso: string): CellValue & object => ({ kind: "date", iso });

const differences: readonly Difference[] = [
  {
    writers: openpyxl,
    address: "B3",
    ours: { value: "𠮷 <任务> & \"引号\" 'x'" },
    theirs: { value: "\u0bb7 <任务> & \"引号\" 'x'" },
    clause: "Part 1, 18.4.12 with XML 1.0, 4.1: a reference is to a character beyond U+FFFF too",
  },
  {
    writers: openpyxl,
    address: "F4",
    ours: { value: "\ttab\r\nCRLF \r 字面" },
    theirs: { value: "\ttab\nCRLF \r 字面" },
    clause: "Part 1, 18.4.12 with XML 1.0, 2.11: a referenced carriage return is no end of a line",
  },
  {
    writers: ["Excel"],
    address: "C3",
    ours: { value: 0.01 },
    theirs: { value: 0.01, isFormula: true },
    clause: "Part 1, 18.3.1.40: of the cells that an array formula reaches, one has it",
  },
  {
    writers: ["WPS"],
    address: "C2",
    ours: { value: date("2025-12-26") },
    theirs: { value: 44555 },
    clause: "Part 1, 18.8.30: formats 27 to 36 and 50 to 58 are dates in Chinese",
  },
];

/** The first sheet of a workbook without the cells that are read in two ways. */
function withoutDifferences(
  { sheets: [first, ...others], ...book }: Spreadsheet,
  writer: string
): Spreadsheet {
  if (first === undefined) return { ...book, sheets: [] };
  const apart = differences
    .filter(({ writers }) => writers.includes(writer))
    .map(({ address }) => address);
  const rows = first.rows.map(({ rowIndex, cells }) => ({
    rowIndex,
    cells: cells.filter(({ columnIndex }) => !apart.includes(cellAddress(rowIndex, columnIndex))),
  }));
  return { ...book, sheets: [{ ...first, rows }, ...others] };
}

/** All that a workbook says: of its cells the kind too, of its sheets what is hidden and merged. */
const factsOf = ({ sheets, date1904, definedNames }: Spreadsheet) => ({
  date1904,
  definedNames,
  sheets: sheets.map(({ name, visibility, rows, merges, hiddenRows, hiddenColumns }) => ({
    name,
    visibility,
    merges,
    hiddenRows,
    hiddenColumns,
    cells: rows.flatMap(({ rowIndex, cells }) => cells.map((cell) => ({ rowIndex, ...cell }))),
  })),
});

async function readTwice(make: () => Uint8Array | Promise<Uint8Array>) {
  const bytes = new Uint8Array(await make());
  const theirs = readWithLibrary(bytes);
  return { ours: await readAll(bytes), theirs };
}

/** A cell of the first sheet, without its place. */
function cellAt({ sheets }: Spreadsheet, address: string): Partial<GridCell> | undefined {
  for (const { rowIndex, cells } of sheets[0]?.rows ?? [])
    for (const { columnIndex, ...cell } of cells)
      if (cellAddress(rowIndex, columnIndex) === address) return cell;
  return undefined;
}

test.each(writers)("[F34] reader and library agree on what %s made", async (name, make) => {
  const { ours, theirs } = await readTwice(make);
  const facts = (book: Spreadsheet) => factsOf(withoutDifferences(book, name));
  const { definedNames } = ours;
  // The names of an .xlsb are not read.
  const unread = definedNames === undefined ? { definedNames } : {};
  expect(facts(ours)).toEqual({ ...facts(theirs), ...unread });
  expect(ours.sheets.flatMap((sheet) => sheet.rows).length).toBeGreaterThan(1);
});

test.each(
  differences.flatMap(({ writers: names, ...one }) =>
    writers.filter(([name]) => names.includes(name)).map(([name, make]) => ({ name, make, ...one }))
  )
)(
  "[F34] they differ on $address of $name by a clause of ECMA-376: $clause",
  async ({ make, address, ours, theirs }) => {
    const read = await readTwice(make);
    expect(cellAt(read.ours, address)).toEqual(ours);
    expect(cellAt(read.theirs, address)).toEqual(theirs);
  }
);

test("[F34] they differ where the library loses an empty string (ECMA-376 Part 1, 18.4.8)", async () => {
  const rows = [0, 1, 2].map((index) => `<c t="s"><v>${index}</v></c>`).join("");
  const bytes = workbookOf(`<row>${rows}</row><row><c><v>1</v></c></row>`, {
    "[Content_Types].xml": contentTypes,
    "xl/sharedStrings.xml": sharedStrings("<si><t>甲</t></si><si/><si><t>乙</t></si>"),
    "xl/styles.xml": styles([0]),
  });
  const [ours] = (await readAll(bytes)).sheets;
  expect(cellsOf(ours)).toEqual({ A1: "甲", C1: "乙", A2: 1 });
  // The third string has become the second, and the third cell has none.
  expect(() => readWithLibrary(bytes)).toThrow("damaged");
});
