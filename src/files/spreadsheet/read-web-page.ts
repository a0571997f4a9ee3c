import type { CellRange } from "../../core/grid/address";
import type { Grid, GridRow } from "../../core/grid/grid";
import type { DocumentBlock, ReadNotice } from "../../core/notice/document";
import { contentOfHtml } from "../document/html/content-of-html";
import { decodeHtml } from "../document/html/decode-html";
import { pagesOfWebArchive } from "../document/html/web-archive";
import type { DecodedText } from "../document/text/decode-text";
import type { Spreadsheet } from "../reading";
import { spend, type CellBudget } from "./cell-collector";
import type { ReadLimits } from "./read-limits";
import { refuse } from "./refused-file";

/** What pages have that people fill in or that frame others, and tables of data have not. */
const INTERACTIVE = /<(?:form|input|button|select|iframe)\b/i;
/** How spreadsheet programs mark the pages that they write. */
const OF_SPREADSHEET =
  /urn:schemas-microsoft-com:office:(?:excel|spreadsheet)|Excel\.Sheet|\bET\.?Sheet/i;

/**
 * Reads a web page under the name of a spreadsheet, as many systems export their tables and as Excel
 * and WPS save them: what Excel shows of it, one sheet a page with its lines and tables one below the
 * other, every value as the text it is. A page without a table of data is refused as a web page.
 */
export function readWebPage(sheetName: string, bytes: Uint8Array, limits: ReadLimits): Spreadsheet {
  return spreadsheetOf(sheetName, [decodeHtml(bytes)], limits);
}

/** Reads a web archive (MHTML) in the same way, each of its pages as a sheet. */
export function readWebArchive(
  sheetName: string,
  bytes: Uint8Array,
  limits: ReadLimits
): Spreadsheet {
  return spreadsheetOf(sheetName, pagesOfWebArchive(bytes), limits);
}

function spreadsheetOf(
  sheetName: string,
  pages: readonly DecodedText[],
  limits: ReadLimits
): Spreadsheet {
  if (pages.length > limits.sheets) refuse("too-large", "sheets");
  const budget = { left: limits.cells };
  const withData = pages.flatMap((page) => {
    const isOffice = OF_SPREADSHEET.test(page.text.slice(0, 8192));
    if (INTERACTIVE.test(page.text) || (!isOffice && /<script\b/i.test(page.text))) return [];
    const { blocks, notices } = contentOfHtml(page.text, true);
    if (!blocks.some(isDataTable)) return [];
    if (openTables(page.text) !== 0) refuse("damaged", "</table>");
    return [{ blocks, notices: [...page.notices, ...notices] }];
  });
  if (withData.length === 0) refuse("web-page");
  const written = pages.flatMap(({ text }) => sheetNames(text));
  const names = withData.map((_, index) => {
    const own = written.length === withData.length ? written[index] : undefined;
    return own ?? (index === 0 ? sheetName : `${sheetName} ${index + 1}`);
  });
  const notices = withData.flatMap((page, index): readonly ReadNotice[] =>
    [{ code: "web-page-read" as const }, ...page.notices].map((notice) => ({
      ...notice,
      sheet: names[index] ?? sheetName,
    }))
  );
  const sheets = withData.map(({ blocks }, index) =>
    gridOf(names[index] ?? sheetName, blocks, budget)
  );
  return { sheets, notices, date1904: false };
}

function isDataTable(block: DocumentBlock): boolean {
  if (block.kind !== "table") return false;
  return block.grid.rows.filter(({ cells }) => cells.length > 1).length > 1;
}

/** How many tables are opened and not closed: of a page that breaks off, the last one. */
function openTables(html: string): number {
  let open = 0;
  for (const [, slash] of html.matchAll(/<(\/?)table\b/gi)) open += slash === "" ? 1 : -1;
  return open;
}

/** The names of its sheets that a spreadsheet program writes beside the page. */
function sheetNames(html: string): readonly string[] {
  const names = html.matchAll(/<x:ExcelWorksheet>\s*<x:Name>([^<&]{1,31})<\/x:Name>/g);
  return [...names].map(([, name = ""]) => name.trim());
}

function gridOf(name: string, blocks: readonly DocumentBlock[], budget: CellBudget): Grid {
  const rows: GridRow[] = [];
  const merges: CellRange[] = [];
  let rowIndex = 0;
  for (const block of blocks) {
    if (block.kind === "paragraph") {
      spend(budget);
      rows.push({ rowIndex: rowIndex++, cells: [{ columnIndex: 0, value: block.text }] });
      continue;
    }
    const above = rowIndex;
    const last = (index: number): void => {
      rowIndex = Math.max(rowIndex, index + 1);
    };
    for (const row of block.grid.rows) {
      spend(budget, row.cells.length);
      rows.push({ ...row, rowIndex: row.rowIndex + above });
      last(row.rowIndex + above);
    }
    for (const merge of block.grid.merges) {
      const [firstRowIndex, lastRowIndex] = [merge.firstRowIndex, merge.lastRowIndex];
      merges.push({
        ...merge,
        firstRowIndex: firstRowIndex + above,
        lastRowIndex: lastRowIndex + above,
      });
      last(lastRowIndex + above);
    }
  }
  return { name, visibility: "visible", rows, merges, hiddenRows: [], hiddenColumns: [] };
}
