import { utils, write, type CellObject } from "@e965/xlsx";
import { cellsOf, mainNamespace, readAll, relationships, workbookOf } from "./make-workbook";

const drawing = (body: string): string =>
  `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:m="${mainNamespace}">${body}</xdr:wsDr>`;
const box = (text: string): string =>
  `<xdr:sp><xdr:txBody><a:bodyPr/><a:p><a:r><a:t>${text}</a:t></a:r></a:p></xdr:txBody></xdr:sp>`;
const rows = '<row r="1"><c r="A1" t="inlineStr"><is><t>进展情况</t></is></c></row>';
const withDrawing = (body: string): Uint8Array =>
  workbookOf(rows, {
    "xl/worksheets/_rels/sheet1.xml.rels": relationships([
      ["rId1", "drawing", "../drawings/drawing1.xml"],
    ]),
    "xl/drawings/drawing1.xml": drawing(body),
  });

test("[F37] text boxes that hold text are left out and said, with their number", async () => {
  const { notices } = await readAll(withDrawing(`${box("另附说明")}${box("见附图")}${box(" ")}`));
  expect(notices).toEqual([{ code: "text-box-ignored", sheet: "甲", count: 2 }]);
});

test("[F37] comments that hold text are left out and said, with their number", async () => {
  const comments = ["另附证明材料", " ", "请见附件"].map(
    (text, index) =>
      `<comment ref="A${index + 1}" authorId="0"><text><r><t>${text}</t></r></text></comment>`
  );
  const commented = workbookOf(rows, {
    "xl/worksheets/_rels/sheet1.xml.rels": relationships([
      ["rId1", "comments", "../comments1.xml"],
    ]),
    "xl/comments1.xml": `<comments xmlns="${mainNamespace}"><authors><author>甲</author></authors><commentList>${comments.join("")}</commentList></comments>`,
  });
  const { notices } = await readAll(commented);
  expect(notices).toEqual([{ code: "comment-ignored", sheet: "甲", count: 2 }]);
});

test("[F37] pictures, shapes without text and a drawing that is gone need no word", async () => {
  expect((await readAll(withDrawing("<xdr:pic/><xdr:sp/>"))).notices).toEqual([]);
  const gone = workbookOf(rows, {
    "xl/worksheets/_rels/sheet1.xml.rels": relationships([["rId1", "drawing", "../d.xml"]]),
  });
  expect((await readAll(gone)).notices).toEqual([]);
});

test("[F37] a drawing that is broken or a bomb is said, and takes no cell with it", async () => {
  const bomb = `${box("甲")}${" ".repeat(40 * 1024 * 1024)}`;
  for (const bytes of [withDrawing("<xdr:sp>"), withDrawing(bomb)]) {
    const { sheets, notices } = await readAll(bytes);
    expect(cellsOf(sheets[0])).toEqual({ A1: "进展情况" });
    expect(notices).toEqual([{ code: "drawing-unread", sheet: "甲", count: 1 }]);
  }
});

test("[F37] comments that are broken are said, and take no cell with them", async () => {
  const broken = workbookOf(rows, {
    "xl/worksheets/_rels/sheet1.xml.rels": relationships([
      ["rId1", "comments", "../comments1.xml"],
    ]),
    "xl/comments1.xml": `<comments xmlns="${mainNamespace}"><commentList><comment ref="A1"><text>`,
  });
  const { sheets, notices } = await readAll(broken);
  expect(cellsOf(sheets[0])).toEqual({ A1: "进展情况" });
  expect(notices).toEqual([{ code: "comments-unread", sheet: "甲", count: 1 }]);
});

test("[F37] the comments of an .xlsb that hold text are said, with their number", async () => {
  const sheet = utils.aoa_to_sheet([["进展情况", "说明"]]);
  utils.cell_add_comment(sheet.A1 as CellObject, "另附证明材料");
  utils.cell_add_comment(sheet.B1 as CellObject, "请见附件");
  const book = { SheetNames: ["甲"], Sheets: { 甲: sheet } };
  const bytes = Uint8Array.from(write(book, { type: "buffer", bookType: "xlsb" }) as Buffer);
  const { sheets, notices } = await readAll(bytes);
  expect(cellsOf(sheets[0])).toEqual({ A1: "进展情况", B1: "说明" });
  expect(notices).toEqual([{ code: "comment-ignored", sheet: "甲", count: 2 }]);
});
