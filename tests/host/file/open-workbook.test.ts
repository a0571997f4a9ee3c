import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import ExcelJs from "exceljs";
import { createFileHost, type FileHost } from "../../../src/host/file/file-host";
import { plainPlan } from "../../contract/sheet-plans";

async function workbookBytes(build: (workbook: ExcelJs.Workbook) => void): Promise<Uint8Array> {
  const workbook = new ExcelJs.Workbook();
  build(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

const plainBytes = () =>
  workbookBytes((workbook) => {
    const worksheet = workbook.addWorksheet("附件1");
    worksheet.addRow(["序号", "责任单位"]);
    worksheet.addRow([1, "县林业局"]);
    worksheet.mergeCells("A4:B4");
  });

async function opened(name: string, bytes: Uint8Array) {
  const host = await createFileHost();
  return { host, result: await host.open({ name, bytes }) };
}

async function reopened(host: FileHost): Promise<FileHost> {
  return createFileHost(await host.save());
}

test("a workbook opens as it looks, and nothing is said to be lost", async () => {
  const { host, result } = await opened("汇总.xlsx", await plainBytes());
  expect(result).toEqual({ lost: [], isContentOnly: false });
  expect(host.valueAt("附件1", 1, 1)).toBe("县林业局");
});

test("[P3] a book that was loaded and saved counts its pages on, unless its own pages begin anew", async () => {
  const bytes = await workbookBytes((workbook) => {
    workbook.addWorksheet("一", { pageSetup: { orientation: "landscape" } });
    workbook.addWorksheet("二", { pageSetup: { firstPageNumber: 7 } });
  });
  const { host } = await opened("汇总.xlsx", bytes);
  const parts = unzipSync(await host.save());
  const numbers = [1, 2].map(
    (sheet) =>
      /firstPageNumber="\d" useFirstPageNumber="1"/.exec(
        strFromU8(parts[`xl/worksheets/sheet${sheet}.xml`] ?? new Uint8Array())
      )?.[0]
  );
  expect(numbers).toEqual([undefined, 'firstPageNumber="7" useFirstPageNumber="1"']);
});

test("what the preview neither shows nor saves is named", async () => {
  const parts = unzipSync(await plainBytes());
  const bytes = zipSync({
    ...parts,
    "xl/charts/chart1.xml": strToU8("<c/>"),
    "xl/pivotTables/pivotTable1.xml": strToU8("<p/>"),
    "xl/vbaProject.bin": strToU8("vba"),
  });
  const { result } = await opened("统计.xlsm", bytes);
  expect(result).toEqual({ lost: ["charts", "pivot-tables", "macros"], isContentOnly: false });
});

test("a package that the library cannot read is opened by its content (prefixed-elements.xlsx)", async () => {
  const parts = unzipSync(await plainBytes());
  const workbook = strFromU8(parts["xl/workbook.xml"] ?? new Uint8Array());
  const prefixed = workbook
    .replace(/<(\/?)([a-zA-Z]+)/g, "<$1x:$2")
    .replace('xmlns="', 'xmlns:x="');
  const bytes = zipSync({ ...parts, "xl/workbook.xml": strToU8(prefixed) });
  const { host, result } = await opened("他处.xlsx", bytes);
  expect(result).toEqual({ lost: [], isContentOnly: true });
  expect(host.valueAt("附件1", 1, 0)).toBe(1);
  expect((await reopened(host)).view("附件1")?.merges).toHaveLength(1);
});

test("text with separators is opened by its content", async () => {
  const { host, result } = await opened("名录.csv", strToU8("单位,电话\n县林业局,0012\n"));
  expect(result).toMatchObject({ isContentOnly: true });
  const [sheet] = await host.listSheets();
  expect(host.valueAt(sheet?.name ?? "", 1, 1)).toBe("0012");
});

test("what is no workbook is refused with its reason, and the open one stays", async () => {
  const host = await createFileHost();
  await host.writeSheets([plainPlan("甲", [["1"]])]);
  expect(await host.open({ name: "坏.xlsx", bytes: strToU8("PK??") })).toHaveProperty("refusal");
  expect(await host.listSheets()).toHaveLength(1);
});

test("a formula that others share may be changed, and the workbook is still saved (shared-formula.xlsx)", async () => {
  const bytes = await workbookBytes((workbook) => {
    const worksheet = workbook.addWorksheet("统计");
    worksheet.addRows([[1], [2], [3]]);
    worksheet.fillFormula("B1:B3", "A1*2", [2, 4, 6]);
  });
  const { host } = await opened("统计.xlsx", bytes);
  expect(host.view("统计")?.cell(2, 1)?.formula).toBe("=A3*2");
  const before = host.snapshot("统计", [{ rowIndex: 0, columnIndex: 1 }]);
  await host.editCells([{ sheet: "统计", address: "B1", value: "改" }]);
  const saved = await reopened(host);
  expect(saved.valueAt("统计", 2, 1)).toBe(6);
  expect(await host.restore(before)).toBe("统计");
  expect((await reopened(host)).view("统计")?.cell(0, 1)).toMatchObject({
    formula: "=A1*2",
    value: 2,
  });
});

/** Changes one byte of what a stored entry holds, so that its CRC-32 no longer fits. */
function altered(bytes: Uint8Array, text: string): Uint8Array {
  const copy = bytes.slice();
  const at = Buffer.from(copy.buffer).indexOf(text);
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
}

test("[F4] a workbook with an altered part is not opened (wrong-crc.xlsx)", async () => {
  const stored = zipSync(unzipSync(await plainBytes()), { level: 0 });
  const bytes = altered(stored, "责任单位");
  await expect(createFileHost(bytes)).rejects.toMatchObject({ refusal: { reason: "damaged" } });
  expect((await opened("改.xlsx", bytes)).result).toMatchObject({
    refusal: { reason: "damaged" },
  });
});

test("[F7] a workbook that lacks a listed sheet is not opened without it (missing-sheet.xlsx)", async () => {
  const { "xl/worksheets/sheet1.xml": gone, ...rest } = unzipSync(
    await workbookBytes((workbook) => {
      workbook.addWorksheet("附件1").addRow(["序号"]);
      workbook.addWorksheet("附件2").addRow(["序号"]);
    })
  );
  expect(gone).toBeDefined();
  const bytes = zipSync(rest);
  await expect(createFileHost(bytes)).rejects.toMatchObject({
    refusal: { reason: "missing-part" },
  });
  expect((await opened("缺.xlsx", bytes)).result).toHaveProperty("refusal");
});

test("[F2] a picture that inflates a thousandfold is not inflated: the content alone is opened (media-bomb.xlsx)", async () => {
  const bytes = zipSync({
    ...unzipSync(await plainBytes()),
    "xl/media/image1.png": new Uint8Array(8 * 1024 * 1024),
  });
  await expect(createFileHost(bytes)).rejects.toMatchObject({
    refusal: { reason: "suspicious-archive" },
  });
  const { host, result } = await opened("图.xlsx", bytes);
  expect(result).toEqual({ lost: [], isContentOnly: true });
  expect(host.valueAt("附件1", 1, 1)).toBe("县林业局");
});
