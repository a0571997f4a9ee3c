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

/** A workbook with what other writers name in their own way: a comment, a table, a picture. */
async function foreignBytes(): Promise<Uint8Array> {
  const parts = unzipSync(
    await workbookBytes((workbook) => {
      const worksheet = workbook.addWorksheet("统计");
      worksheet.addRow(["单位", "数"]).font = { name: "黑体", size: 16, bold: true };
      worksheet.addRow(["县林业局", { formula: "1+1", result: 2 }]);
      worksheet.getCell("A2").note = "请核实";
      const columns = [{ name: "项" }, { name: "值" }];
      worksheet.addTable({ name: "表1", ref: "D1", columns, rows: [["甲", 1]] });
      const imageId = workbook.addImage({ base64: "iVBORw0KGgo=", extension: "png" });
      worksheet.addImage(imageId, { tl: { col: 5, row: 1 }, ext: { width: 20, height: 20 } });
    })
  );
  const moved: Record<string, Uint8Array> = {};
  const change = (text: string): string =>
    text
      .replaceAll("../comments1.xml", "/xl/comments/comment1.xml")
      .replaceAll("../drawings/vmlDrawing1.vml", "/xl/drawings/commentsDrawing1.vml")
      .replaceAll("../drawings/drawing1.xml", "/xl/drawings/drawing1.xml")
      .replaceAll("../tables/table1.xml", "/xl/tables/table1.xml")
      .replaceAll("../media/", "/xl/media/");
  for (const [name, part] of Object.entries(parts)) {
    const isDrawing = name === "xl/drawings/drawing1.xml";
    const to = name
      .replace("xl/comments1.xml", "xl/comments/comment1.xml")
      .replace("vmlDrawing1.vml", "commentsDrawing1.vml");
    const text = isDrawing ? strFromU8(part).replace(/xdr:|:xdr(?==)/g, "") : strFromU8(part);
    moved[to] = isDrawing || name.endsWith(".rels") ? strToU8(change(text)) : part;
  }
  return zipSync(moved);
}

test("[F40] a workbook whose parts have names and prefixes of their own opens as it looks (openpyxl-names.xlsx)", async () => {
  const { host, result } = await opened("统计.xlsx", await foreignBytes());
  expect(result).toEqual({ lost: [], isContentOnly: false });
  expect(host.view("统计")?.cell(0, 0)).toMatchObject({ isBold: true, fontSize: 16 });
  expect(host.view("统计")?.cell(1, 1)).toMatchObject({ formula: "=1+1", value: 2 });
  const saved = unzipSync(await host.save());
  expect(strFromU8(saved["xl/comments1.xml"] ?? new Uint8Array())).toContain("请核实");
  expect(Object.keys(saved)).toEqual(
    expect.arrayContaining([
      "xl/media/image1.png",
      "xl/drawings/drawing1.xml",
      "xl/tables/table1.xml",
    ])
  );
});

test("[F40] an entry rule stays one rule for its range, be it a whole column (whole-column-rule.xlsx)", async () => {
  const parts = unzipSync(await plainBytes());
  const sheet = "xl/worksheets/sheet1.xml";
  const rule = (sqref: string): string =>
    `<dataValidation type="list" allowBlank="1" sqref="${sqref}"><formula1>"已完成,未启动"</formula1></dataValidation>`;
  const rules = ["F2:F20", "C1:C1048576", "H9 I2:J3"].map(rule).join("");
  const xml = strFromU8(parts[sheet] ?? new Uint8Array()).replace(
    "<pageMargins",
    `<dataValidations count="3">${rules}</dataValidations><pageMargins`
  );
  const { host } = await opened("填报.xlsx", zipSync({ ...parts, [sheet]: strToU8(xml) }));
  const saved = strFromU8(unzipSync(await host.save())[sheet] ?? new Uint8Array());
  expect([...saved.matchAll(/sqref="([^"]*)"/g)].map(([, range]) => range).sort()).toEqual([
    ...["C1:C1048576", "F2:F20", "H9", "I2:J3"],
  ]);
});

