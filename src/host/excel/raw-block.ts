import type { CellRange } from "../../core/grid/address";
import type { GridCell, GridRow } from "../../core/grid/grid";
import { HostError } from "../workbook-host";
import { readCell } from "./cell-content";

/** A block of rows as Office.js reports it; the arrays have the shape of `range`. */
export interface RawBlock {
  readonly sheet: string;
  readonly range: CellRange;
  /** Excel answers `null` instead of values where it finds a block too large. */
  readonly values: readonly (readonly unknown[])[] | null;
  readonly types: readonly (readonly string[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly numberFormats: readonly (readonly string[])[];
  /** One a row; empty where none of the sheet is hidden. */
  readonly rowsHidden: readonly boolean[];
  /** One a column; empty where none of the sheet is hidden. */
  readonly columnsHidden: readonly boolean[];
}

/** Reads a block's cells; rows without any are left out. */
export function blockRows(block: RawBlock, is1904: boolean): readonly GridRow[] {
  const { values, range } = block;
  if (values === null) throw new HostError("too-much-data", block.sheet);
  return values.flatMap((line, lineIndex): readonly GridRow[] => {
    const cells = line.flatMap((value, index): readonly GridCell[] => {
      const raw = {
        value,
        type: block.types[lineIndex]?.[index] ?? "",
        formula: block.formulas[lineIndex]?.[index],
        numberFormat: block.numberFormats[lineIndex]?.[index] ?? "",
      };
      const cell = readCell(raw, range.firstColumnIndex + index, is1904);
      return cell === null ? [] : [cell];
    });
    return cells.length === 0 ? [] : [{ rowIndex: range.firstRowIndex + lineIndex, cells }];
  });
}
