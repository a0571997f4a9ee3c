import type { Alignment, Borders, Cell, DataValidation, Row, Style, Worksheet } from "exceljs";
import { rangeAddress, type CellRange } from "../../core/grid/address";
import { allSteps, type Steps } from "../../core/steps";
import type { CellValue } from "../../core/grid/cell-value";
import { entryMessage } from "../../core/sheet-plan/entry-message";
import { percentFormat } from "../../core/sheet-plan/percent-format";
import { styleOf, type RowLook } from "../../core/sheet-plan/row-look";
import type {
  ColumnFormat,
  ColumnPlan,
  EntryRule,
  PrintPlan,
  RowPlan,
  SheetPlan,
} from "../../core/sheet-plan/sheet-plan";

/** Excel's number format for each way of showing a column (ECMA-376 Part 1, 18.8.30). */
const NUMBER_FORMATS: Readonly<Record<Exclude<ColumnFormat, "percent">, string>> = {
  text: "@",
  integer: "0",
  date: "yyyy-mm-dd",
};

/** GB2312 (ECMA-376 Part 1, 18.4.1): where the font is missing, a Chinese one is to take its place. */
const CHINESE = 134;

/** Grey for columns that are for reading only. */
const MUTED_COLOR = "FF7F7F7F";

const THIN = { style: "thin", color: { argb: "FF000000" } } as const;
const BORDERS: Partial<Borders> = { top: THIN, left: THIN, bottom: THIN, right: THIN };

/** ExcelJS takes this width for the default of every program and does not write it. */
const UNWRITTEN_WIDTH = 9;

/** Rows that are written in one step. */
const STEP_ROWS = 100;

/** Writes a sheet plan onto an empty ExcelJS worksheet. */
export function applySheetPlan(worksheet: Worksheet, plan: SheetPlan): void {
  allSteps(sheetPlanSteps(worksheet, plan));
}

/** Writes a sheet plan onto an empty ExcelJS worksheet, some rows a step. */
export function* sheetPlanSteps(worksheet: Worksheet, plan: SheetPlan): Steps<void> {
  worksheet.state = plan.visibility;
  worksheet.properties.defaultColWidth = UNWRITTEN_WIDTH;
  plan.columns.forEach((column, columnIndex) => {
    const target = worksheet.getColumn(columnIndex + 1);
    target.width = column.width;
    target.hidden = column.isHidden === true;
  });
  const styles: CellStyles = new Map();
  for (const [rowIndex, row] of plan.rows.entries()) {
    if (rowIndex % STEP_ROWS === STEP_ROWS - 1) yield;
    writeRow(worksheet.getRow(rowIndex + 1), row, plan, styles);
  }
  for (const merge of plan.merges) worksheet.mergeCells(rangeAddress(merge));
  if (plan.frozenRowCount > 0)
    worksheet.views = [{ state: "frozen", ySplit: plan.frozenRowCount, xSplit: 0 }];
  for (const rule of plan.entryRules) addEntryRule(worksheet, rule);
  if (plan.unlockedRanges !== null) protect(worksheet, plan.unlockedRanges);
  if (plan.print !== null) setUpPrint(worksheet, plan.print);
}

/** Cells that look alike share one style: ExcelJS writes each style that it has not met anew. */
type CellStyles = Map<string, Partial<Style>>;

function writeRow(target: Row, row: RowPlan, plan: SheetPlan, styles: CellStyles): void {
  const look = styleOf(row.style, plan);
  const isTableBody = row.style === "body" || row.style === "total";
  if (row.height !== undefined) target.height = row.height;
  const columnCount = look.hasBorders ? plan.columns.length : row.cells.length;
  for (let columnIndex = 0; columnIndex < columnCount; columnIndex++) {
    const value = row.cells[columnIndex] ?? null;
    const cell = target.getCell(columnIndex + 1);
    const column = plan.columns[columnIndex];
    const format = numberFormat(isTableBody ? column : undefined, value);
    const name = `${row.style},${columnIndex},${format}`;
    const style = styles.get(name) ?? { ...cellStyle(look, column), numFmt: format };
    styles.set(name, style);
    cell.style = style;
    const written = writtenValue(value);
    if (written !== null) cell.value = written;
  }
}