test("[F40] what a sheet or a drawing holds beyond what is saved is named, too", async () => {
  const parts = unzipSync(await plainBytes());
  const sheet = "xl/worksheets/sheet1.xml";
  const extra =
    '<extLst><ext xmlns:x14="x14"><x14:sparklineGroups><x14:sparklineGroup/></x14:sparklineGroups>' +
    '<x14:dataValidations><x14:dataValidation type="list"/></x14:dataValidations></ext></extLst>';
  const xml = strFromU8(parts[sheet] ?? new Uint8Array()).replace(
    "</worksheet>",
    `${extra}</worksheet>`
  );
  const bytes = zipSync({
    ...parts,
    [sheet]: strToU8(xml),
    "xl/drawings/drawing7.xml": strToU8(
      "<xdr:wsDr xmlns:xdr='x'><xdr:sp><xdr:txBody/></xdr:sp></xdr:wsDr>"
    ),
    "xl/threadedComments/threadedComment1.xml": strToU8("<ThreadedComments/>"),
    "xl/cellimages.xml": strToU8("<etc:cellImages/>"),
  });
  const { result } = await opened("统计.xlsx", bytes);
  expect(result).toEqual({
    lost: ["shapes", "sparklines", "linked-rules", "comment-threads", "cell-pictures"],
    isContentOnly: false,
  });
});

/** Opens a workbook with this before the margins of its sheet, saves it, and gives the sheet that was saved. */
async function savedSheet(xml: string): Promise<string> {
  const parts = unzipSync(await plainBytes());
  const name = "xl/worksheets/sheet1.xml";
  const sheet = strFromU8(parts[name] ?? new Uint8Array());
  const bytes = zipSync({
    ...parts,
    [name]: strToU8(sheet.replace("<pageMargins", `${xml}<pageMargins`)),
  });
  const { host } = await opened("统计.xlsx", bytes);
  return strFromU8(unzipSync(await host.save())[name] ?? new Uint8Array());
}

test("[F40] conditional formats of every kind are saved, none of them as an empty one (duplicate-values.xlsx)", async () => {
  const rule = (sqref: string, attributes: string, formula: string): string =>
    `<conditionalFormatting sqref="${sqref}"><cfRule ${attributes}>${formula}</cfRule></conditionalFormatting>`;
  const saved = await savedSheet(
    rule("A1:A9", 'type="duplicateValues" priority="1"', "") +
      rule("B1:B9", 'type="uniqueValues" priority="2"', "") +
      rule(
        "C1:C9",
        'type="beginsWith" priority="3" operator="beginsWith" text="县"',
        '<formula>LEFT(C1,1)="县"</formula>'
      )
  );
  expect(saved).toMatch(/sqref="A1:A9"><cfRule type="duplicateValues"[^>]*priority="1"[^>]*\/?>/);
  expect(saved).toMatch(/sqref="B1:B9"><cfRule type="uniqueValues"/);
  expect(saved).toMatch(/sqref="C1:C9"><cfRule type="expression"[^>]*><formula>LEFT\(C1,1\)/);
  expect(saved).not.toMatch(/<conditionalFormatting[^>]*\/>|fengong-rule/);
});

test("[F40] a table without a style is saved (unstyled-table.xlsx)", async () => {
  const parts = unzipSync(
    await workbookBytes((workbook) => {
      const columns = [{ name: "项" }];
      workbook.addWorksheet("统计").addTable({ name: "表1", ref: "A1", columns, rows: [["甲"]] });
    })
  );
  const name = "xl/tables/table1.xml";
  const table = strFromU8(parts[name] ?? new Uint8Array());
  const bytes = zipSync({ ...parts, [name]: strToU8(table.replace(/<tableStyleInfo[^>]*>/, "")) });
  const { host } = await opened("统计.xlsx", bytes);
  expect(Object.keys(unzipSync(await host.save()))).toContain(name);
});
