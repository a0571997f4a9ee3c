import { columnLetters } from "../../src/core/grid/address";
import {
  mainNamespace,
  relationships,
  sharedStrings,
  worksheet,
} from "../files/spreadsheet/make-workbook";
import { filled, LARGEST_FILE, ONE_CELL, packed, workbook } from "./hostile-parts";
import { chineseText, numbersFrom } from "./random-text";

const MEBIBYTE = 1024 * 1024;
/** Just below how many cells one file may have. */
const MOST_CELLS = 999_990;

const SEED = 64;
let random = numbersFrom(SEED);
const TEXTS = Array.from({ length: 8 }, () => chineseText(random, 400));
const text = (index: number, length: number): string =>
  `${TEXTS[index % TEXTS.length]?.slice(0, length) ?? ""}${index}`;

const either = (one: string, other: string): string => (random(2) === 0 ? one : other);
const empty = (element: string): string => either(`<${element}/>\n`, `<${element}/> `);

/** Cells ten to a row, each written by `content` behind its opening `c`. */
function tenToARow(prefix: string, content: (index: number) => string): (index: number) => string {
  return (index) => {
    const row = Math.floor(index / 10) + 1;
    const open =
      index % 10 > 0 ? "" : `${index > 0 ? `</${prefix}row>` : ""}<${prefix}row r="${row}">`;
    return `${open}<${prefix}c r="${columnLetters(index % 10)}${row}"${content(index)}</${prefix}c>`;
  };
}

const inline = (length: number, prefix = "") =>
  tenToARow(prefix, (index) => {
    const [is, t] = [`${prefix}is`, `${prefix}t`];
    return ` t="inlineStr"><${is}><${t}>${text(index, length)}</${t}></${is}>`;
  });

const SHEET = `<worksheet xmlns="${mainNamespace}"><sheetData>`;
const SHEET_END = "</row></sheetData></worksheet>";

const sheet = (bytes: Uint8Array): Uint8Array => workbook({ "xl/worksheets/sheet1.xml": bytes });
const strings = (item: (index: number) => string, most = Infinity): Uint8Array => {
  const [head = "", tail = ""] = sharedStrings("|").split("|");
  return workbook({ "xl/sharedStrings.xml": filled(head, item, tail, { most }) });
};
const styles = (head: string, item: (index: number) => string, tail: string): Uint8Array =>
  workbook({
    "xl/styles.xml": filled(
      `<styleSheet xmlns="${mainNamespace}">${head}`,
      item,
      `${tail}</styleSheet>`
    ),
  });
const beside = (type: string, head: string, tail: string): Uint8Array =>
  workbook({
    "xl/worksheets/_rels/sheet1.xml.rels": relationships([["r1", type, "../beside.xml"]]),
    "xl/beside.xml": filled(head, (index) => text(index, 90), tail),
  });

const OPEN_DOCUMENT =
  "<office:document-content><office:automatic-styles/><office:body><office:spreadsheet>";
const OPEN_DOCUMENT_END =
  "</table:table></office:spreadsheet></office:body></office:document-content>";
const openDocument = (content: Uint8Array): Uint8Array =>
  packed({
    mimetype: "application/vnd.oasis.opendocument.spreadsheet",
    "content.xml": content,
  });
const openDocumentCell = (index: number): string =>
  `<table:table-cell office:value-type="string"><text:p>${text(index, 5)}</text:p></table:table-cell>`;

const XML_WORKBOOK =
  '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="a"><Table>';
const XML_WORKBOOK_END = "</Row></Table></Worksheet></Workbook>";

/** A file that is refused while its first sheet is still being inflated. */
export const REFUSED_FILE = "broken strings.xlsx";

