import { issueOf } from "../issues/issue";
import type { ReadNotice } from "../notice/document";
import type { PeriodIssue } from "./read-sheet";
import type { ReturnSheet } from "./return-tables";
import type { ReturnedFile } from "./returned-file";

/** Passes on what the reader said of a file, without what every form has: the hidden stamp and the hidden 行码. */
export function noticeIssues(
  { name, spreadsheet }: ReturnedFile,
  sheets: readonly ReturnSheet[],
  home: string
): readonly PeriodIssue[] {
  const sheetOf = (notice: ReadNotice): ReturnSheet | undefined =>
    sheets.find(({ grid }) => grid.name === notice.sheet);
  return spreadsheet.notices
    .filter((notice) => !isExpected(notice, sheetOf(notice)))
    .map((notice) => {
      const { code, sheet, address, count = 1 } = notice;
      const place = {
        file: name,
        ...(sheet === undefined ? {} : { sheet }),
        ...(address === undefined ? {} : { address }),
      };
      const period = sheetOf(notice)?.tables[0]?.period ?? home;
      return { period, issue: issueOf("read-notice", "info", place, { notice: code, count }) };
    });
}

function isExpected({ code, sheet }: ReadNotice, found: ReturnSheet | undefined): boolean {
  if (code === "hidden-sheet-read") return sheet !== undefined && found === undefined;
  if (code !== "hidden-columns-read" || found === undefined) return false;
  const keys = found.tables.flatMap(({ table }) => table.columns.get("key") ?? []);
  return found.grid.hiddenColumns.every((columnIndex) => keys.includes(columnIndex));
}
