import type { Workbook, Worksheet } from "exceljs";
import { rangeAddress } from "../../core/grid/address";
import { cellText } from "../../core/grid/cell-value";
import type { Grid, GridCell } from "../../core/grid/grid";
import { writtenValue } from "../../files/xlsx/apply-sheet-plan";

const NARROWEST = 8;
const WIDEST = 40;

/** Draws grids, of which only the content is known, as the sheets of a workbook. */
export function drawGrids(workbook: Workbook, grids: readonly Grid[]): void {
  for (const grid of grids) {
    const worksheet = workbook.addWorksheet(grid.name, { state: grid.visibility });
    for (const { rowIndex, cells } of grid.rows)
      for (const cell of cells) drawCell(worksheet, rowIndex, cell);
    for (const merge of grid.merges) worksheet.mergeCells(rangeAddress(merge));
    for (const index of grid.hiddenRows) worksheet.getRow(index + 1).hidden = true;
    widths(grid).forEach((width, index) => (worksheet.getColumn(index + 1).width = width));
    for (const index of grid.hiddenColumns) worksheet.getColumn(index + 1).hidden = true;
  }
}

function drawCell(worksheet: Worksheet, rowIndex: number, cell: GridCell): void {
  const target = worksheet.getCell(rowIndex + 1, cell.columnIndex + 1);
  const value = writtenValue(cell.value);
  target.style = {
    alignment: { vertical: "top", wrapText: typeof cell.value === "string" },
    ...(typeof cell.value === "string" ? { numFmt: "@" } : {}),
    ...(cell.isPercent === true ? { numFmt: "0%" } : {}),
  };
  target.value = value;
}

/** The widths, in characters of the default font, in which most texts stand on a line; a Chinese character takes two. */
function widths({ rows }: Grid): readonly number[] {
  const widest: number[] = [];
  for (const { cells } of rows)
    for (const { columnIndex, value } of cells) {
      const lines = cellText(value).split("\n");
      const width = Math.max(...lines.map((line) => line.replace(/[^\0-\xff]/g, "  ").length)) + 2;
      widest[columnIndex] = Math.max(widest[columnIndex] ?? NARROWEST, Math.min(width, WIDEST));
    }
  return Array.from(widest, (width) => width ?? NARROWEST);
}
