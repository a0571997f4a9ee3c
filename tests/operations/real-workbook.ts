import { readFileSync } from "node:fs";
import { read, utils, write } from "@e965/xlsx";
import seedRegister from "../../seeds/huoshan-units.json";
import { cellAddress } from "../../src/core/grid/address";
import { cellText, type CellValue } from "../../src/core/grid/cell-value";
import type { Grid } from "../../src/core/grid/grid";
import { parseRegister } from "../../src/core/units/parse-register";
import { buildReturnForms } from "../../src/core/returns/build-return-forms";
import { planReturnForm } from "../../src/core/returns/plan-return-form";
import type { UnitRegister } from "../../src/core/units/unit-register";
import { writeXlsx } from "../../src/files/xlsx/write-xlsx";
import type { NamedBytes } from "../../src/files/reading";
import { createFileHost, type FileHost } from "../../src/host/file/file-host";
import { importNotice } from "../../src/operations/import-notice";
import { consolidateReturns } from "../../src/operations/consolidate-returns";
import { issueForms } from "../../src/operations/issue-forms";
import type { OperationContext } from "../../src/operations/operation";
import { readNotice } from "../../src/operations/read-notice";

/** A workbook in memory and what operations are given with it. */
export interface OpenWorkbook extends OperationContext {
  readonly host: FileHost;
}

/** What is written into the columns of a form, by their headings. */
export type Answers = Readonly<Record<string, string | number>>;

/** The fourth quarter of the sample notice's year. */
export const fourthQuarter = { year: 2021, quarter: 4 } as const;

/** The sample notice as the file that offices have. */
export const sampleFile: NamedBytes = {
  name: "huoshan-2021-notice.txt",
  bytes: new Uint8Array(readFileSync("seeds/huoshan-2021-notice.txt")),
};

/** The register that is delivered. */
export function sampleRegister(): UnitRegister {
  const register = parseRegister(seedRegister);
  if (register === null) throw new Error("seeds/huoshan-units.json is no register");
  return register;
}

/** Opens a workbook in memory, over a file's bytes where they are given. */
export async function openWorkbook(bytes?: Uint8Array): Promise<OpenWorkbook> {
  return { host: await createFileHost(bytes), register: sampleRegister() };
}

/** Opens a new workbook with the sample notice in it. */
export async function loadedWorkbook(): Promise<OpenWorkbook> {
  const workbook = await openWorkbook();
  await importNotice(workbook, [sampleFile]);
  return workbook;
}

/** Saves a workbook and opens it anew, as a clerk does from one day to the next. */
export async function reopened({ host }: OpenWorkbook): Promise<OpenWorkbook> {
  return openWorkbook(await host.save());
}

/** Names all worksheets in tab order. */
export async function sheetNames({ host }: OpenWorkbook): Promise<readonly string[]> {
  return (await host.listSheets()).map(({ name }) => name);
}

/** Reads one worksheet. */
export async function sheetOf({ host }: OpenWorkbook, name: string): Promise<Grid> {
  const [grid] = await host.readSheets([name]);
  if (grid === undefined) throw new Error(`No sheet ${name}`);
  return grid;
}

/** Finds the A1 address of the first cell that says a text, or holds it. */
export function addressOf(grid: Grid, text: string): string {
  for (const { rowIndex, cells } of grid.rows)
    for (const { columnIndex, value } of cells)
      if (cellText(value).includes(text)) return cellAddress(rowIndex, columnIndex);
  throw new Error(`${grid.name} does not say ${text}`);
}

/** Writes into one cell, as a person does. */
export async function edit(
  { host }: OpenWorkbook,
  sheet: string,
  address: string,
  value: CellValue
): Promise<void> {
  await host.editCells([{ sheet, address, value }]);
}

/** Issues the forms of the fourth quarter alone: unit → file. */
export async function quarterForms(
  workbook: OpenWorkbook
): Promise<ReadonlyMap<string, NamedBytes>> {
  const { forms } = await issueForms(workbook, {
    period: fourthQuarter,
    leadsOnly: false,
    combined: false,
  });
  return new Map(forms.map(({ unit, file }) => [unit, file]));
}

/** Fills in every row of a unit's form with another library than the one that wrote it. */
export function filledForm(
  forms: ReadonlyMap<string, NamedBytes>,
  unit: string,
  answers: Answers
): NamedBytes {
  const file = forms.get(unit);
  if (file === undefined) throw new Error(`No form for ${unit}`);
  return { name: file.name, bytes: fillIn(file.bytes, answers) };
}

/** Fills in every row of a form, each as its 序号 asks, with another library than the one that wrote it. */
export function fillIn(
  bytes: Uint8Array,
  answers: Answers | ((number: number) => Answers)
): Uint8Array {
  const book = read(bytes, { type: "array", cellStyles: true });
  for (const worksheet of Object.values(book.Sheets)) {
    const rows = utils.sheet_to_json<unknown[]>(worksheet, { header: 1, defval: "" });
    const header = rows.findIndex((row) => row.includes("完成状态"));
    if (header < 0) continue;
    rows.forEach((row, r) => {
      // 序号 tells the rows of assignments from lines around them.
      if (r <= header || typeof row[0] !== "number") return;
      const own = typeof answers === "function" ? answers(row[0]) : answers;
      for (const [heading, answer] of Object.entries(own)) {
        const c = rows[header]?.indexOf(heading) ?? -1;
        if (c < 0) throw new Error(`The form has no column ${heading}`);
        utils.sheet_add_aoa(worksheet, [[answer]], { origin: { r, c } });
      }
    });
  }
  return new Uint8Array(write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer);
}

/** Takes stamp and 填报单位 out of a form, so that nothing but its rows tells whose it is. */
export function withoutSender(bytes: Uint8Array): Uint8Array {
  const file = read(bytes, { type: "array" });
  const left = utils.book_new();
  for (const name of file.SheetNames.filter((one) => !one.startsWith("_"))) {
    const sheet = file.Sheets[name]!;
    for (const [address, cell] of Object.entries(sheet) as [string, { v?: unknown }][])
      if (typeof cell.v === "string" && cell.v.includes("填报单位")) delete sheet[address];
    utils.book_append_sheet(left, sheet, name);
  }
  return new Uint8Array(write(left, { type: "array", bookType: "xlsx" }) as ArrayBuffer);
}

/** Opens a workbook with the sample notice in which returns of some units have been consolidated. */
export async function reportedWorkbook(
  answers: Readonly<Record<string, Answers>>
): Promise<OpenWorkbook> {
  const workbook = await loadedWorkbook();
  const { notice, register } = await readNotice(workbook);
  const { forms } = buildReturnForms(notice, register, fourthQuarter, { leadsOnly: false });
  const files = Object.entries(answers).map(async ([unit, answer]) => {
    const form = forms.find((one) => one.unit === unit);
    if (form === undefined) throw new Error(`No form for ${unit}`);
    return { name: `${unit}.xlsx`, bytes: fillIn(await writeXlsx(planReturnForm(form)), answer) };
  });
  await consolidateReturns(workbook, { period: fourthQuarter, files: await Promise.all(files) });
  return workbook;
}
