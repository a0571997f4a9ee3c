import type { NamedBytes, ReadResult, Spreadsheet } from "../reading";
import { sniffMarkup } from "../document/sniff-markup";
import { baseName, detectContainer } from "./container";
import { OoxmlPackage } from "./ooxml-package";
import { readDelimitedText } from "./read-delimited-text";
import { defaultReadLimits, type ReadLimits } from "./read-limits";
import { readXlsx } from "./read-xlsx";
import { orRefusal, refuse } from "./refused-file";
import { findMainPart } from "./workbook-part";

/** What goes with the bytes of a file to be read. */
export interface ReadOptions {
  /** The file's name: its content decides what it is, but a lock file or leftover is known by name. */
  readonly name?: string;
  readonly limits?: ReadLimits;
}

/**
 * Reads every sheet of a spreadsheet file, hidden ones included: .xlsx, .xlsm, .xlsb, .xls and .et,
 * text tables (.csv, .tsv), web pages and XML of Excel's, and .ods.
 * What the file is, its content decides; a file that is not wholly readable is refused by name.
 */
export function readSpreadsheet(
  bytes: Uint8Array,
  { name = "", limits = defaultReadLimits }: ReadOptions = {}
): Promise<ReadResult<Spreadsheet>> {
  return orRefusal(async () => withDateSystem(await readByContainer({ name, bytes }, limits)));
}

/** A number that no format shows as a date may be one all the same; its sheet tells in which system. */
function withDateSystem(read: Spreadsheet): Spreadsheet {
  if (!read.date1904) return read;
  return { ...read, sheets: read.sheets.map((grid) => ({ ...grid, isDate1904: true })) };
}

async function readByContainer(file: NamedBytes, limits: ReadLimits): Promise<Spreadsheet> {
  if (file.bytes.length > limits.fileBytes) refuse("too-large");
  const container = detectContainer(file.name, file.bytes);
  if (typeof container === "object") return refuse(container.refusal);
  switch (container) {
    case "zip":
      return readZip(file, limits);
    case "ole": {
      const { readOle } = await import("./read-ole");
      return readOle(file, limits);
    }
    case "text":
      return readText(file, limits);
  }
}

async function readText({ name, bytes }: NamedBytes, limits: ReadLimits): Promise<Spreadsheet> {
  const markup = sniffMarkup(bytes);
  if (markup === "text") return readDelimitedText(name, bytes, limits);
  if (markup === "word-xml") return refuse("old-format");
  if (markup === "xml-workbook") {
    const { readXmlWorkbook } = await import("./read-xml-workbook");
    return readXmlWorkbook(bytes, limits);
  }
  if (bytes.length > limits.webPageBytes) refuse("too-large", "web-page");
  const { readWebArchive, readWebPage } = await import("./read-web-page");
  const sheetName = baseName(name).replace(/\.[^.]*$/, "");
  return markup === "html"
    ? readWebPage(sheetName, bytes, limits)
    : readWebArchive(sheetName, bytes, limits);
}

async function readZip(file: NamedBytes, limits: ReadLimits): Promise<Spreadsheet> {
  const parts = new OoxmlPackage(file.bytes, limits);
  const mainPart = findMainPart(parts);
  const folder = mainPart.toLowerCase().split("/")[0] ?? "";
  if (/\.(?:xml|bin)$/i.test(mainPart) && folder !== "word" && folder !== "ppt")
    return readXlsx(parts, mainPart, limits);
  if (folder === "word") refuse("word-document");
  if (folder === "ppt" || parts.has("ppt/presentation.xml")) refuse("presentation");
  if (parts.has("OFD.xml")) refuse("ofd");
  if (!parts.has("content.xml") || !parts.has("mimetype")) refuse("archive");
  const { readOpenDocument } = await import("./read-open-document");
  return readOpenDocument(parts, limits);
}
