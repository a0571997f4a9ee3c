import { defaultReadLimits } from "../../../src/files/spreadsheet/read-limits";
import { makeZip } from "./make-zip";
import {
  mainNamespace,
  readAll,
  refusalOf,
  sharedStrings,
  workbookOf,
  workbookParts,
  worksheet,
} from "./make-workbook";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

test("[F24] a quoted text beyond the limit is refused before its end is looked for", async () => {
  const limits = { ...defaultReadLimits, textLength: 100 };
  const text = bytesOf(`单位,"${'""'.repeat(200)}`);
  expect((await refusalOf(text, "表.csv", limits)).reason).toBe("too-large");
});

test("[F24] a web page beyond its limit is refused before a tree is built of it", async () => {
  const limits = { ...defaultReadLimits, webPageBytes: 1000 };
  const page = `<html><body><table>${"<tr><td>甲</td><td>乙</td></tr>".repeat(100)}</table></body></html>`;
  expect((await refusalOf(bytesOf(page), "表.xls", limits)).reason).toBe("too-large");
});

const many = 1_000_001;

test.each([
  ["xl/sharedStrings.xml", sharedStrings("<si/>".repeat(many))],
  ["xl/sharedStrings.xml", sharedStrings("<si><t></t></si>".repeat(many))],
  [
    "xl/styles.xml",
    `<styleSheet xmlns="${mainNamespace}"><cellXfs>${"<xf/>".repeat(many)}</cellXfs></styleSheet>`,
  ],
  [
    "xl/_rels/workbook.xml.rels",
    `<Relationships>${"<Relationship/>".repeat(many)}</Relationships>`,
  ],
  [
    "xl/workbook.xml",
    `<workbook xmlns="${mainNamespace}"><sheets>${"<sheet/>".repeat(many)}</sheets></workbook>`,
  ],
])("[F24] a list of more items than there may be cells is refused: %s", async (part, xml) => {
  // Stored, for a part that repeats one item deflates beyond the limit of F24.
  const bytes = makeZip(
    Object.entries(workbookParts("", { [part]: xml })).flatMap(([name, content]) =>
      content === null ? [] : [{ name, content, method: 0 }]
    )
  );
  expect((await refusalOf(bytes)).reason).toBe("too-large");
});

test("[F24] merges count as cells do, for each is an object too", async () => {
  const limits = { ...defaultReadLimits, cells: 100 };
  const merges = `<mergeCells>${'<mergeCell ref="A1:B1"/>'.repeat(100)}</mergeCells>`;
  const sheet = worksheet('<row r="1"><c r="A1"><v>1</v></c></row>', merges);
  const bytes = workbookOf("", { "xl/worksheets/sheet1.xml": sheet });
  expect(await refusalOf(bytes, "表.xlsx", limits)).toEqual({
    reason: "too-large",
    detail: "cells",
  });
  expect((await readAll(bytes)).sheets[0]?.merges).toHaveLength(100);
});

test("[F24] a text of tens of millions of characters is refused before it is put together", async () => {
  const text = "a".repeat(1_000_000);
  const whole = `<t>${text.repeat(26)}</t>`;
  const runs = `<r><t>${text}</t></r>`.repeat(26);
  for (const inner of [whole, runs]) {
    const rows = `<row r="1"><c r="A1" t="inlineStr"><is>${inner}</is></c></row>`;
    const sheet = { name: "xl/worksheets/sheet1.xml", content: worksheet(rows), method: 0 };
    const parts = Object.entries(workbookParts("")).map(([name, content]) =>
      name === sheet.name ? sheet : { name, content: content ?? "" }
    );
    expect(await refusalOf(makeZip(parts))).toEqual({ reason: "too-large", detail: "text" });
  }
});

test("[F24] rows that are said to be hidden more often than a sheet has rows are refused", async () => {
  const rows = `<row r="3" hidden="1"/><row r="1" hidden="1"/>`.repeat(530_000);
  const parts = Object.entries(workbookParts(rows)).map(([name, content]) => ({
    name,
    content: content ?? "",
    method: 0,
  }));
  expect((await refusalOf(makeZip(parts))).reason).toBe("too-large");
});

test("[F24] the pages of a web archive count as sheets, and their lines as cells", async () => {
  const page = `<table><tr><td>甲<td>乙<tr><td>1<td>2</table>`;
  const part = `--b\nContent-Type: text/html; charset="utf-8"\n\n${page}\n`;
  const archive = bytesOf(
    `MIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n${part.repeat(5)}--b--\n`
  );
  expect((await readAll(archive, "表.xls")).sheets).toHaveLength(5);
  for (const limit of [{ sheets: 4 }, { cells: 19 }]) {
    const limits = { ...defaultReadLimits, ...limit };
    expect((await refusalOf(archive, "表.xls", limits)).reason).toBe("too-large");
  }
});
