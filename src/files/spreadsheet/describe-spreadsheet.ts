import { rangeAddress } from "../../core/grid/address";
import { cellText, cellType, type CellType } from "../../core/grid/cell-value";
import type { SheetVisibility } from "../../core/grid/grid";
import type { ReadNotice } from "../../core/notice/document";
import type { RefusalReason } from "../../core/issues/return-issues";
import type { DefinedName, ReadResult, Spreadsheet } from "../reading";

/** A cell as `read --json` prints it, indexes 0-based; dates as ISO text, errors by their code. */
export type DescribedCell = readonly [
  rowIndex: number,
  columnIndex: number,
  type: CellType,
  value: string | number | boolean,
];

/** A sheet as `read --json` prints it; merges as A1 ranges. */
export interface DescribedSheet {
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly merges: readonly string[];
  readonly cells: readonly DescribedCell[];
}

/** One file as `read --json` prints it. */
export interface DescribedFile {
  readonly name: string;
  readonly state: "read" | "unreadable";
  readonly reason?: RefusalReason;
  /** A part or a figure that helps. */
  readonly detail?: string;
  readonly notices: readonly ReadNotice[];
  readonly date1904: boolean;
  readonly sheets: readonly DescribedSheet[];
  /** Of an .xlsx, .xlsm or .xlsb alone. */
  readonly definedNames?: readonly DefinedName[];
}

/** Says what the program sees in a file that it has read or refused. */
export function describeSpreadsheet(name: string, result: ReadResult<Spreadsheet>): DescribedFile {
  if ("refusal" in result)
    return {
      name,
      state: "unreadable",
      ...result.refusal,
      notices: [],
      date1904: false,
      sheets: [],
    };
  const { notices, date1904, definedNames } = result;
  return {
    name,
    state: "read",
    notices,
    date1904,
    sheets: result.sheets.map((sheet) => ({
      name: sheet.name,
      visibility: sheet.visibility,
      merges: sheet.merges.map(rangeAddress),
      cells: sheet.rows.flatMap(({ rowIndex, cells }) =>
        cells.map(({ columnIndex, value }): DescribedCell => {
          const plain = typeof value !== "object";
          return [rowIndex, columnIndex, cellType(value), plain ? value : describedText(value)];
        })
      ),
    })),
    ...(definedNames === undefined ? {} : { definedNames }),
  };
}

function describedText(value: Parameters<typeof cellText>[0]): string {
  return value !== null && typeof value === "object" && value.kind === "date"
    ? value.iso
    : cellText(value);
}
