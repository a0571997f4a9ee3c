import { MAX_COLUMNS, MAX_ROWS, type CellRange } from "../../core/grid/address";
import type { Grid } from "../../core/grid/grid";
import { CellCollector, spend, type CellBudget } from "./cell-collector";
import { HiddenSpans } from "./hidden-spans";
import { hiddenPlaces } from "./hidden-places";
import { addOpenCell, type OpenCell } from "./open-document-cell";
import type { ReadLimits } from "./read-limits";
import type { ReadNotices } from "./read-notices";
import { refuse } from "./refused-file";
import type { XmlCursor } from "./xml-cursor";

/** Where a cell stands in its row, how often it is repeated, and how far it is merged. */
export interface CellPlace {
  readonly columnIndex: number;
  readonly times: number;
  readonly columnsSpanned: number;
  readonly rowsSpanned: number;
}

/**
 * Places the cells of one table: columns, rows and cells stand one behind the other and may be
 * repeated (19.675, 19.677); only what holds a value is, so that empty repeats cost nothing.
 */
export class OpenTable {
  readonly #cells: CellCollector;
  readonly #merges: CellRange[] = [];
  readonly #hiddenRows = new HiddenSpans();
  readonly #hiddenColumns = new HiddenSpans();
  #row: { readonly place: CellPlace; readonly cell: OpenCell }[] = [];
  #rowTimes = 1;
  #nextRow = 0;
  #nextColumn = 0;
  #nextColumnElement = 0;

  constructor(
    readonly notices: ReadNotices,
    limits: ReadLimits,
    private readonly budget: CellBudget
  ) {
    this.#cells = new CellCollector(notices, limits, budget);
  }

  /** Takes a `table-column` element. */
  takeColumns(cursor: XmlCursor): void {
    const first = this.#nextColumnElement;
    this.#nextColumnElement += countOf(cursor, "number-columns-repeated");
    const last = Math.min(this.#nextColumnElement, MAX_COLUMNS) - 1;
    if (isHidden(cursor)) this.#hiddenColumns.add(first, last);
  }

  /** Begins a `table-row` element. */
  startRow(cursor: XmlCursor): void {
    this.#rowTimes = countOf(cursor, "number-rows-repeated");
    this.#row = [];
    this.#nextColumn = 0;
    const last = Math.min(this.#nextRow + this.#rowTimes, MAX_ROWS) - 1;
    if (isHidden(cursor)) this.#hiddenRows.add(this.#nextRow, last);
  }

  /** Begins a cell of the row, covered ones too. */
  startCell(cursor: XmlCursor): CellPlace {
    const times = countOf(cursor, "number-columns-repeated");
    const columnIndex = this.#nextColumn;
    this.#nextColumn += times;
    return {
      columnIndex,
      times,
      columnsSpanned: countOf(cursor, "number-columns-spanned"),
      rowsSpanned: countOf(cursor, "number-rows-spanned"),
    };
  }

  /** Keeps a cell until its row ends, unless there is nothing in it. */
  addCell(place: CellPlace, cell: OpenCell): void {
    const isMerged = place.columnsSpanned > 1 || place.rowsSpanned > 1;
    const isEmpty = cell.text === "" && (cell.stored ?? "") === "" && !cell.isFormula;
    if (isEmpty && !isMerged) return;
    if (this.#nextColumn > MAX_COLUMNS) refuse("damaged", `column ${this.#nextColumn}`);
    this.#row.push({ place, cell });
  }

  /** Ends the row: what is in it is given as often as it is repeated. */
  endRow(): void {
    const first = this.#nextRow;
    this.#nextRow += this.#rowTimes;
    if (this.#row.length === 0) return;
    for (let rowIndex = first; rowIndex < this.#nextRow; rowIndex++) {
      this.#cells.startRow(rowIndex);
      for (const { place, cell } of this.#row) this.#place(rowIndex, place, cell);
    }
  }

  #place(rowIndex: number, place: CellPlace, cell: OpenCell): void {
    const { columnIndex, times, columnsSpanned, rowsSpanned } = place;
    for (let index = columnIndex; index < columnIndex + times; index++) {
      const { left } = this.budget;
      this.#cells.moveTo(index);
      addOpenCell(this.#cells, cell);
      // Repeated merges and formulas without a value count too, lest they have no end.
      if (this.budget.left === left) spend(this.budget);
    }
    if (columnsSpanned === 1 && rowsSpanned === 1) return;
    this.#merges.push({
      firstRowIndex: rowIndex,
      firstColumnIndex: columnIndex,
      lastRowIndex: Math.min(rowIndex + rowsSpanned, MAX_ROWS) - 1,
      lastColumnIndex: Math.min(columnIndex + columnsSpanned, MAX_COLUMNS) - 1,
    });
  }

  /** Ends the table. */
  grid(): Omit<Grid, "name" | "visibility"> {
    const rows = this.#cells.rows();
    const [hiddenRows, hiddenColumns] = [this.#hiddenRows, this.#hiddenColumns];
    const hidden = hiddenPlaces(rows, hiddenRows, hiddenColumns, this.notices, this.budget);
    return { rows, merges: this.#merges, ...hidden };
  }
}

function countOf(cursor: XmlCursor, attribute: string): number {
  const count = Number(cursor.attribute(attribute) ?? 1);
  if (!Number.isInteger(count) || count < 1) refuse("damaged", `${cursor.part}: ${attribute}`);
  return count;
}

/** Rows and columns are hidden by hand or by a filter (19.755). */
function isHidden(cursor: XmlCursor): boolean {
  const visibility = cursor.attribute("visibility");
  return visibility === "collapse" || visibility === "filter";
}
