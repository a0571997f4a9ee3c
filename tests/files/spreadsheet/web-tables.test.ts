import { makeWithLibrary } from "./make-with-library";
import { cellsOf, readAll, readCells, refusalOf } from "./make-workbook";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** As Excel and WPS save one sheet as a web page. */
const excelPage = `<html xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8">
<meta name=ProgId content=Excel.Sheet>
<style><!-- .xl65 {mso-number-format:"\\@";} --></style>
<!--[if gte mso 9]><xml><x:ExcelWorkbook><x:ExcelWorksheets><x:ExcelWorksheet>
<x:Name>进展</x:Name></x:ExcelWorksheet></x:ExcelWorksheets></x:ExcelWorkbook></xml><![endif]-->
</head><body link="#0563C1">
<table border=0 cellpadding=0 cellspacing=0 width=500>
 <col width=72><col width=200 span=2>
 <tr height=19><td colspan=3 class=xl65>责任分工表</td></tr>
 <tr height=19><td>序号</td><td>责任单位</td><td>编号</td></tr>
 <tr height=19><td align=right x:num>1</td><td rowspan=2>县发改委<br>
  县教育局</td><td class=xl65>00123</td></tr>
 <tr height=19 style='display:none'><td align=right>2</td><td>=1+1</td></tr>
 <tr><td>3</td><td>推进<span style='display:none'>一体化发展</span></td><td>85%</td></tr>
 <![if supportMisalignedColumns]><tr height=0 style='display:none'><td width=72></td><td></td><td></td></tr><![endif]>
</table></body></html>`;

test("[F35] a page that Excel or WPS saved as .xls gives its table, every value as its text", async () => {
  const { sheets, notices } = await readAll(bytesOf(excelPage), "报送.xls");
  expect(sheets.map(({ name }) => name)).toEqual(["进展"]);
  expect(cellsOf(sheets[0])).toEqual({
    A1: "责任分工表",
    A2: "序号",
    B2: "责任单位",
    C2: "编号",
    A3: "1",
    B3: "县发改委\n县教育局",
    C3: "00123",
    A4: "2",
    C4: "=1+1",
    A5: "3",
    B5: "推进一体化发展",
    C5: "85%",
  });
  expect(sheets[0]?.merges).toEqual([
    { firstRowIndex: 0, firstColumnIndex: 0, lastRowIndex: 0, lastColumnIndex: 2 },
    { firstRowIndex: 2, firstColumnIndex: 1, lastRowIndex: 3, lastColumnIndex: 1 },
  ]);
  // The row that only lines up columns holds nothing and is not counted.
  expect(notices).toEqual([
    { code: "web-page-read", sheet: "进展" },
    { code: "hidden-rows-read", sheet: "进展", count: 1 },
  ]);
});

test("[F35] a bare table that a system exports under .xls is read under the file's name", async () => {
  const table =
    "<table border='1'><tr><th>单位</th><th>状态</th></tr><tr><td>县水利局</td><td>已完成</td></tr></table>";
  const { sheets } = await readAll(bytesOf(`<p>导出时间：2021-12-25</p>${table}`), "a/导出.xls");
  expect(sheets.map(({ name }) => name)).toEqual(["导出"]);
  expect(cellsOf(sheets[0])).toEqual({
    A1: "导出时间：2021-12-25",
    A2: "单位",
    B2: "状态",
    A3: "县水利局",
    B3: "已完成",
  });
});

test("[F35] a page in GB2312 is decoded as it declares", async () => {
  // 单位 and 县局 in GB2312.
  const gb =
    "<meta charset=gb2312><table><tr><td>A</td><td>#</td></tr><tr><td>1</td><td>@</td></tr></table>";
  const bytes = [...gb].flatMap((character) => {
    if (character === "#") return [0xb5, 0xa5, 0xce, 0xbb];
    return character === "@" ? [0xcf, 0xd8, 0xbe, 0xd6] : [character.charCodeAt(0)];
  });
  expect(await readCells(Uint8Array.from(bytes), "表.xls")).toEqual({
    A1: "A",
    B1: "单位",
    A2: "1",
    B2: "县局",
  });
});

test("[F35] what SheetJS writes as a web page is read", async () => {
  const { sheets } = await readAll(makeWithLibrary("html"), "表.xls");
  expect(cellsOf(sheets[0])).toMatchObject({ A1: "责任单位", A2: "县发改委", F2: "=1+1" });
});

test("[F35] a web archive gives each of its sheets", async () => {
  const page = (name: string) =>
    `<html xmlns:x=3D"urn:schemas-microsoft-com:office:excel"><table><tr><td>=${hex("单位")}</td><td>x</td></tr><tr><td>${name}</td><td>=\r\ny</td></tr></table></html>`;
  const hex = (text: string) =>
    Buffer.from(text)
      .toString("hex")
      .toUpperCase()
      .replace(/(..)(?!$)/g, "$1=");
  const part = (body: string) =>
    `------=_NextPart_1\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${body}\r\n`;
  const frame =
    "<html xmlns:x=3D'urn:schemas-microsoft-com:office:excel'><xml><x:ExcelWorksheet><x:Name>One</x:Name></x:ExcelWorksheet><x:ExcelWorksheet><x:Name>Two</x:Name></x:ExcelWorksheet></xml><frameset></frameset></html>";
  const archive = `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="----=_NextPart_1"\r\n\r\n${part(frame)}${part(page("1"))}${part(page("2"))}------=_NextPart_1--\r\n`;
  const { sheets } = await readAll(bytesOf(archive), "表.xls");
  expect(sheets.map((sheet) => [sheet.name, cellsOf(sheet)])).toEqual([
    ["One", { A1: "单位", B1: "x", A2: "1", B2: "y" }],
    ["Two", { A1: "单位", B1: "x", A2: "2", B2: "y" }],
  ]);
});

const rows = "<tr><td>甲</td><td>乙</td></tr><tr><td>1</td><td>2</td></tr>";

test.each([
  ["an error page", "<!DOCTYPE html><html><body><h1>502 Bad Gateway</h1></body></html>"],
  ["a page laid out by a table", "<html><table><tr><td>登录</td></tr></table></html>"],
  ["a page to log in", `<html><form><table>${rows}</table><input name=u></form></html>`],
  ["a page of scripts", `<html><script>run()</script><table>${rows}</table></html>`],
  ["a page that frames others", "<html><frameset><frame src=sheet001.htm></frameset></html>"],
])("[F35] %s is refused as a web page", async (_what, page) => {
  expect((await refusalOf(bytesOf(page), "表.xls")).reason).toBe("web-page");
});

test("[F35] a page that breaks off is damaged, wherever it does", async () => {
  const whole = bytesOf(excelPage);
  for (let length = 900; length < whole.length - 24; length += 53) {
    const { reason } = await refusalOf(whole.slice(0, length), "表.xls");
    expect([length, reason]).toEqual([
      length,
      expect.stringMatching(/^(damaged|web-page|unknown-encoding)$/),
    ]);
  }
});
