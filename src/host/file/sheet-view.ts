import type { Cell, Worksheet } from "exceljs";
import type { CellRange } from "../../core/grid/address";
import { cellText, type CellValue } from "../../core/grid/cell-value";
import { mergesOf, valueOfCell } from "./grid-of-worksheet";

/** How one cell is shown. */
export interface CellView {
  readonly text: string;
  readonly value: CellValue;
  /** As written, with its `=`; absent where the cell has none. */
  readonly formula?: string;
  readonly isBold: boolean;
  readonly fontName: string;
  /** In points. */
  readonly fontSize: number;
  readonly alignment: "left" | "center" | "right";
  readonly verticalAlignment: "top" | "center" | "bottom";
  readonly isWrapped: boolean;
  readonly hasBorder: boolean;
  /** CSS colour of the cell's ground; `null` for none. */
  readonly fill: string | null;
  readonly isLocked: boolean;
  /** Its number is shown as a percentage. */
  readonly isPercent: boolean;
}

/** A worksheet as a grid on the screen shows it; all indexes 0-based. */
export interface SheetView {
  readonly rowCount: number;
  readonly columnCount: number;
  /** In characters of the default font. */
  readonly columnWidths: readonly number[];
  /** In points. */
  readonly rowHeights: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly hiddenRows: readonly number[];
  readonly merges: readonly CellRange[];
  readonly frozenRowCount: number;
  /** Locked cells are not to be changed by hand. */
  readonly isProtected: boolean;
  /** The cell at a position; `null` where nothing is written or formatted. */
  cell(rowIndex: number, columnIndex: number): CellView | null;
}

/** Characters of a column that has no width of its own. */
export const DEFAULT_COLUMN_WIDTH = 8.43;
/** Points of a row that has no height of its own. */
export const DEFAULT_ROW_HEIGHT = 15;

/** Shows an ExcelJS worksheet; the view reads through to the worksheet and holds no copy. */
export function viewOfWorksheet(worksheet: Worksheet): SheetView {
  const { rowCount, columnCount } = worksheet;
  const columns = Array.from({ length: columnCount }, (_, index) => worksheet.getColumn(index + 1));
  const rows = Array.from({ length: rowCount }, (_, index) => worksheet.findRow(index + 1));
  // Where the file has none, ExcelJS has no list of views, whatever its types say.
  const view = (worksheet.views as typeof worksheet.views | null)?.[0];
  return {
    rowCount,
    columnCount,
    columnWidths: columns.map((column) => column.width ?? DEFAULT_COLUMN_WIDTH),
    rowHeights: rows.map((row) => row?.height ?? DEFAULT_ROW_HEIGHT),
    hiddenColumns: [...columns.keys()].filter((index) => columns[index]?.hidden),
    hiddenRows: [...rows.keys()].filter((index) => rows[index]?.hidden),
    merges: mergesOf(worksheet),
    isProtected: isProtected(worksheet),
    frozenRowCount: view?.state === "frozen" ? (view.ySplit ?? 0) : 0,
    cell: (rowIndex, columnIndex) => {
      const cell = worksheet.findRow(rowIndex + 1)?.findCell(columnIndex + 1);
      return cell === undefined ? null : viewOfCell(cell);
    },
  };
}

/** ExcelJS keeps the protection in a property that its types leave out. */
function isProtected(worksheet: Worksheet): boolean {
  const { sheetProtection } = worksheet as unknown as {
    readonly sheetProtection?: { readonly sheet?: boolean } | null;
  };
  return sheetProtection?.sheet === true;
}

function viewOfCell(cell: Cell): CellView {
  const value = valueOfCell(cell);
  const { font, alignment, border, fill, protection } = cell.style;
  const horizontal = alignment?.horizontal;
  const isNumeric = typeof value === "number";
  const isPercent = cell.numFmt?.includes("%") ?? false;
  return {
    text: shownText(value, isPercent),
    isPercent,
    value,
    ...(cell.formula ? { formula: `=${cell.formula}` } : {}),
    isBold: font?.bold === true,
    fontName: font?.name ?? "宋体",
    fontSize: font?.size ?? 11,
    alignment:
      horizontal === "center" || horizontal === "right" || horizontal === "left"
        ? horizontal
        : isNumeric
          ? "right"
          : "left",
    verticalAlignment:
      alignment?.vertical === "top"
        ? "top"
        : alignment?.vertical === "middle"
          ? "center"
          : "bottom",
    isWrapped: alignment?.wrapText === true,
    hasBorder: border?.bottom?.style !== undefined,
    fill:
      fill?.type === "pattern" && fill.pattern === "solid" ? cssColor(fill.fgColor?.argb) : null,
    isLocked: protection?.locked !== false,
  };
}

/** Shows percentages as such; other number formats are the business of a spreadsheet program. */
function shownText(value: CellValue, isPercent: boolean): string {
  if (typeof value === "number" && isPercent) return `${Math.round(value * 1000) / 10}%`;
  return cellText(value);
}

function cssColor(argb: string | undefined): string | null {
  return argb === undefined ? null : `#${argb.slice(-6)}`;
}
