import type { CellValue, Style, Worksheet } from "exceljs";

/** A cell by its 0-based position. */
export interface CellPosition {
  readonly rowIndex: number;
  readonly columnIndex: number;
}

/** Cells of one worksheet as they are at a moment: formulas, rich text and formats included. */
export interface CellSnapshot {
  readonly worksheet: Worksheet;
  readonly cells: readonly (CellPosition & {
    readonly value: CellValue;
    readonly style: Partial<Style>;
  })[];
}

/** Takes down what cells hold and how they look. */
export function snapshotCells(
  worksheet: Worksheet,
  positions: readonly CellPosition[]
): CellSnapshot {
  const cells = positions.map(({ rowIndex, columnIndex }) => {
    const { value, style } = worksheet.getCell(rowIndex + 1, columnIndex + 1);
    return { rowIndex, columnIndex, value, style };
  });
  return { worksheet, cells };
}

/** Gives cells back what they held and how they looked. */
export function restoreCells({ worksheet, cells }: CellSnapshot): void {
  for (const { rowIndex, columnIndex, value, style } of cells) {
    const cell = worksheet.getCell(rowIndex + 1, columnIndex + 1);
    cell.value = value;
    cell.style = style;
  }
}
