import { zipSync } from "fflate";
import { walkBinaryRecords } from "./binary-records";
import { builtInFormatKind } from "./number-format";
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
    const part = linked.get(name.toLowerCase()) ?? name;
    const content = parts.archive.read(entry);
    files[part] = /styles\.bin$/i.test(part) ? withWesternDates(content, part) : content;
  }
  return spreadsheetOfLibrary(openPackage(zipSync(files, { level: 0 })), limits);
}

/** BrtXF, one for each cell format: behind its parent, the number format in two bytes ([MS-XLSB]). */
const cellFormat = 47;
/** The built-in dates that every program knows end here (ECMA-376 Part 1, 18.8.30). */
const lastWesternFormat = 22;
const westernDate = 14;

/** The library does not know the built-in dates of Chinese programs; how a date looks is not read. */
function withWesternDates(styles: Uint8Array, part: string): Uint8Array {
  const changed = styles.slice();
  const view = new DataView(changed.buffer);
  walkBinaryRecords(styles, part, (type, start, end) => {
    if (type !== cellFormat || end - start < 4) return;
    const format = view.getUint16(start + 2, true);
    if (format > lastWesternFormat && builtInFormatKind(format) === "date")
      view.setUint16(start + 2, westernDate, true);
  });
  return changed;
}
