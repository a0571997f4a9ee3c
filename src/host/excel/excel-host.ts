import type { WorkbookHost } from "../workbook-host";
import { deleteSheets, hideColumn, renameSheet, select } from "./change-sheets";
import { drawChart } from "./draw-chart";
import { editCells } from "./edit-cells";
import { markIssues } from "./mark-issues";
import { openAsNewWorkbook } from "./open-as-new-workbook";
import { hasUnfinishedWrite, listSheets, readSheets } from "./read-sheets";
import { excelSettings, type ExcelHostOptions } from "./run-in-excel";
import { createSheetWriter } from "./write-sheets";

/** The workbook that Excel has open around the task pane, through Office.js (ExcelApi 1.9). */
export function createExcelHost(options?: ExcelHostOptions): WorkbookHost {
  const settings = excelSettings(options);
  return {
    listSheets: () => listSheets(settings),
    readSheets: (names) => readSheets(settings, names),
    writeSheets: createSheetWriter(settings),
    hasUnfinishedWrite: () => hasUnfinishedWrite(settings),
    renameSheet: (name, newName) => renameSheet(settings, name, newName),
    deleteSheets: (names) => deleteSheets(settings, names),
    editCells: (edits) => editCells(settings, edits),
    hideColumn: (sheet, columnIndex) => hideColumn(settings, sheet, columnIndex),
    markIssues: (marks) => markIssues(settings, marks),
    select: (sheet, address) => select(settings, sheet, address),
    drawChart: (sheet, chart) => drawChart(settings, sheet, chart),
    openAsNewWorkbook: (bytes) => openAsNewWorkbook(settings, bytes),
  };
}
