import { zipSync } from "fflate";
import type { Spreadsheet } from "../reading";
import type { OoxmlPackage } from "./ooxml-package";
import type { ReadLimits } from "./read-limits";
import { checkBinaryWorkbook } from "./check-binary-workbook";
import { openPackage } from "./open-with-library";
import { spreadsheetOfLibrary } from "./read-with-library";
import { refuse } from "./refused-file";

/** Reads .xlsb through the library, from parts whose sizes, CRC-32 and records have been checked. */
export function readPackageWithLibrary(
  parts: OoxmlPackage,
  mainPart: string,
  limits: ReadLimits
): Spreadsheet {
  checkBinaryWorkbook(parts, mainPart);
  const entries = parts.archive.entries.filter(
    ({ name }) => /\.(xml|rels|bin)$/i.test(name) && !/media|vbaProject/i.test(name)
  );
  const bytes = entries.reduce((sum, { inflatedBytes }) => sum + inflatedBytes, 0);
  if (bytes > limits.libraryBytes) refuse("too-large", mainPart);
  const files: Record<string, Uint8Array> = Object.create(null) as Record<string, Uint8Array>;
  // The library looks for a part under the very name of its link.
  const linked = new Map(
    parts.relationships(mainPart).map(({ target }) => [target?.toLowerCase(), target])
  );
  for (const entry of entries) {
    const name = entry.name.replaceAll("\\", "/");
    files[linked.get(name.toLowerCase()) ?? name] = parts.archive.read(entry);
  }
  return spreadsheetOfLibrary(openPackage(zipSync(files, { level: 0 })), limits);
}
