import { inflateRawSync } from "node:zlib";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Workbook } from "exceljs";
import type { readSpreadsheet } from "../../src/files/spreadsheet/read-spreadsheet";
import type { DenseRow, Rows } from "./row-reduction";

/** Reads the first sheet of a workbook as rows. */
export type RowReader = (bytes: Buffer) => Promise<Rows> | Rows;

const LOADERS: Readonly<Record<string, () => Promise<RowReader>>> = {
  floor: () => Promise.resolve(inflateAll),
  fengong: loadOurs,
  SheetJS: loadSheetJs,
  ExcelJS: loadExcelJs,
  "read-excel-file": loadReadExcelFile,
};

/** Loads a reader by its name. */
export function loadReader(name: string): Promise<RowReader> {
  const load = LOADERS[name];
  if (load === undefined) throw new Error(`no reader ${name}`);
  return load();
}

/** The built module as it ships. */
async function loadOurs(): Promise<RowReader> {
  const read = await builtReader();
  return async (bytes) => {
    const result = await read(bytes, { name: "return.xlsx" });
    if ("refusal" in result) throw new Error(JSON.stringify(result.refusal));
    return rowsOfGrid(result);
  };
}

/** Loads `readSpreadsheet` of `dist/reader.mjs`. */
export async function builtReader(): Promise<typeof readSpreadsheet> {
  const url = pathToFileURL(join(process.cwd(), "dist/reader.mjs")).href;
  const module = (await import(/* webpackIgnore: true */ url)) as {
    readonly readSpreadsheet: typeof readSpreadsheet;
  };
  return module.readSpreadsheet;
}

/** Each row is made when it is visited: what is measured is the reader's memory. */
function rowsOfGrid(
  spreadsheet: Exclude<Awaited<ReturnType<typeof readSpreadsheet>>, { refusal: unknown }>
): Rows {
  const rows = spreadsheet.sheets[0]?.rows ?? [];
  return {
    forEach: (visit) => {
      rows.forEach(({ cells }) => {
        const row: unknown[] = [];
        for (const { columnIndex, value } of cells) row[columnIndex] = value;
        visit(row);
      });
    },
  };
}

async function loadSheetJs(): Promise<RowReader> {
  const { read } = await import("@e965/xlsx");
  return (bytes) => {
    const book = read(bytes, { dense: true });
    const sheet = book.Sheets[book.SheetNames[0] ?? ""];
    const rows = (sheet?.["!data"] ?? []) as readonly ({ readonly v?: unknown }[] | undefined)[];
    return rows.map((row) => Array.from(row ?? [], (cell) => cell?.v));
  };
}

async function loadExcelJs(): Promise<RowReader> {
  const ExcelJs = (await import("exceljs")) as unknown as { Workbook: new () => Workbook };
  return async (bytes) => {
    const book = new ExcelJs.Workbook();
    await book.xlsx.load(bytes as unknown as ArrayBuffer);
    const rows: DenseRow[] = [];
    // ExcelJS counts columns from 1.
    book.worksheets[0]?.eachRow((row) => rows.push((row.values as unknown[]).slice(1)));
    return rows;
  };
}

async function loadReadExcelFile(): Promise<RowReader> {
  const { readSheet } = await import("read-excel-file/node");
  return (bytes) => readSheet(bytes);
}

const CENTRAL_HEADER = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;

/** Inflates every entry and looks at nothing: no reader can take less. */
function inflateAll(bytes: Buffer): readonly DenseRow[] {
  let end = bytes.length - 22;
  while (bytes.readUInt32LE(end) !== END_OF_DIRECTORY) end--;
  let at = bytes.readUInt32LE(end + 16);
  while (bytes.readUInt32LE(at) === CENTRAL_HEADER) {
    const size = bytes.readUInt32LE(at + 20);
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    inflateRawSync(bytes.subarray(start, start + size));
    at +=
      46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return [];
}
