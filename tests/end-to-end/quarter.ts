import { basename } from "node:path";
import { unzipSync } from "fflate";
import { read, utils, write, type WorkBook } from "@e965/xlsx";
import type { Download, Page } from "playwright-core";

/** A file as a page is given it. */
export interface GivenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Loads the sample notice by its button. */
export async function loadSample(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^(示例通知|Sample notice)$/ }).click();
  await page.getByText(/(共 87 项|with 87 rows)/).waitFor();
}

/** Opens a station by its name in the program. */
export async function goTo(page: Page, station: string): Promise<void> {
  await page.locator(`[data-station=${station}]`).click();
}

/** Runs the check and waits for its counts. */
export async function check(page: Page): Promise<void> {
  await goTo(page, "check");
  await page.getByRole("button", { name: /^(开始校验|Check now)$/ }).click();
  await page.getByText(/^(校验完成|Checked)/).waitFor();
}

/** Makes the forms of 2021Q4 and downloads their zip: name → bytes. */
export async function issueForms(page: Page): Promise<ReadonlyMap<string, Uint8Array>> {
  await goTo(page, "issue");
  await page.locator("main select").selectOption("2021Q4");
  await page.getByRole("button", { name: /^(生成填报表|Make the forms)$/ }).click();
  const button = page.getByRole("button", { name: /^(下载压缩包|Download the zip)$/ });
  await button.waitFor({ timeout: 60_000 });
  const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
  return formsOfDownload(download);
}

/** Takes the downloaded zip of forms apart: name → bytes. */
export async function formsOfDownload(
  download: Download
): Promise<ReadonlyMap<string, Uint8Array>> {
  return new Map(Object.entries(unzipSync(new Uint8Array(await bytesOf(download)))));
}

async function bytesOf(download: Download): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** Fills in a form with a library that the program does not write with. */
export function fillForm(
  forms: ReadonlyMap<string, Uint8Array>,
  unit: string,
  answers: { readonly [heading: string]: string | number }
): GivenFile {
  const [name, bytes] = [...forms].find(([file]) => file.includes(unit)) ?? [];
  if (name === undefined || bytes === undefined) throw new Error(`No form for ${unit}`);
  const book = read(bytes, { type: "array", cellStyles: true });
  fillSheets(book, answers);
  return {
    name: basename(name),
    mimeType: spreadsheet,
    buffer: write(book, { type: "buffer", bookType: "xlsx" }) as Buffer,
  };
}

/** Gives files to the picker of the station that is open. */
export async function pickReturns(page: Page, files: readonly GivenFile[]): Promise<void> {
  await goTo(page, "consolidate");
  await page
    .locator("main input[type=file]")
    .first()
    .setInputFiles([...files]);
  await page.getByText(/^(已汇总|Consolidated)/).waitFor({ timeout: 60_000 });
}

/** Writes the tables for the city. */
export async function writeSummaries(page: Page): Promise<void> {
  await goTo(page, "report");
  await page.getByRole("button", { name: /^(生成上报表|Make the tables)$/ }).click();
  await page.getByText(/^(已生成 \d+ 张上报表|Made \d+ tables?)$/).waitFor({ timeout: 60_000 });
}

/** Saves the workbook and reads it back with another library. */
export async function saveWorkbook(page: Page): Promise<WorkBook> {
  const button = page.getByRole("button", { name: /^(保存为 xlsx|Save as xlsx)$/ });
  const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
  return read(await bytesOf(download), { type: "buffer" });
}

/** All texts of a worksheet, row by row. */
export function textsOf(book: WorkBook, sheet: string): readonly (readonly string[])[] {
  const worksheet = book.Sheets[sheet];
  if (worksheet === undefined) throw new Error(`No sheet ${sheet}: ${book.SheetNames.join()}`);
  return utils.sheet_to_json<string[]>(worksheet, { header: 1, defval: "", raw: false });
}

function fillSheets(
  book: WorkBook,
  answers: { readonly [heading: string]: string | number }
): void {
  for (const name of book.SheetNames) {
    const worksheet = book.Sheets[name];
    if (worksheet === undefined) continue;
    const rows = utils.sheet_to_json<unknown[]>(worksheet, { header: 1, defval: "" });
    const header = rows.findIndex((row) => row.some((cell) => cell === "完成状态"));
    if (header < 0) continue;
    for (let row = header + 1; row < rows.length; row++) {
      // 序号 tells the rows of assignments from remarks below them.
      if (typeof rows[row]?.[0] !== "number") continue;
      for (const [heading, answer] of Object.entries(answers)) {
        const column = rows[header]?.indexOf(heading) ?? -1;
        if (column < 0) throw new Error(`The form has no column ${heading}`);
        utils.sheet_add_aoa(worksheet, [[answer]], { origin: { r: row, c: column } });
      }
    }
  }
}
