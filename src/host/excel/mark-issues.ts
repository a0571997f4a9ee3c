import type { Severity } from "../../core/issues/issue";
import { MARK_COLORS } from "../mark-colors";
import type { IssueMark } from "../workbook-host";
import { isSameSheet } from "./own-sheets";
import { runInExcel, type ExcelSettings } from "./run-in-excel";

/**
 * Marks are conditional formats whose condition is always true and names the severity: they lie
 * over a person's own colours instead of replacing them, move with their cells when rows are
 * inserted, and are known again by their formula, so that nothing else has to remember them.
 */
const FORMULA_START = '=LEN("fengong-';
const SEVERITIES: readonly Severity[] = ["info", "warning", "error"];

/** The longest address list that Excel takes at once; beyond it is cut off silently. */
const LONGEST_ADDRESS = 8192;

/**
 * Colours the cells that issues point to, and takes earlier marks away. Excel lets nobody format a
 * protected sheet: it stays as it is, and is named where it has cells to colour.
 */
export function markIssues(
  settings: ExcelSettings,
  marks: readonly IssueMark[]
): Promise<readonly string[]> {
  return runInExcel(settings, markedSheets(marks).join("、"), async (context) => {
    const sheets = context.workbook.worksheets;
    sheets.load("items/name,items/protection/protected");
    await context.sync();
    const open = sheets.items.filter((sheet) => !sheet.protection.protected);
    const formats = open.map((sheet) => {
      const found = sheet.getRange().conditionalFormats;
      found.load("items/type");
      return found;
    });
    await context.sync();
    const customs = formats.flatMap((found) =>
      found.items
        .filter((format) => format.type === "Custom")
        .map((format) => {
          const rule = format.custom.rule;
          rule.load("formula");
          return { format, rule };
        })
    );
    if (customs.length > 0) await context.sync();
    for (const { format, rule } of customs)
      if (rule.formula.startsWith(FORMULA_START)) format.delete();
    for (const sheet of open) markSheet(sheet, marksOf(sheet, marks));
    await context.sync();
    return sheets.items
      .filter((sheet) => !open.includes(sheet) && marksOf(sheet, marks).length > 0)
      .map((sheet) => sheet.name);
  });
}

function marksOf(sheet: Excel.Worksheet, marks: readonly IssueMark[]): readonly IssueMark[] {
  return marks.filter((mark) => isSameSheet(mark.sheet, sheet.name));
}

function markedSheets(marks: readonly IssueMark[]): readonly string[] {
  return [...new Set(marks.map((mark) => mark.sheet))];
}

/** A format added later lies on top, so that errors come last. */
function markSheet(sheet: Excel.Worksheet, marks: readonly IssueMark[]): void {
  for (const severity of SEVERITIES) {
    const addresses = marks
      .filter((mark) => mark.severity === severity)
      .map((mark) => mark.address);
    for (const list of addressLists([...new Set(addresses)])) {
      const format = sheet.getRanges(list).conditionalFormats.add("Custom");
      format.custom.rule.formula = `${FORMULA_START}${severity}")>0`;
      format.custom.format.fill.color = MARK_COLORS[severity];
    }
  }
}

/** Joins addresses with commas into lists that Excel takes whole. */
export function addressLists(addresses: readonly string[]): readonly string[] {
  const lists: string[] = [];
  for (const address of addresses) {
    const last = lists.at(-1);
    if (last !== undefined && last.length + 1 + address.length <= LONGEST_ADDRESS)
      lists[lists.length - 1] = `${last},${address}`;
    else lists.push(address);
  }
  return lists;
}
