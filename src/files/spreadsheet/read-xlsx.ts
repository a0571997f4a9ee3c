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
  try {
    return await readSheets(parts, { format, workbook, links, first });
  } finally {
    // Whoever gave the file may take its bytes away then: no thread may still read them.
    await first?.catch(() => undefined);
  }
}

/** A workbook whose list of sheets was read, and whose first sheet may be on its way. */
interface ListedWorkbook {
  readonly format: PartFormat;
  readonly workbook: WorkbookPart;
  readonly links: readonly Relationship[];
  readonly first: Promise<Uint8Array> | null;
}

async function readSheets(
  parts: OoxmlPackage,
  { format, workbook, links, first }: ListedWorkbook
): Promise<Spreadsheet> {
  const { limits } = parts;
  const optional = <Content>(type: string, reader: PartReader<Content>): Content | null =>
    readOptional(parts, format, links, type, reader);
  const source = {
    sharedStrings: optional("sharedStrings", format.sharedStrings),
    formats: optional("styles", format.formats) ?? [],
    isDate1904: workbook.isDate1904,
    limits,
    budget: { left: limits.cells },
  };
  const sheets: Grid[] = [];
  const notices: ReadNotice[] = (workbook.names?.notices() ?? []).map((notice) => ({ ...notice }));
  if (workbook.hasAlternatives) notices.push({ code: "alternate-content" });
  for (const sheet of workbook.sheets) {
    const { type, target: part } = sheetPart(parts, links, sheet);
    const sheetNotices = new ReadNotices(sheet.name);
    if (type === "chartsheet" || type === "dialogsheet") sheetNotices.note("chart-sheet-skipped");
    else {
      const begun = sheet === workbook.sheets[0] ? first : null;
      const bytes = await (begun ?? format.bytes(parts, part));
      sheets.push(readGrid(format, sheet, { ...source, bytes, part, notices: sheetNotices }));
      noteTextBesideCells(parts, part, sheetNotices);
    }
    notices.push(...sheetNotices.list());
  }
  if (parts.isEncodingAssumed) notices.push({ code: "encoding-assumed" });
  const { isDate1904: date1904, names } = workbook;
  // Copies: what was read of the part may be remembered for files to come.
  const definedNames = names?.list().map((name) => ({ ...name }));
  return { sheets, notices, date1904, ...(definedNames === undefined ? {} : { definedNames }) };
}

/** Reads a sheet's part and gives its memory back. */
function readGrid(
  format: PartFormat,
  { name, visibility }: ListedSheet,
  source: SheetSource
): Grid {
  if (visibility !== "visible") source.notices.note("hidden-sheet-read");
  const content = format.sheet(source);
  letGo(source.bytes);
  return { name, visibility, ...content };
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
