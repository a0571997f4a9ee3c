import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inflateSync } from "node:zlib";
import { Workbook } from "exceljs";
import { consolidateReturns } from "../../src/operations/consolidate-returns";
import { writeSummaries } from "../../src/operations/write-summaries";
import { filledForm, fourthQuarter, loadedWorkbook, quarterForms } from "./real-workbook";

// LibreOffice starts slowly where the machine is busy.
jest.setTimeout(180_000);

const A4_LANDSCAPE = [841.9, 595.3];
const hasLibreOffice = spawnSync("soffice", ["--version"]).status === 0;
let bytes: Uint8Array;
let sheets: readonly string[];

beforeAll(async () => {
  const workbook = await loadedWorkbook();
  const forms = await quarterForms(workbook);
  const files = [
    filledForm(forms, "县林业局", {
      完成状态: "进展滞后",
      完成比例: 0.4,
      进展情况: "一是开展湿地资源调查，形成初稿；二是推进项目前期工作。".repeat(40),
      存在问题: "资料收集滞后",
      下一步打算: "加快编制方案",
      填报人: "张某",
      联系电话: "000-0000",
    }),
    filledForm(forms, "县委宣传部", { 完成状态: "已完成", 完成比例: 1, 进展情况: "开展宣传三次" }),
  ];
  await consolidateReturns(workbook, { period: fourthQuarter, files });
  ({ sheets } = await writeSummaries(workbook, { period: fourthQuarter }));
  // What is printed is only what goes up.
  for (const { name } of await workbook.host.listSheets())
    if (!sheets.includes(name)) await workbook.host.deleteSheets([name]);
  bytes = await workbook.host.save();
});

(hasLibreOffice ? test : test.skip)(
  "[S13] LibreOffice prints the tables on A4 landscape, over several pages, each with the headings",
  () => {
    const folder = mkdtempSync(join(tmpdir(), "fengong-print-"));
    try {
      writeFileSync(join(folder, "tables.xlsx"), bytes);
      const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
      const convert = ["--headless", "--convert-to", "pdf", "--outdir", folder];
      execFileSync("soffice", [profile, ...convert, join(folder, "tables.xlsx")], {
        stdio: "ignore",
      });
      const pdf = readFileSync(join(folder, "tables.pdf"));
      const boxes = mediaBoxes(pdf);
      expect(boxes.length).toBeGreaterThan(sheets.length);
      for (const [width = 0, height = 0] of boxes) {
        expect(Math.abs(width - (A4_LANDSCAPE[0] ?? 0))).toBeLessThan(2);
        expect(Math.abs(height - (A4_LANDSCAPE[1] ?? 0))).toBeLessThan(2);
      }
      // Texts of a PDF are glyph numbers of its own fonts: only a PDF program reads them.
      const read = spawnSync("pdftotext", [join(folder, "tables.pdf"), "-"]);
      if (read.status === 0) {
        const pages = read.stdout.toString("utf8").split("\f").slice(0, boxes.length);
        expect(pages.filter((page) => !page.includes("序号"))).toEqual([]);
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
);

test("[S13] the print set-up read back from the file asks for the same", async () => {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
  expect(workbook.worksheets.map(({ name }) => name)).toEqual(sheets);
  for (const { name, pageSetup, headerFooter, views } of workbook.worksheets) {
    expect([name, pageSetup.orientation, pageSetup.paperSize]).toEqual([name, "landscape", 9]);
    expect([pageSetup.fitToPage, pageSetup.fitToWidth, pageSetup.fitToHeight]).toEqual([
      true,
      1,
      0,
    ]);
    expect(pageSetup.printTitlesRow).toMatch(/^\d+:\d+$/);
    expect(headerFooter.oddFooter).toContain("&P");
    expect(views[0]?.state).toBe("frozen");
  }
});

/** The sizes of a PDF's pages in points, from the pages themselves and from object streams. */
function mediaBoxes(pdf: Buffer): readonly (readonly number[])[] {
  const texts = [pdf.toString("latin1")];
  for (const match of texts[0]?.matchAll(/\/ObjStm[\s\S]*?stream\r?\n/g) ?? [])
    texts.push(inflateSync(pdf.subarray(match.index + match[0].length)).toString("latin1"));
  return texts.flatMap((text) =>
    [...text.matchAll(/\/Type\s*\/Page\b[^s][\s\S]*?\/MediaBox\s*\[([^\]]*)\]/g)].map((match) =>
      (match[1] ?? "").trim().split(/\s+/).map(Number).slice(2)
    )
  );
}
