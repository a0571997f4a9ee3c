import type { Cell, Row, Worksheet } from "exceljs";
import { cellText } from "../../core/grid/cell-value";
import { heightOfLines, TALLEST_ROW, wrappedLineCount } from "../../core/sheet-plan/text-size";
import type { CellPosition } from "./cell-snapshot";
import { valueOfCell } from "./grid-of-worksheet";
import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT } from "./sheet-view";

/**
 * Lets rows grow to what was entered in them, and wraps texts of several lines, as spreadsheet
 * programs do; they fit no merged cell either.
 */
export function fitRows(worksheet: Worksheet, positions: readonly CellPosition[]): void {
  for (const { rowIndex, columnIndex } of positions)
    fitRow(
      worksheet.getRow(rowIndex + 1),
      worksheet.getCell(rowIndex + 1, columnIndex + 1),
      worksheet.getColumn(columnIndex + 1).width ?? DEFAULT_COLUMN_WIDTH
    );
}

function fitRow(row: Row, cell: Cell, columnWidth: number): void {
  const text = cellText(valueOfCell(cell));
  if (/[\r\n]/.test(text)) wrap(cell);
  if (cell.isMerged || cell.style.alignment?.wrapText !== true) return;
  const fontSize = cell.style.font?.size ?? 11;
  const wanted = heightOfLines(wrappedLineCount(text, columnWidth, fontSize), fontSize);
  // A row without a height has none, whatever the types say.
  const height = (row.height as number | undefined) ?? DEFAULT_ROW_HEIGHT;
  if (wanted > height) row.height = Math.min(TALLEST_ROW, wanted);
}

function wrap(cell: Cell): void {
  cell.style = { ...cell.style, alignment: { ...cell.style.alignment, wrapText: true } };
}
