import { Workbook } from "exceljs";
import {
  linkNamespace,
  mainNamespace,
  relationships,
  sharedStrings,
  styles,
  workbook,
  workbookOf,
} from "./make-workbook";

/** The library finds the parts of a workbook by their content types. */
export const contentTypes = [
  ["workbook", "sheet.main"],
  ["worksheets/sheet1", "worksheet"],
  ["worksheets/sheet2", "worksheet"],
  ["sharedStrings", "sharedStrings"],
  ["styles", "styles"],
]
  .map(
    ([part, type]) =>
      `<Override PartName="/xl/${part}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`
  )
  .join("")
  .replace(
    /^.*$/,
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">$&</Types>'
  );

export async function madeWithExcelJs(): Promise<Uint8Array> {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet("进展");
  sheet.addRow(["序号", "任务", "比例", "日期", "完成"]);
  for (let index = 1; index <= 60; index++)
    sheet.addRow([
      index,
      `第${index}项 𠮷 <任务> & "引号"\n第二行`,
      index / 60,
      new Date(Date.UTC(2021, index % 12, 25)),
      index % 2 === 0,
    ]);
  sheet.getColumn(3).numFmt = "0.0%";
  sheet.getColumn(4).numFmt = 'yyyy"年"m"月"d"日"';
  sheet.getCell("G1").value = {
    richText: [{ text: "富" }, { font: { bold: true }, text: "文本" }],
  };
  sheet.getCell("G2").value = { formula: "A2*2", result: 2 };
  sheet.getCell("G3").value = { formula: "1>2", result: true };
  sheet.getCell("G4").value = { error: "#N/A" };
  sheet.getCell("G5").value = { text: "链接", hyperlink: "http://example.com/" };
  sheet.mergeCells("A70:C71");
  sheet.getRow(7).hidden = true;
  sheet.getColumn(6).hidden = true;
  workbook.definedNames.add("进展!$B$2:$B$61", "任务");
  workbook.addWorksheet("隐藏", { state: "veryHidden" }).getCell("XFD1048576").value = "末";
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

export function madeByHand(): Uint8Array {
  const items =
    '<si><t xml:space="preserve"> 甲 </t></si><si><t></t></si><si><r><t>乙</t></r><r><t>丙</t></r></si>';
  const rows =
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>2</v></c><c r="C1" s="1"><v>44555.5</v></c></row>' +
    '<row r="5" hidden="1"><c r="B5"><v>1E-3</v></c><c r="D5" t="b"><v>1</v></c><c r="E5" t="str"><f>A1</f><v>x&amp;y</v></c><c r="F5" t="e"><v>#DIV/0!</v></c><c r="Z5" t="inlineStr"><is><t>行内</t></is></c></row>';
  return workbookOf(rows, {
    "[Content_Types].xml": contentTypes,
    "xl/sharedStrings.xml": sharedStrings(items),
    "xl/styles.xml": styles([0, "yyyy-mm-dd hh:mm"]),
  });
}

/** Text in the sheet, no places of cells, absolute targets and prefixed names, as web programs write. */
export function madeAsOnTheWeb(): Uint8Array {
  const items =
    '<si><t>责任单位</t></si><si><t xml:space="preserve">县发改委\n县教育局 </t></si><si><t/></si>';
  const rows =
    '<row><c t="s"><v>0</v></c><c t="s"><v>2</v></c><c t="s"><v>1</v></c></row>' +
    '<row><c t="str"><f>A1&amp;"x"</f><v>责任单位x</v></c><c><f>1-1</f><v>0</v></c><c t="b"><f>1=2</f><v>0</v></c><c s="1"><v>0.5</v></c></row>';
  return workbookOf(rows, {
    "[Content_Types].xml": contentTypes,
    "xl/sharedStrings.xml": sharedStrings(items),
    "xl/styles.xml": styles([0, 10]),
    "xl/_rels/workbook.xml.rels": relationships([
      ["rId1", "worksheet", "/xl/worksheets/sheet1.xml"],
      ["rId8", "sharedStrings", "/xl/sharedStrings.xml"],
      ["rId9", "styles", "/xl/styles.xml"],
    ]),
  });
}

const twoSheets = relationships([
  ["rId1", "worksheet", "worksheets/sheet1.xml"],
  ["rId2", "worksheet", "worksheets/sheet2.xml"],
  ["rId8", "sharedStrings", "sharedStrings.xml"],
  ["rId9", "styles", "styles.xml"],
]);

/** Phonetic readings, shared and array formulas, `spans`, extensions, very hidden sheets and names, as Excel writes. */
export function madeAsByExcel(): Uint8Array {
  const items =
    '<si><t xml:space="preserve">县水利局 </t><phoneticPr fontId="1" type="noConversion"/></si>' +
    '<si><r><rPr><b/><sz val="11"/><charset val="134"/></rPr><t>东</t></r><r><rPr><sz val="11"/></rPr><t xml:space="preserve">京 </t></r><rPh sb="0" eb="2"><t>とうきょう</t></rPh><phoneticPr fontId="1"/></si>' +
    "<si><t>a_x000D_b_x005F_x000D_</t></si>";
  const rows =
    '<row r="1" spans="1:7" ht="30" customHeight="1" x14ac:dyDescent="0.2"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>' +
    '<row r="2" spans="1:7" x14ac:dyDescent="0.2"><c r="A2"><v>0.30000000000000004</v></c><c r="B2"><f t="shared" ref="B2:B3" si="0">A2*2</f><v>0.60000000000000009</v></c><c r="C2"><f t="array" ref="C2:C3">A2:A3</f><v>0.3</v></c><c r="D2" s="2"><v>44555.333333333336</v></c><c r="E2" t="e" vm="1"><v>#VALUE!</v></c></row>' +
    '<row r="3" spans="1:7" hidden="1" x14ac:dyDescent="0.2"><c r="A3" s="3"><v>1.0E-2</v></c><c r="B3"><f t="shared" si="0"/><v>0.02</v></c><c r="C3"><v>0.01</v></c><c r="D3" s="4"><v>60</v></c><c r="E3" t="b"><f>TRUE</f><v>1</v></c><c r="F3" t="str"><f>""</f><v></v></c></row>';
  const sheet = `<worksheet xmlns="${mainNamespace}" xmlns:r="${linkNamespace}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"><sheetPr filterMode="1"/><dimension ref="A1:XFD1048576"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="14.25" x14ac:dyDescent="0.2"/><cols><col min="3" max="4" width="9.1" hidden="1" customWidth="1"/><col min="6" max="6" width="0" hidden="1"/></cols><sheetData>${rows}</sheetData><autoFilter ref="A1:E3"/><mergeCells count="1"><mergeCell ref="A5:C6"/></mergeCells><phoneticPr fontId="1" type="noConversion"/><extLst><ext uri="{x}"><row r="9"/></ext></extLst></worksheet>`;
  const names =
    '<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">甲!$A$1:$E$3</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">甲!$1:$1</definedName><definedName name="幽灵" hidden="1">#REF!</definedName><definedName name="名" comment="说明">"小&lt;大&amp;"</definedName></definedNames>';
  return workbookOf("", {
    "[Content_Types].xml": contentTypes,
    "xl/workbook.xml": workbook(
      [["甲"], ["稿", 'state="veryHidden"']],
      '<fileVersion appName="xl" lastEdited="7" lowestEdited="7" rupBuild="27328"/><workbookPr defaultThemeVersion="166925"/>'
    ).replace("</sheets>", `</sheets>${names}<calcPr calcId="191029"/>`),
    "xl/_rels/workbook.xml.rels": twoSheets,
    "xl/worksheets/sheet1.xml": sheet,
    "xl/worksheets/sheet2.xml": `<worksheet xmlns="${mainNamespace}"><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>`,
    "xl/sharedStrings.xml": sharedStrings(items),
    "xl/styles.xml": styles([0, 49, 22, 10, 14]),
  });
}

/** Chinese date formats by number, pictures in cells, readings, and styled cells without values, as WPS writes. */
export function madeAsByWps(): Uint8Array {
  const items =
    '<si><t>县水利局</t><phoneticPr fontId="1" type="noConversion"/></si><si><r><rPr><b/></rPr><t>东</t></r><r><t>京</t></r><rPh sb="0" eb="2"><t>とうきょう</t></rPh></si>';
  const picture =
    '<c r="G1" t="str"><f>_xlfn.DISPIMG("ID_3654D3570AB743EDA675788E119E9613",1)</f><v>=DISPIMG("ID_3654D3570AB743EDA675788E119E9613",1)</v></c>';
  const rows = `<row r="1" spans="1:7"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="1"/><c r="C1" s="2"><v>44555</v></c><c r="D1" s="3"><v>44555</v></c><c r="E1" t="s"><v>1</v></c><c r="F1" t="e"><v>#REF!</v></c>${picture}</row><row r="2" spans="1:6"><c r="A2"><v>7</v></c><c r="C2" s="4"><v>44555</v></c><c r="D2" s="5"><v>44555</v></c><c r="E2" s="6"><v>3</v></c></row>`;
  const names =
    '<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">甲!$A$1:$F$2</definedName></definedNames>';
  return workbookOf(rows, {
    "[Content_Types].xml": contentTypes,
    "xl/workbook.xml": workbook(
      [["甲", 'state="hidden"']],
      '<fileVersion appName="xl" lastEdited="3" lowestEdited="5" rupBuild="9302"/><workbookPr date1904="1"/>'
    ).replace("</sheets>", `</sheets>${names}<calcPr calcId="144525"/>`),
    "xl/cellimages.xml":
      '<etc:cellImages xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData"/>',
    "xl/sharedStrings.xml": sharedStrings(items),
    "xl/styles.xml": styles([
      0,
      0,
      14,
      'yyyy"年"m"月"d"日";@',
      31,
      '[DBNum1][$-804]yyyy"年"m"月"d"日";@',
      'G/通用格式"件"',
    ]),
  });
}

/** Numbers with `.0`, every blank cell styled, unescaped dots in formats, and empty lists, as Google writes. */
export function madeAsByGoogle(): Uint8Array {
  const items = '<si><t>责任单位</t></si><si><t xml:space="preserve">县发改委 </t></si>';
  const rows =
    '<row r="1" ht="15.75" customHeight="1"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="1"/><c r="C1" s="2"><v>44555.0</v></c><c r="D1" s="3"><v>44555.5625</v></c></row>' +
    '<row r="2" ht="15.75" customHeight="1"><c r="A2" s="1" t="s"><v>1</v></c><c r="B2" s="4"><v>1.0</v></c><c r="C2" s="1"><f t="shared" ref="C2:C3" si="1">B2*2</f><v>2.0</v></c><c r="D2" s="1" t="str"><f t="shared" ref="D2" si="2">A2&amp;"x"</f><v>县发改委 x</v></c><c r="E2" s="1" t="b"><v>1</v></c></row>' +
    '<row r="3" ht="15.75" hidden="1" customHeight="1"><c r="B3" s="1"><v>1.2E-5</v></c><c r="C3" s="1"><f t="shared" si="1"/><v>2.4E-5</v></c><c r="E3" s="1" t="e"><v>#N/A</v></c></row><row r="4" ht="15.75" customHeight="1"/>';
  const sheet = `<worksheet xmlns="${mainNamespace}" xmlns:r="${linkNamespace}" xmlns:mx="http://schemas.microsoft.com/office/mac/excel/2008/main" xmlns:mv="urn:schemas-microsoft-com:mac:vml" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><sheetPr><outlinePr summaryBelow="0" summaryRight="0"/></sheetPr><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr customHeight="1" defaultColWidth="14.43" defaultRowHeight="15.75"/><cols><col customWidth="1" hidden="1" min="2" max="2" width="12.88"/></cols><sheetData>${rows}</sheetData><mergeCells count="1"><mergeCell ref="A5:B5"/></mergeCells></worksheet>`;
  return workbookOf("", {
    "[Content_Types].xml": contentTypes,
    "xl/workbook.xml": workbook([["甲", 'state="visible"']], "<workbookPr/>").replace(
      "</sheets>",
      "</sheets><definedNames/><calcPr/>"
    ),
    "xl/worksheets/sheet1.xml": sheet,
    "xl/sharedStrings.xml": sharedStrings(items),
    "xl/styles.xml": styles([0, 0, "d.m", "yyyy-mm-dd h:mm:ss", 9]),
  });
}
