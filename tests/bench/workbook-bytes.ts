import { crc32, deflateRawSync } from "node:zlib";
import { columnLetters } from "../../src/core/grid/address";
import { makeZip } from "../files/spreadsheet/make-zip";

/** A cell as Excel stores it: text, number, share or date (a serial number). */
export type StoredCell = string | number | { readonly share: number } | { readonly date: number };

/** A worksheet as rows of cells; `hidden` is a 0-based column that is not shown. */
export interface StoredSheet {
  readonly name: string;
  readonly rows: readonly (readonly StoredCell[])[];
  readonly hidden?: number;
}

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

/** Writes a workbook as Excel does: shared strings, a style a cell, zlib's usual level. */
export function workbookBytes(sheets: readonly StoredSheet[]): Uint8Array {
  const strings = new Map<string, number>();
  let uses = 0;
  const placeOf = (text: string): number => {
    uses++;
    const known = strings.get(text);
    if (known !== undefined) return known;
    strings.set(text, strings.size);
    return strings.size - 1;
  };
  const sheetParts = sheets.map((sheet, index) =>
    part(`xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheet, placeOf))
  );
  const items = [...strings.keys()].map((text) => `<si><t>${escaped(text)}</t></si>`).join("");
  const shared = `<sst ${MAIN} count="${uses}" uniqueCount="${strings.size}">${items}</sst>`;
  return makeZip([
    part("[Content_Types].xml", contentTypes(sheets.length)),
    part(
      "_rels/.rels",
      `<Relationships ${RELATIONS}>${link(1, "officeDocument", "xl/workbook.xml")}</Relationships>`
    ),
    part("xl/workbook.xml", workbookXml(sheets)),
    part("xl/_rels/workbook.xml.rels", workbookLinks(sheets.length)),
    ...sheetParts,
    part("xl/styles.xml", STYLES),
    part("xl/sharedStrings.xml", shared),
  ]);
}

function part(name: string, xml: string) {
  const content = Buffer.from(HEAD + xml);
  return {
    name,
    data: deflateRawSync(content),
    crc: crc32(content),
    inflatedBytes: content.length,
  };
}

function sheetXml(sheet: StoredSheet, placeOf: (text: string) => number): string {
  const rows = sheet.rows.map((cells, rowIndex) => {
    const written = cells.map((cell, columnIndex) =>
      cellXml(`${columnLetters(columnIndex)}${rowIndex + 1}`, cell, placeOf)
    );
    return `<row r="${rowIndex + 1}" spans="1:${cells.length}" ht="48" customHeight="1">${written.join("")}</row>`;
  });
  const { hidden } = sheet;
  const columns =
    hidden === undefined
      ? ""
      : `<cols><col min="${hidden + 1}" max="${hidden + 1}" width="14" hidden="1" customWidth="1"/></cols>`;
  return `<worksheet ${MAIN} xmlns:r="${LINKS}"><sheetFormatPr defaultRowHeight="15"/>${columns}<sheetData>${rows.join("")}</sheetData><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>`;
}

function cellXml(place: string, cell: StoredCell, placeOf: (text: string) => number): string {
  if (typeof cell === "string")
    return cell === ""
      ? `<c r="${place}" s="1"/>`
      : `<c r="${place}" s="1" t="s"><v>${placeOf(cell)}</v></c>`;
  if (typeof cell === "number") return `<c r="${place}" s="2"><v>${cell}</v></c>`;
  if ("share" in cell) return `<c r="${place}" s="3"><v>${cell.share}</v></c>`;
  return `<c r="${place}" s="4"><v>${cell.date}</v></c>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

const RELATIONS = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';

function link(id: number, type: string, target: string): string {
  return `<Relationship Id="rId${id}" Type="${LINKS}/${type}" Target="${target}"/>`;
}

function workbookLinks(count: number): string {
  const sheets = Array.from({ length: count }, (_, index) =>
    link(index + 1, "worksheet", `worksheets/sheet${index + 1}.xml`)
  );
  const others =
    link(count + 1, "styles", "styles.xml") + link(count + 2, "sharedStrings", "sharedStrings.xml");
  return `<Relationships ${RELATIONS}>${sheets.join("")}${others}</Relationships>`;
}

function workbookXml(sheets: readonly StoredSheet[]): string {
  const list = sheets.map(
    ({ name }, index) =>
      `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`
  );
  return `<workbook ${MAIN} xmlns:r="${LINKS}"><workbookPr/><sheets>${list.join("")}</sheets></workbook>`;
}

function contentTypes(count: number): string {
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const override = (name: string, kind: string): string =>
    `<Override PartName="/xl/${name}" ContentType="${type}.${kind}+xml"/>`;
  const sheets = Array.from({ length: count }, (_, index) =>
    override(`worksheets/sheet${index + 1}.xml`, "worksheet")
  );
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override("workbook.xml", "sheet.main")}${sheets.join("")}${override("styles.xml", "styles")}${override("sharedStrings.xml", "sharedStrings")}</Types>`;
}

const STYLES = `<styleSheet ${MAIN}><numFmts count="1"><numFmt numFmtId="176" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="1"><font><sz val="11"/><name val="仿宋_GB2312"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="9" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="176" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
