import { readFileSync } from "node:fs";
import { contentOfHtml } from "../../../src/files/document/html/content-of-html";
import { readReadable, refusalOf, shownBlocks, tablesOf } from "./shown-blocks";

const TABLE =
  "<table><tr><td>序号</td><td>重点任务</td><td>责任单位</td></tr>" +
  "<tr><td>1</td><td>修路</td><td>县交运局</td></tr></table>";
const ROWS = [
  ["序号", "重点任务", "责任单位"],
  ["1", "修路", "县交运局"],
];
/** 责任单位 as GBK has it. */
const GBK_HEADING = [0xd4, 0xf0, 0xc8, 0xce, 0xb5, 0xa5, 0xce, 0xbb];

function pasted(html: string): (string | string[][])[] {
  return shownBlocks(contentOfHtml(html).blocks);
}

test("a table pasted from Word keeps its lines, without Word's own tags", () => {
  const html =
    `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- td {x:">"} --></style></head>` +
    `<body><!--StartFragment--><table class=MsoTableGrid border=1><thead><tr style='height:1.0pt'>` +
    `<td width=57><p class=MsoNormal><b>序&nbsp;号</b><o:p></o:p></p></td><td><p>重点任务<o:p></o:p></p><td><p>责任单位</p></td></tr></thead>` +
    `<tr><td><p><![if !supportLists]>1<![endif]></p></td><td><p>修路</p><p>架桥</p></td><td><p>县交\r\n运局<br>县住建局</p></td></tr></table><!--EndFragment-->`;
  const { blocks } = contentOfHtml(html);
  expect(shownBlocks(blocks)).toEqual([
    [
      ["序 号", "重点任务", "责任单位"],
      ["1", "修路\n架桥", "县交运局\n县住建局"],
    ],
  ]);
  expect(blocks[0]).toMatchObject({ headerRowCount: 1 });
});

test("cells over several rows and columns are merges", () => {
  const html =
    "<table><tr><td rowspan=2>序号</td><td rowspan='2'>任务</td><td colspan=\"2\">责任单位</td></tr>" +
    "<tr><td>牵头单位</td><td>配合单位</td></tr><tr><td>1</td><td>修路</td><td>县交运局</td><td>县住建局</td></tr></table>";
  const document = { name: "", ...contentOfHtml(html) };
  expect(shownBlocks(document.blocks)[0]).toEqual([
    ["序号", "任务", "责任单位", ""],
    ["", "", "牵头单位", "配合单位"],
    ["1", "修路", "县交运局", "县住建局"],
  ]);
  expect(tablesOf(document)[0]?.merges).toEqual([
    { firstRowIndex: 0, firstColumnIndex: 0, lastRowIndex: 1, lastColumnIndex: 0 },
    { firstRowIndex: 0, firstColumnIndex: 1, lastRowIndex: 1, lastColumnIndex: 1 },
    { firstRowIndex: 0, firstColumnIndex: 2, lastRowIndex: 0, lastColumnIndex: 3 },
  ]);
});

test("scripts and styles are no text", () => {
  expect(
    pasted(`<script>document.write("<table><tr><td>假</td></tr></table>")</script>${TABLE}`)
  ).toEqual([ROWS]);
});

test("struck-out revisions and hidden text are dropped, and that is said", () => {
  const html = TABLE.replace(
    "县交运局",
    "<del>县水务局</del><ins>县交运局</ins><span style='display:none'>内部</span>"
  );
  const { blocks, notices } = contentOfHtml(html);
  expect(shownBlocks(blocks)).toEqual([ROWS]);
  expect(notices).toEqual([
    { code: "revisions-accepted", count: 1 },
    { code: "hidden-text-dropped", count: 1 },
  ]);
});

test("a table in a cell becomes text, a table around everything is only a frame", () => {
  const nested = TABLE.replace("修路", "<table><tr><td>甲</td><td>乙</td></tr></table>");
  expect(pasted(`<table><tr><td><p>附件1</p>${nested}</td></tr></table>`)).toEqual([
    "附件1",
    [ROWS[0], ["1", "甲 | 乙", "县交运局"]],
  ]);
});

test("a .doc that is really a page is read, in the encoding that it declares", async () => {
  const head = Buffer.from(
    "<html><head><meta charset=gb2312></head><body><table><tr><td>1</td><td>2</td></tr><tr><td>"
  );
  const bytes = Buffer.concat([head, Buffer.from(GBK_HEADING), Buffer.from("</td></tr></table>")]);
  const document = await readReadable("通知.doc", bytes);
  expect(shownBlocks(document.blocks)).toEqual([
    [
      ["1", "2"],
      ["责任单位", ""],
    ],
  ]);
  expect(document.notices).toEqual([]);
});

test("a .doc that is really a web archive is read", async () => {
  const quoted = Array.from(
    Buffer.from(TABLE),
    (byte) => `=${byte.toString(16).toUpperCase().padStart(2, "0")}`
  );
  const lines = quoted.join("").replace(/(.{72})/g, "$1=\r\n");
  const part = (type: string, encoding: string, body: string): string =>
    `------=_Part\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}\r\n`;
  const head =
    'MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="----=_Part"\r\n\r\n';
  const page = part('text/html; charset="utf-8"', "quoted-printable", lines);
  const image = part("image/png", "base64", "AAAA");
  const document = await readReadable(
    "通知.doc",
    Buffer.from(head + image + page + "------=_Part--")
  );
  expect(shownBlocks(document.blocks)).toEqual([ROWS]);
  const base64 = part("text/html; charset=utf-8", "base64", Buffer.from(TABLE).toString("base64"));
  expect(shownBlocks((await readReadable("a.doc", Buffer.from(head + base64))).blocks)).toEqual([
    ROWS,
  ]);
});

test("a page that LibreOffice wrote keeps the merges of its tables", async () => {
  const document = await readReadable(
    "a.html",
    readFileSync("tests/fixtures/documents/merged-cells.html")
  );
  const [table] = tablesOf(document);
  expect(shownBlocks(document.blocks)[2]).toEqual([
    ["序号", "重点任务", "责任单位", ""],
    ["", "", "牵头单位", "配合单位"],
    ["一、交通", "", "", ""],
    ["1", "修路", "县交运局", "县住建局\n县财政局"],
    ["", "", "县公安局", ""],
    ["2", "架桥", "县水务局", ""],
  ]);
  expect(table?.merges).toHaveLength(7);
});

test("an error page is refused as a web page", async () => {
  const page =
    "<!DOCTYPE html><html><head><title>404</title></head><body><h1>Not Found</h1></body></html>";
  expect(await refusalOf("通知.docx", Buffer.from(page))).toBe("web-page");
});

test("spans that explode are refused", async () => {
  const row = `<tr>${'<td rowspan="512">x</td>'.repeat(512)}</tr><tr><td>y</td></tr>`;
  const page = `<html><table>${row.repeat(40)}</table></html>`;
  expect(await refusalOf("通知.htm", Buffer.from(page))).toBe("too-large");
});
