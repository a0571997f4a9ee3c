import type { NamedBytes, ReadResult, Spreadsheet } from "../reading";
import { detectContainer } from "./container";
import { OoxmlPackage } from "./ooxml-package";
import { readDelimitedText } from "./read-delimited-text";
import { defaultReadLimits, type ReadLimits } from "./read-limits";
import { readXlsx } from "./read-xlsx";
import { orRefusal, refuse } from "./refused-file";
import { findMainPart } from "./workbook-part";

/**
 * Reads every sheet of a spreadsheet file, hidden ones included: .xlsx and .xlsm itself, text
 * tables (.csv, .tsv), and .xls, .et, .xlsb, .ods through a library that is loaded when needed.
 * What the file is, its content decides; a file that is not wholly readable is refused by name.
 */
export function readSpreadsheet(
  file: NamedBytes,
  limits: ReadLimits = defaultReadLimits
): Promise<ReadResult<Spreadsheet>> {
  return orRefusal(() => readByContainer(file, limits));
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
      return readDelimitedText(file.name, file.bytes, limits);
  }
}

async function readZip(file: NamedBytes, limits: ReadLimits): Promise<Spreadsheet> {
  const parts = new OoxmlPackage(file.bytes, limits);
  const mainPart = findMainPart(parts);
  const folder = mainPart.toLowerCase().split("/")[0] ?? "";
  if (mainPart.toLowerCase().endsWith(".xml") && folder !== "word" && folder !== "ppt")
    return readXlsx(parts, mainPart, limits);
  if (folder === "word") refuse("word-document");
  if (folder === "ppt" || parts.has("ppt/presentation.xml")) refuse("presentation");
  if (parts.has("OFD.xml")) refuse("ofd");
  const { readPackageWithLibrary } = await import("./read-package-with-library");
  return readPackageWithLibrary(parts, mainPart, limits);
}
