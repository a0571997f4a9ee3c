import { cellAddress } from "../../src/core/grid/address";
import type { Severity } from "../../src/core/issues/issue";
import { createExcelHost } from "../../src/host/excel/excel-host";
import { ExcelTestHost } from "../support/office-host/excel-test-host";
import { WorkbookModel } from "../support/office-host/workbook-model";
import { describeWorkbookHost, type HostUnderTest } from "./workbook-host.contract";

function overExcel(excelApi: string): () => Promise<HostUnderTest> {
  return () => {
    const excel = new ExcelTestHost(new WorkbookModel(), excelApi);
    const { workbook } = excel;
    return Promise.resolve({
      host: createExcelHost(),
      marksOf: (sheet) => marksOf(workbook, sheet),
      selection: () =>
        workbook.selection === null
          ? null
          : `${workbook.selection.sheet}!${workbook.selection.address}`,
      openedCount: () => workbook.opened.length,
    });
  };
}

function marksOf(workbook: WorkbookModel, sheet: string): Record<string, Severity> {
  const marks: Record<string, Severity> = {};
  for (const mark of workbook.get(sheet).conditionalMarks) {
    const severity = /fengong-(error|warning|info)/.exec(mark.formula)?.[1] as Severity;
    for (const range of mark.ranges)
      marks[cellAddress(range.firstRowIndex, range.firstColumnIndex)] = severity;
  }
  return marks;
}

describeWorkbookHost(
  "Excel 2021 (ExcelApi 1.14) through its real client runtime",
  overExcel("1.14")
);
// The runtime itself refuses every call above the set that Excel declares.
describeWorkbookHost("ExcelApi 1.9 through the real client runtime", overExcel("1.9"), false);
