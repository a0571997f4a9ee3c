import type { NoticeDocument } from "../../core/notice/document";
import type { NamedBytes, ReadResult } from "../reading";
import { detectContainer } from "../spreadsheet/container";
import { readSpreadsheet } from "../spreadsheet/read-spreadsheet";
import { orRefusal, refuse } from "../spreadsheet/refused-file";
import type { DocumentContent } from "./document-content";
import { documentOfGrids } from "./document-of-grids";
import { contentOfDocx, mainDocumentPart } from "./docx/content-of-docx";
import { DocumentPackage } from "./docx/package";
import { contentOfHtml } from "./html/content-of-html";
import { decodeHtml } from "./html/decode-html";
import { pageOfWebArchive } from "./html/web-archive";
import { sniffMarkup } from "./sniff-markup";
import { contentOfText } from "./text/content-of-text";
import { decodeText, type DecodedText } from "./text/decode-text";

/** The largest file that is read, in bytes. */
const MAXIMUM_FILE_BYTES = 20 * 1024 * 1024;

/**
 * Reads a notice from a file as paragraphs and tables in reading order. What the file is follows
 * from its content, never from its name; a file that cannot be read is refused with a reason.
 */
export async function readDocument(file: NamedBytes): Promise<ReadResult<NoticeDocument>> {
  const content = await orRefusal(() => readContent(file));
  return "refusal" in content ? content : { name: file.name, ...content };
}

async function readContent(file: NamedBytes): Promise<DocumentContent> {
  if (file.bytes.length > MAXIMUM_FILE_BYTES) refuse("too-large");
  const container = detectContainer(file.name, file.bytes);
  if (typeof container === "object") return refuse(container.refusal);
  switch (container) {
    case "zip":
      return readPackage(file);
    case "ole":
      return readCompound(file);
    case "text":
      return readTextFile(file);
  }
}

async function readPackage(file: NamedBytes): Promise<DocumentContent> {
  const parts = new DocumentPackage(file.bytes);
  const mainPart = mainDocumentPart(parts);
  if (mainPart !== null) return contentOfDocx(parts, mainPart);
  const names = parts.names();
  if (names.includes("ofd.xml")) return refuse("ofd");
  if (names.some((name) => name.startsWith("ppt/"))) return refuse("presentation");
  if (names.some((name) => name.startsWith("xl/"))) return readSheets(file);
  const mediaType = new TextDecoder().decode(parts.bytes("mimetype") ?? new Uint8Array());
  if (mediaType.includes("opendocument.spreadsheet")) return readSheets(file);
  return refuse(mediaType.includes("opendocument") ? "not-a-document" : "archive");
}

async function readCompound(file: NamedBytes): Promise<DocumentContent> {
  const { CompoundFile } = await import("./doc/compound-file");
  const compound = new CompoundFile(file.bytes);
  const names = compound.names();
  if (names.includes("EncryptedPackage")) return refuse("encrypted");
  if (names.includes("PowerPoint Document")) return refuse("presentation");
  if (names.includes("Workbook") || names.includes("Book")) return readSheets(file);
  if (!names.includes("WordDocument")) return refuse("not-a-document");
  const { contentOfDoc } = await import("./doc/content-of-doc");
  return contentOfDoc(compound);
}

/** A workbook given as a notice: each sheet that can be shown is a table. */
async function readSheets(file: NamedBytes): Promise<DocumentContent> {
  const spreadsheet = await readSpreadsheet(file.bytes, { name: file.name });
  if ("refusal" in spreadsheet)
    return refuse(spreadsheet.refusal.reason, spreadsheet.refusal.detail);
  const sheets = spreadsheet.sheets.filter((grid) => grid.visibility !== "veryHidden");
  const { blocks } = documentOfGrids(file.name, sheets);
  return { blocks, notices: spreadsheet.notices };
}

function readTextFile(file: NamedBytes): DocumentContent | Promise<DocumentContent> {
  const { bytes } = file;
  switch (sniffMarkup(bytes)) {
    case "html":
      return readPage(decodeHtml(bytes));
    case "mhtml":
      return readPage(pageOfWebArchive(bytes));
    case "xml-workbook":
      return readSheets(file);
    case "word-xml":
      return refuse("old-format");
    case "text":
      return readText(bytes);
  }
}

/** A page that no office program wrote is read only for its tables: it may be an error page. */
function readPage({ text, notices }: DecodedText): DocumentContent {
  const content = contentOfHtml(text);
  const isOfficePage = /office:word|ProgId|Generator[^>]{0,40}(?:Word|WPS|Kingsoft|Office)/i.test(
    text.slice(0, 8192)
  );
  const hasTable = content.blocks.some((block) => block.kind === "table");
  if (content.blocks.length === 0 || !(isOfficePage || hasTable)) refuse("web-page");
  return { blocks: content.blocks, notices: [...notices, ...content.notices] };
}

function readText(bytes: Uint8Array): DocumentContent {
  const decoded = decodeText(bytes);
  if (decoded.text.trim() === "") refuse("empty-file");
  if (isJson(decoded.text)) refuse("json");
  const content = contentOfText(decoded.text);
  return { blocks: content.blocks, notices: [...decoded.notices, ...content.notices] };
}

function isJson(text: string): boolean {
  if (!/^\s*[[{]\s*["[{\d\]}]/.test(text)) return false;
  try {
    return typeof JSON.parse(text) === "object";
  } catch {
    return false;
  }
}