/** Files at the edge of the limits, each of them after one thing that a reader has to hold, by name. */
const MAKERS: Readonly<Record<string, () => Uint8Array>> = {
  [REFUSED_FILE]: () =>
    workbook({
      "xl/worksheets/sheet1.xml": filled(SHEET, inline(25), SHEET_END, { most: MOST_CELLS }),
      "xl/sharedStrings.xml": "<sst><si>",
    }),
  "empty shared strings.xlsx": () => strings(() => empty("si")),
  "million strings.xlsx": () =>
    strings((index) => `<si><t>${text(index, 36)}</t></si>`, MOST_CELLS),
  "million inline texts.xlsx": () =>
    sheet(filled(SHEET, inline(25), SHEET_END, { most: MOST_CELLS })),
  "long inline texts.xlsx": () => sheet(filled(SHEET, inline(400), SHEET_END)),
  "prefixed texts.xlsx": () =>
    sheet(
      filled(
        `<x:worksheet xmlns:x="${mainNamespace}"><x:sheetData>`,
        inline(20, "x:"),
        "</x:row></x:sheetData></x:worksheet>",
        { most: MOST_CELLS }
      )
    ),
  "UTF-16 texts.xlsx": () => {
    const xml = filled(SHEET, inline(400), SHEET_END, { bytes: 90 * MEBIBYTE });
    return sheet(Buffer.from(`\ufeff${Buffer.from(xml).toString()}`, "utf16le"));
  },
  "million rows.xlsx": () =>
    sheet(
      filled(
        SHEET,
        (index) => `<row><c t="str"><v>${text(index, 21)}</v></c></row>`,
        "<row>" + SHEET_END,
        { most: MOST_CELLS }
      )
    ),
  "million formulas.xlsx": () =>
    sheet(
      filled(
        SHEET,
        tenToARow("", (index) => `><f>A1</f><v>${index + 0.25}</v>`),
        SHEET_END,
        { most: MOST_CELLS }
      )
    ),
  "blank cells.xlsx": () => sheet(filled(SHEET + "<row>", () => empty("c"), SHEET_END)),
  "one text.xlsx": () =>
    sheet(
      filled(
        `${SHEET}<row><c t="inlineStr"><is><t>`,
        (index) => text(index, 90),
        `</t></is></c>${SHEET_END}`
      )
    ),
  "merges.xlsx": () =>
    sheet(
      filled(
        worksheet(ONE_CELL).replace("</worksheet>", "<mergeCells>"),
        () => `<mergeCell ref="A1:${columnLetters(random(9) + 1)}${random(9) + 2}"/>`,
        "</mergeCells></worksheet>"
      )
    ),
  "hidden rows.xlsx": () =>
    sheet(
      filled(SHEET, () => `<row r="${random(500_000) * 2 + 1}" hidden="1"/>`, "<row>" + SHEET_END)
    ),
  "bare columns.xlsx": () =>
    sheet(
      filled(
        worksheet(ONE_CELL).replace("</worksheet>", "<cols>"),
        () => either("<col />\n", "<col /> "),
        "</cols></worksheet>"
      )
    ),
  "listed sheets.xlsx": () =>
    workbook({
      "xl/workbook.xml": filled(
        `<workbook xmlns="${mainNamespace}"><sheets>`,
        () => empty("sheet"),
        "</sheets></workbook>"
      ),
    }),
  "relationships.xlsx": () =>
    workbook({
      "xl/_rels/workbook.xml.rels": filled(
        "<Relationships>",
        () => empty("Relationship"),
        "</Relationships>"
      ),
    }),
  "cell formats.xlsx": () => styles("<cellXfs>", () => empty("xf"), "</cellXfs>"),
  "number formats.xlsx": () =>
    styles("<numFmts>", (index) => `<numFmt numFmtId="${index}" formatCode="0"/>`, "</numFmts>"),
  "text box.xlsx": () => beside("drawing", "<w><txBody><t>", "</t></txBody></w>"),
  "comment.xlsx": () => beside("comments", "<w><comment><t>", "</t></comment></w>"),
  "texts.ods": () =>
    openDocument(
      filled(
        `${OPEN_DOCUMENT}<table:table table:name="a">`,
        (index) =>
          (index % 10 > 0 ? "" : `${index > 0 ? "</table:table-row>" : ""}<table:table-row>`) +
          openDocumentCell(index),
        `</table:table-row>${OPEN_DOCUMENT_END}`,
        { most: MOST_CELLS }
      )
    ),
  "row a million times.ods": () =>
    openDocument(
      Buffer.from(
        `${OPEN_DOCUMENT}<table:table table:name="a"><table:table-row table:number-rows-repeated="${MOST_CELLS}">${openDocumentCell(1)}</table:table-row>${OPEN_DOCUMENT_END}`
      )
    ),
  "texts in XML.xls": () =>
    filled(
      XML_WORKBOOK,
      (index) =>
        `${index % 10 > 0 ? "" : `${index > 0 ? "</Row>" : ""}<Row>`}<Cell><Data ss:Type="String">${text(index, 4)}</Data></Cell>`,
      XML_WORKBOOK_END,
      { bytes: LARGEST_FILE, most: MOST_CELLS }
    ),
  "lines.csv": () =>
    filled("", (index) => `${text(index, 10)},${index % 9}\n`, "", {
      bytes: LARGEST_FILE,
      most: MOST_CELLS,
    }),
  "table of a web page.xls": () =>
    filled("<table>", (index) => `<tr><td>${index}<td>2</tr>`, "</table>", { most: 150_000 }),
};

/** The names of all these files. */
export const HOSTILE_FILES: readonly string[] = Object.keys(MAKERS);

/** Makes one of them, the same whichever were made before. */
export function hostileFile(name: string): Uint8Array {
  random = numbersFrom(SEED);
  const make = MAKERS[name];
  if (make === undefined) throw new Error(`no file ${name}`);
  return make();
}
