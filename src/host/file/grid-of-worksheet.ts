import type { Cell, CellValue as ExcelJsValue, Worksheet } from "exceljs";
import { parseAddress, type CellRange } from "../../core/grid/address";
import type { CellDate, CellValue } from "../../core/grid/cell-value";
import type { Grid, GridCell, GridRow } from "../../core/grid/grid";

/** Reads an ExcelJS worksheet as a grid, without the copies that ExcelJS shows inside merges. */
export function gridOfWorksheet(worksheet: Worksheet): Grid {
  const rows: GridRow[] = [];
  const hiddenRows: number[] = [];
  worksheet.eachRow({ includeEmpty: true }, (row, rowNumber) => {
    if (row.hidden) hiddenRows.push(rowNumber - 1);
    const cells: GridCell[] = [];
    row.eachCell((cell, columnNumber) => {
      const gridCell = gridCellOf(cell, columnNumber - 1);
      if (gridCell !== null) cells.push(gridCell);
    });
    if (cells.length > 0) rows.push({ rowIndex: rowNumber - 1, cells });
  });
  return {
    name: worksheet.name,
    visibility: worksheet.state,
    rows,
    merges: mergesOf(worksheet),
    hiddenRows,
    hiddenColumns: hiddenColumnsOf(worksheet),
  };
}

/** Lists the merged ranges of an ExcelJS worksheet. */
export function mergesOf(worksheet: Worksheet): readonly CellRange[] {
  return worksheet.model.merges.flatMap((address) => parseAddress(address) ?? []);
}

/** Reads the value of an ExcelJS cell: formulas by their stored result, rich text as plain text. */
export function valueOfCell(cell: Cell): CellValue {
  return valueOf(cell.value);
}

function gridCellOf(cell: Cell, columnIndex: number): GridCell | null {
  if (cell.isMerged && cell.master.address !== cell.address) return null;
  const value = valueOfCell(cell);
  if (value === null || value === "") return null;
  return {
    columnIndex,
    value,
    ...(typeof value === "number" && cell.numFmt?.includes("%") ? { isPercent: true } : {}),
    ...(cell.formula ? { isFormula: true } : {}),
  };
}

function valueOf(value: ExcelJsValue): CellValue {
  if (value === null || value === undefined) return null;
  if (typeof value !== "object") return value;
  if (value instanceof Date) return dateOf(value);
  if ("richText" in value) return value.richText.map((run) => run.text).join("");
  if ("error" in value) return { kind: "error", code: value.error };
  if ("hyperlink" in value) return valueOf(value.text);
  if ("formula" in value || "sharedFormula" in value) return valueOf(value.result);
  return null;
}

function dateOf(date: Date): CellDate {
  const iso = date.toISOString();
  return {
    kind: "date",
    iso: iso.endsWith("T00:00:00.000Z") ? iso.slice(0, 10) : iso.slice(0, 19),
  };
}

function hiddenColumnsOf(worksheet: Worksheet): readonly number[] {
  const columnCount = worksheet.columnCount;
  return Array.from({ length: columnCount }, (_, index) => index).filter(
    (index) => worksheet.getColumn(index + 1).hidden
  );
}
