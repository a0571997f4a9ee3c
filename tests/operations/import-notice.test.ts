import { gridFingerprint } from "../../src/core/grid/fingerprint";
import { importNotice } from "../../src/operations/import-notice";
import { readNotice } from "../../src/operations/read-notice";
import {
  addressOf,
  edit,
  loadedWorkbook,
  openWorkbook,
  reopened,
  sampleFile,
  sheetNames,
  sheetOf,
  type OpenWorkbook,
} from "./real-workbook";

// The real notice, its forms and workbooks take seconds where the machine is busy.
jest.setTimeout(60_000);

const WRITTEN = ["通知正文", "附件1", "附件2", "附件3", "单位名录", "_分工"];

async function keysOf(workbook: OpenWorkbook): Promise<readonly string[]> {
  const { notice } = await readNotice(workbook);
  return notice.tables.flatMap((table) => table.rows.map((row) => row.key));
}

async function allFingerprints(workbook: OpenWorkbook): Promise<readonly string[]> {
  const names = (await sheetNames(workbook)).filter((name) => name !== "_分工");
  const grids = await workbook.host.readSheets(names);
  return grids.map((grid) => `${grid.name} ${gridFingerprint(grid)}`);
}

test("importing writes the body, three annexes, the register and the very hidden record", async () => {
  const workbook = await reopened(await loadedWorkbook());
  const sheets = await workbook.host.listSheets();
  expect(sheets.map(({ name }) => name)).toEqual(WRITTEN);
  expect(sheets.map(({ visibility }) => visibility)).toEqual([
    ...Array<string>(5).fill("visible"),
    "veryHidden",
  ]);
  const { notice, register } = await readNotice(workbook);
  expect(notice.tables.map(({ id, rows, sheet }) => [id, rows.length, sheet])).toEqual([
    ["A1", 38, "附件1"],
    ["A2", 4, "附件2"],
    ["A3", 45, "附件3"],
  ]);
  expect(notice.title).toContain("责任分工的通知");
  expect(register.units).toEqual(workbook.register.units);
  expect(register.groups).toEqual(workbook.register.groups);
  expect(new Set(register.neverMerge)).toEqual(new Set(workbook.register.neverMerge));
});

test("what is read back from the sheets says the same as what was imported", async () => {
  const workbook = await openWorkbook();
  const { notice, issues } = await importNotice(workbook, [sampleFile]);
  const again = await readNotice(await reopened(workbook));
  expect(again.notice.tables).toEqual(notice.tables);
  expect(again.notice.obligations).toEqual(notice.obligations);
  expect(again.notice.declared).toEqual(notice.declared);
  expect(issues.filter(({ severity }) => severity === "error").map(({ code }) => code)).toEqual([
    "count-mismatch",
    "count-mismatch",
  ]);
});

test("keys are unique and the same after re-opening, renumbering, an edited task and a renamed file", async () => {
  const workbook = await loadedWorkbook();
  const keys = await keysOf(workbook);
  expect(new Set(keys).size).toBe(87);
  const later = await reopened(workbook);
  await edit(later, "附件1", "A4", 101);
  await edit(later, "附件1", "B5", "改写过的任务");
  expect(await keysOf(await reopened(later))).toEqual(keys);
  const other = await openWorkbook();
  await importNotice(other, [{ ...sampleFile, name: "县政府文件（终稿）.txt" }]);
  expect(await keysOf(other)).toEqual(keys);
});

test("importing again touches no sheet that still says what was written", async () => {
  const workbook = await reopened(await loadedWorkbook());
  const before = await allFingerprints(workbook);
  const written: string[] = [];
  const writeSheets = workbook.host.writeSheets.bind(workbook.host);
  jest.spyOn(workbook.host, "writeSheets").mockImplementation((plans) => {
    written.push(...plans.map(({ name }) => name));
    return writeSheets(plans);
  });
  const { keptAside } = await importNotice(workbook, [sampleFile]);
  expect(keptAside).toEqual([]);
  expect(written).toEqual(["_分工"]);
  expect(await allFingerprints(workbook)).toEqual(before);
});

test("an edited 单位名录 stays through a new import and is used", async () => {
  const workbook = await reopened(await loadedWorkbook());
  const sheet = await sheetOf(workbook, "单位名录");
  const name = addressOf(sheet, "县供电公司");
  await edit(workbook, "单位名录", name, null);
  const { keptAside, issues } = await importNotice(workbook, [sampleFile]);
  expect(keptAside).toEqual([]);
  const { register } = await readNotice(workbook);
  expect(register.units).toHaveLength(workbook.register.units.length - 1);
  expect(issues.flatMap((one) => (one.code === "unknown-unit" ? [one.params.name] : []))).toContain(
    "县供电公司"
  );
});

test("a 单位名录 of the workbook gives way only to a register that a person named", async () => {
  const workbook = await loadedWorkbook();
  const named = { ...workbook.register, units: workbook.register.units.slice(0, 3) };
  const own = await readNotice({ ...workbook, register: named });
  const preferred = await readNotice({ ...workbook, register: named, prefersRegister: true });
  expect([own.register.units.length, preferred.register.units.length]).toEqual([
    workbook.register.units.length,
    3,
  ]);
});

test("an annex sheet that a person renamed is still read, in its place, its rows with their keys", async () => {
  const workbook = await reopened(await loadedWorkbook());
  const keys = await keysOf(workbook);
  await workbook.host.renameSheet("附件1", "三年任务（定稿）");
  const { notice } = await readNotice(await reopened(workbook));
  expect(notice.tables.map(({ sheet, rows }) => [sheet, rows.length])).toEqual([
    ["三年任务（定稿）", 38],
    ["附件2", 4],
    ["附件3", 45],
  ]);
  expect(await keysOf(workbook)).toEqual(keys);
});

test("importing beside annex sheets that a person renamed does not read their rows twice", async () => {
  const workbook = await reopened(await loadedWorkbook());
  const keys = await keysOf(workbook);
  for (const [name, newName] of [
    ["附件1", "三年任务（定稿）"],
    ["附件3", "年度任务"],
    ["年度任务", "2021年年度任务"],
  ] as const) {
    await workbook.host.renameSheet(name, newName);
    const { keptAside } = await importNotice(workbook, [sampleFile]);
    expect(keptAside).toEqual([]);
    expect(await keysOf(workbook)).toEqual(keys);
  }
  const names = await sheetNames(workbook);
  expect(names.filter((name) => !name.startsWith("_"))).toEqual([
    "通知正文",
    "三年任务（定稿）",
    "附件2",
    "2021年年度任务",
    "单位名录",
  ]);
});

test("files without a table are refused with their reasons, and the workbook stays empty", async () => {
  const workbook = await openWorkbook();
  const nothing = { name: "空.txt", bytes: new Uint8Array() };
  await expect(importNotice(workbook, [nothing])).rejects.toMatchObject({
    name: "OperationError",
    code: "no-table",
    params: { refused: [{ name: "空.txt", refusal: { reason: "empty-file" } }] },
  });
  expect(await sheetNames(workbook)).toEqual([]);
});

test("a part that cannot be read is named, and the rest is imported", async () => {
  const workbook = await openWorkbook();
  const pdf = { name: "附件.pdf", bytes: new TextEncoder().encode("%PDF-1.7\n") };
  const { refused, notice } = await importNotice(workbook, [sampleFile, pdf]);
  expect(refused).toEqual([{ name: "附件.pdf", refusal: { reason: "pdf" } }]);
  expect(notice.tables).toHaveLength(3);
});
