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
  if (isBinary) checkLinks(parts, mainPart);
  else checkOpenDocument(parts, limits);
  const entries = parts.archive.entries.filter(
    ({ name }) => /\.(xml|rels|bin)$|mimetype$/i.test(name) && !/media|vbaProject/i.test(name)
  );
  const bytes = entries.reduce((sum, { inflatedBytes }) => sum + inflatedBytes, 0);
  if (bytes > limits.libraryBytes) refuse("too-large", mainPart);
  const files: Record<string, Uint8Array> = Object.create(null) as Record<string, Uint8Array>;
  for (const entry of entries) files[entry.name] = parts.archive.read(entry);
  return spreadsheetOfLibrary(openPackage(zipSync(files, { level: 0 })), limits);
}

/** The library takes a sheet whose part is gone for an empty one, and its strings for blanks. */
function checkLinks(parts: OoxmlPackage, mainPart: string): void {
  for (const { type, target, written } of parts.relationships(mainPart))
    if (/sheet$|^sharedStrings$/i.test(type) && (target === null || !parts.has(target)))
      refuse("missing-part", written);
}
