import type { Grid } from "../../core/grid/grid";
import type { ReadNotice } from "../../core/notice/document";
import type { Spreadsheet } from "../reading";
import { readBinarySheet } from "./binary-sheet";
import { readBinaryFormats, readBinaryStrings, readBinaryWorkbookPart } from "./binary-workbook";
import { readCellFormats } from "./cell-formats";
import { letGo } from "./let-go";
import type { NumberFormatKind } from "./number-format";
import type { OoxmlPackage, Relationship } from "./ooxml-package";
import type { ReadLimits } from "./read-limits";
import { ReadNotices } from "./read-notices";
import { refuse } from "./refused-file";
import type { PartReader } from "./remembered-parts";
import { readSharedStrings } from "./shared-strings";
import { SheetScanner, type SheetContent, type SheetSource } from "./sheet-scanner";
import { noteTextBesideCells } from "./text-beside-cells";
import { readWorkbookPart, sheetPart, type ListedSheet, type WorkbookPart } from "./workbook-part";

/** How the parts of a workbook are written: as XML, or in binary records. */
interface PartFormat {
  readonly bytes: (parts: OoxmlPackage, part: string) => Promise<Uint8Array>;
  readonly read: <Content>(
    parts: OoxmlPackage,
    part: string,
    reader: PartReader<Content>
  ) => Content;
  readonly workbook: PartReader<WorkbookPart>;
  readonly sharedStrings: PartReader<readonly string[]>;
  readonly formats: PartReader<readonly NumberFormatKind[]>;
  readonly sheet: (source: SheetSource) => SheetContent;
}

const xml: PartFormat = {
  bytes: (parts, part) => parts.xmlBeside(part),
  read: (parts, part, reader) => parts.readXml(part, reader),
  workbook: readWorkbookPart,
  sharedStrings: readSharedStrings,
  formats: readCellFormats,
  sheet: (source) => new SheetScanner(source).scan(),
};

const binary: PartFormat = {
  bytes: (parts, part) => parts.bytesBeside(part),
  read: (parts, part, reader) => reader(parts.bytes(part), part, parts.limits),
  workbook: readBinaryWorkbookPart,
  sharedStrings: readBinaryStrings,
  formats: readBinaryFormats,
  sheet: readBinarySheet,
};

/** Reads a workbook in an Office Open XML package (.xlsx, .xlsm, .xlsb) whose main part is `mainPart`. */
export async function readXlsx(
  parts: OoxmlPackage,
  mainPart: string,
  limits: ReadLimits
): Promise<Spreadsheet> {
  const format = /\.bin$/i.test(mainPart) ? binary : xml;
  const workbook = format.read(parts, mainPart, format.workbook);
  if (workbook.sheets.length === 0) refuse("damaged", mainPart);
  if (workbook.sheets.length > limits.sheets) refuse("too-large", "sheets");
  const links = parts.relationships(mainPart);
  const first = beginSheet(parts, format, links, workbook.sheets[0]);
  const optional = <Content>(type: string, reader: PartReader<Content>): Content | null =>
    readOptional(parts, format, links, type, reader);
  const sharedStrings = optional("sharedStrings", format.sharedStrings);
  const formats = optional("styles", format.formats) ?? [];
  const budget = { left: limits.cells };
  const sheets: Grid[] = [];
  const notices: ReadNotice[] = [...(workbook.names?.notices() ?? [])];
  if (workbook.hasAlternatives) notices.push({ code: "alternate-content" });
  for (const sheet of workbook.sheets) {
    const link = sheetPart(parts, links, sheet);
    const sheetNotices = new ReadNotices(sheet.name);
    if (link.type === "chartsheet" || link.type === "dialogsheet")
      sheetNotices.note("chart-sheet-skipped");
    else {
      if (sheet.visibility !== "visible") sheetNotices.note("hidden-sheet-read");
      const isBegun = sheet === workbook.sheets[0];
      const bytes = await ((isBegun ? first : null) ?? format.bytes(parts, link.target));
      const content = format.sheet({
        bytes,
        part: link.target,
        sharedStrings,
        formats,
        isDate1904: workbook.isDate1904,
        notices: sheetNotices,
        limits,
        budget,
      });
      sheets.push({ name: sheet.name, visibility: sheet.visibility, ...content });
      letGo(bytes);
      noteTextBesideCells(parts, link.target, sheetNotices);
    }
    notices.push(...sheetNotices.list());
  }
  if (parts.isEncodingAssumed) notices.push({ code: "encoding-assumed" });
  const { isDate1904: date1904, names } = workbook;
  return { sheets, notices, date1904, ...(names === null ? {} : { definedNames: names.list() }) };
}

/** Begins to inflate a sheet, so that it is there when the strings are read; an error waits until then. */
function beginSheet(
  parts: OoxmlPackage,
  format: PartFormat,
  links: readonly Relationship[],
  sheet: ListedSheet | undefined
): Promise<Uint8Array> | null {
  const link = links.find(({ id }) => id === sheet?.relationshipId);
  if (link?.type !== "worksheet" || link.target === null || !parts.has(link.target)) return null;
  const bytes = format.bytes(parts, link.target);
  bytes.catch(() => undefined);
  return bytes;
}

/** Reads a part that a workbook may lack; a relationship to a part that is gone counts as lacking. */
function readOptional<Content>(
  parts: OoxmlPackage,
  format: PartFormat,
  links: readonly Relationship[],
  type: string,
  reader: PartReader<Content>
): Content | null {
  const target = links.find((link) => link.type === type)?.target;
  return target != null && parts.has(target) ? format.read(parts, target, reader) : null;
}
