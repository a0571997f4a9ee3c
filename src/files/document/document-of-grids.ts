import { cellText } from "../../core/grid/cell-value";
import { isEmptyGrid, type Grid } from "../../core/grid/grid";
import type { DocumentBlock, NoticeDocument } from "../../core/notice/document";
import { NOTICE_SHEET } from "../../core/workbook/plan-notice-sheets";

/**
 * Makes a document of worksheets: 通知正文 gives a paragraph for each row, every other sheet a table
 * block whose grid keeps the sheet's name; empty sheets give nothing.
 */
export function documentOfGrids(name: string, grids: readonly Grid[]): NoticeDocument {
  const blocks = grids.flatMap((grid): readonly DocumentBlock[] => {
    if (isEmptyGrid(grid)) return [];
    if (grid.name === NOTICE_SHEET) return paragraphsOf(grid);
    return [{ kind: "table", grid, headerRowCount: 0 }];
  });
  return { name, blocks, notices: [] };
}

function paragraphsOf(grid: Grid): readonly DocumentBlock[] {
  return grid.rows.flatMap((row) => {
    const texts = row.cells
      .map((cell) => cellText(cell.value).trim())
      .filter((text) => text !== "");
    const lineNumber = row.rowIndex + 1;
    return texts.length === 0
      ? []
      : [{ kind: "paragraph" as const, text: texts.join(" "), lineNumber }];
  });
}
