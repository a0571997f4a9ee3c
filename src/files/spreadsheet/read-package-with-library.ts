import { zipSync } from "fflate";
import type { Spreadsheet } from "../reading";
import type { OoxmlPackage } from "./ooxml-package";
import type { ReadLimits } from "./read-limits";
import { checkOpenDocument } from "./check-open-document";
import { openPackage } from "./open-with-library";
import { spreadsheetOfLibrary } from "./read-with-library";
import { refuse } from "./refused-file";

/** Reads .xlsb and .ods through the library, from parts whose sizes and CRC-32 have been checked. */
export function readPackageWithLibrary(
  parts: OoxmlPackage,
  mainPart: string,
  limits: ReadLimits
): Spreadsheet {
  const isBinary = mainPart.toLowerCase().endsWith(".bin");
  const isOpenDocument = parts.has("content.xml") && parts.has("mimetype");
  if (!isBinary && !isOpenDocument) refuse("archive");
  if (isOpenDocument && !isBinary) checkOpenDocument(parts, limits);
  const files: Record<string, Uint8Array> = Object.create(null) as Record<string, Uint8Array>;
  for (const entry of parts.archive.entries)
    if (/\.(xml|rels|bin)$|mimetype$/i.test(entry.name) && !/media|vbaProject/i.test(entry.name))
      files[entry.name] = parts.archive.read(entry);
  return spreadsheetOfLibrary(openPackage(zipSync(files, { level: 0 })), limits);
}