/** Gives a value as ExcelJS takes it; a date is midnight UTC, which it turns into a serial number. */
export function writtenValue(
  value: CellValue
): string | number | boolean | Date | { error: never } | null {
  if (value === "" || value === null || typeof value !== "object")
    return value === "" ? null : value;
  if (value.kind === "date")
    return new Date(`${value.iso}${value.iso.includes("T") ? "" : "T00:00:00"}Z`);
  return { error: value.code as never };
}

function cellStyle(look: RowLook, column: ColumnPlan | undefined): Partial<Style> {
  const horizontal: Alignment["horizontal"] =
    look.horizontal === "column" ? (column?.alignment ?? "left") : look.horizontal;
  return {
    font: {
      name: look.fonts[0],
      charset: CHINESE,
      size: look.fontSize,
      bold: look.isBold,
      ...(column?.isMuted === true ? { color: { argb: MUTED_COLOR } } : {}),
    },
    alignment: {
      horizontal,
      vertical: look.vertical === "center" ? "middle" : "top",
      wrapText: look.isWrapped,
    },
    ...(look.hasBorders ? { border: BORDERS } : {}),
  };
}

/** A text is kept as text whatever its column shows; a number in a text column is shown plainly. */
function numberFormat(column: ColumnPlan | undefined, value: CellValue): string {
  const format = column?.format;
  if (typeof value === "number" && (format ?? "text") === "text") return "General";
  if (typeof value === "string" && format !== "percent" && format !== "date") return "@";
  return format === "percent" ? percentFormat(column) : NUMBER_FORMATS[format ?? "text"];
}

function addEntryRule(worksheet: Worksheet, rule: EntryRule): void {
  const message = entryMessage(rule);
  const validation: DataValidation = {
    ...condition(rule),
    allowBlank: true,
    showErrorMessage: true,
    errorTitle: message.title,
    error: message.text,
  };
  forEachCell(rule.range, (rowNumber, columnNumber) => {
    worksheet.getCell(rowNumber, columnNumber).dataValidation = validation;
  });
}

function condition(rule: EntryRule): Pick<DataValidation, "type" | "operator" | "formulae"> {
  switch (rule.kind) {
    case "list":
      return { type: "list", formulae: [`"${rule.values.join(",")}"`] };
    case "percent":
      return { type: "decimal", operator: "between", formulae: [0, 1] };
    case "date":
      return {
        type: "date",
        operator: "greaterThan",
        formulae: [new Date(Date.UTC(2000, 0, 1))],
      };
  }
}

function protect(worksheet: Worksheet, unlockedRanges: readonly CellRange[]): void {
  const unlocked = new Map<Partial<Style>, Partial<Style>>();
  for (const range of unlockedRanges)
    forEachCell(range, (rowNumber, columnNumber) =>
      unlock(worksheet.getCell(rowNumber, columnNumber), unlocked)
    );
  // ExcelJS protects at once where there is no password; its promise only hashes one.
  void worksheet.protect("", {
    selectLockedCells: true,
    selectUnlockedCells: true,
    formatRows: true,
    formatColumns: true,
  });
}

/** Cells that shared a style share the unlocked one. */
function unlock(cell: Cell, unlocked: Map<Partial<Style>, Partial<Style>>): void {
  const { style } = cell;
  const open = unlocked.get(style) ?? { ...style, protection: { locked: false } };
  unlocked.set(style, open);
  cell.style = open;
}

function setUpPrint(worksheet: Worksheet, print: PrintPlan): void {
  worksheet.pageSetup = {
    ...worksheet.pageSetup,
    paperSize: A4,
    orientation: print.orientation,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: { left: 0.6, right: 0.6, top: 0.8, bottom: 0.8, header: 0.3, footer: 0.4 },
    ...(print.titleRows === null
      ? {}
      : { printTitlesRow: `${print.titleRows[0] + 1}:${print.titleRows[1] + 1}` }),
  };
  worksheet.headerFooter.oddFooter = "&C第 &P 页　共 &N 页";
}

/** ST_PaperSize 9 is A4 (ECMA-376 Part 1, 18.3.1.63). */
const A4 = 9;

function forEachCell(
  range: CellRange,
  visit: (rowNumber: number, columnNumber: number) => void
): void {
  for (let row = range.firstRowIndex; row <= range.lastRowIndex; row++)
    for (let column = range.firstColumnIndex; column <= range.lastColumnIndex; column++)
      visit(row + 1, column + 1);
}
