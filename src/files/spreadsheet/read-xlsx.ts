import type { Grid } from "../../core/grid/grid";
import type { ReadNotice } from "../../core/notice/document";
import type { Spreadsheet } from "../reading";
import { countComments } from "./cell-comments";
import { readCellFormats } from "./cell-formats";
import type { NumberFormatKind } from "./number-format";
import type { OoxmlPackage, Relationship } from "./ooxml-package";
import type { ReadLimits } from "./read-limits";
import { ReadNotices } from "./read-notices";
import { refuse } from "./refused-file";
import { readSharedStrings } from "./shared-strings";
import { SheetScanner } from "./sheet-scanner";
import { noteTextBoxes } from "./text-boxes";
import { readWorkbookPart, sheetPart } from "./workbook-part";

/** Reads a SpreadsheetML workbook (.xlsx, .xlsm) whose main part is `mainPart`. */
export function readXlsx(parts: OoxmlPackage, mainPart: string, limits: ReadLimits): Spreadsheet {
  const workbook = readWorkbookPart(parts, mainPart);
  if (workbook.sheets.length === 0) refuse("damaged", mainPart);
  if (workbook.sheets.length > limits.sheets) refuse("too-large", "sheets");
  const links = parts.relationships(mainPart);
  const sharedStrings = readOptional(parts, links, "sharedStrings", readSharedStrings);
  const formats: readonly NumberFormatKind[] =
    readOptional(parts, links, "styles", readCellFormats) ?? [];
  const budget = { left: limits.cells };
  const sheets: Grid[] = [];
  const notices: ReadNotice[] = [...workbook.names.notices()];
  if (workbook.hasAlternatives) notices.push({ code: "alternate-content" });
  for (const sheet of workbook.sheets) {
    const link = sheetPart(parts, links, sheet);
    const sheetNotices = new ReadNotices(sheet.name);
    if (link.type === "chartsheet" || link.type === "dialogsheet")
      sheetNotices.note("chart-sheet-skipped");
    else {
      if (sheet.visibility !== "visible") sheetNotices.note("hidden-sheet-read");
      const bytes = parts.xml(link.target);
      const scanner = new SheetScanner({
        bytes,
        part: link.target,
        sharedStrings,
        formats,
        isDate1904: workbook.isDate1904,
        notices: sheetNotices,
        limits,
        budget,
      });
      sheets.push({ name: sheet.name, visibility: sheet.visibility, ...scanner.scan() });
      parts.release(bytes);
      const comments = countComments(parts, link.target);
      if (comments > 0) sheetNotices.note("comment-ignored", comments);
      noteTextBoxes(parts, link.target, sheetNotices);
    }
    notices.push(...sheetNotices.list());
  }
  const { isDate1904: date1904, names } = workbook;
  return { sheets, notices, date1904, definedNames: names.list() };
}

/** Reads a part that a workbook may lack; a relationship to a part that is gone counts as lacking. */
function readOptional<Content>(
  parts: OoxmlPackage,
  links: readonly Relationship[],
  type: string,
  read: (bytes: Uint8Array, part: string) => Content
): Content | null {
  const target = links.find((link) => link.type === type)?.target;
  if (target == null || !parts.has(target)) return null;
  const bytes = parts.xml(target);
  const content = read(bytes, target);
  parts.release(bytes);
  return content;
}
