import { MAX_COLUMNS, MAX_ROWS } from "../../core/grid/address";
import type { GridCell, GridRow } from "../../core/grid/grid";
import type { CellValue } from "../../core/grid/cell-value";
import type { ReadNotices } from "./read-notices";
import { maxCellCharacters, type ReadLimits } from "./read-limits";
import { refuse } from "./refused-file";

/** How much more a file's grids may hold, cells, merges and hidden rows alike; one for all its sheets. */
export interface CellBudget {
  left: number;
}

/** Takes from a file's budget what one of its grids is about to hold. */
export function spend(budget: CellBudget, count = 1): void {
  if ((budget.left -= count) < 0) refuse("too-large", "cells");
}

/** Gathers the cells of one sheet in the order in which a file has them, and gives them sorted. */
export class CellCollector {
  /** 0-based position of the cell last met; `columnIndex` is −1 at the beginning of a row. */
  rowIndex = -1;
  columnIndex = -1;
  readonly #rows: GridRow[] = [];
  /** The cells of the row in hand; those behind `#count` are an earlier row's. */
  readonly #cells: GridCell[] = [];
  #count = 0;
  #isSorted = true;

  constructor(
    private readonly notices: ReadNotices,
    private readonly limits: ReadLimits,
    private readonly budget: CellBudget
  ) {}

  /** Moves to a row, 0-based, before its first cell. */
  startRow(rowIndex: number): void {
    this.#endRow();
    if (rowIndex >= MAX_ROWS) refuse("damaged", `row ${rowIndex + 1}`);
    if (rowIndex <= this.rowIndex) this.#isSorted = false;
    this.rowIndex = rowIndex;
    this.columnIndex = -1;
  }

  /** Moves to a cell of the row in hand, 0-based. */
  moveTo(columnIndex: number): void {
    if (columnIndex >= MAX_COLUMNS) refuse("damaged", `column ${columnIndex + 1}`);
    if (columnIndex <= this.columnIndex) this.#isSorted = false;
    this.columnIndex = columnIndex;
  }

  /** Adds the value of the cell in hand. */
  add(value: Exclude<CellValue, null>, isPercent: boolean, isFormula: boolean): void {
    const columnIndex = this.columnIndex;
    spend(this.budget);
    if (!isPercent && !isFormula) this.#push({ columnIndex, value });
    else if (!isFormula) this.#push({ columnIndex, value, isPercent: true });
    else if (!isPercent) this.#push({ columnIndex, value, isFormula: true });
    else this.#push({ columnIndex, value, isPercent: true, isFormula: true });
  }

  /** Adds a text, unless it is empty, and notes what is odd in it. */
  addText(text: string, isFormula: boolean): void {
    if (text === "") return;
    if (text.length > maxCellCharacters) {
      if (text.length > this.limits.textLength) refuse("too-large", "text");
      this.note("text-too-long");
    }
    if (text.includes("\ufffd")) this.note("replacement-character");
    this.add(text, false, isFormula);
  }

  /** Notes something about the cell in hand. */
  note(code: Parameters<ReadNotices["noteCell"]>[0]): void {
    this.notices.noteCell(code, this.rowIndex, this.columnIndex);
  }

  /** Ends the sheet and gives its rows by rising index; of two cells in one place the later stays. */
  rows(): readonly GridRow[] {
    this.#endRow();
    return this.#isSorted ? this.#rows : this.#sortedRows();
  }

  #push(cell: GridCell): void {
    this.#cells[this.#count++] = cell;
  }

  /** A copy of its exact length takes half the memory of an array that grew. */
  #endRow(): void {
    if (this.#count === 0) return;
    this.#rows.push({ rowIndex: this.rowIndex, cells: this.#cells.slice(0, this.#count) });
    this.#count = 0;
  }

  #sortedRows(): readonly GridRow[] {
    // Sorting keeps the order of equals, so that pieces of one row come as the file has them.
    const pieces = this.#rows.sort((a, b) => a.rowIndex - b.rowIndex);
    const rows: GridRow[] = [];
    let start = 0;
    pieces.forEach((row, index) => {
      const { rowIndex } = row;
      if (pieces[index + 1]?.rowIndex === rowIndex) return;
      const parts = pieces.slice(start, index + 1);
      start = index + 1;
      if (parts.length === 1 && isRising(row)) rows.push(row);
      else {
        const cells = parts.flatMap((part) => part.cells);
        rows.push({ rowIndex, cells: this.#sortedCells(rowIndex, cells) });
      }
    });
    return rows;
  }

  #sortedCells(rowIndex: number, cells: GridCell[]): readonly GridCell[] {
    cells.sort((a, b) => a.columnIndex - b.columnIndex);
    return cells.filter(({ columnIndex }, index) => {
      const isLast = cells[index + 1]?.columnIndex !== columnIndex;
      if (!isLast) this.notices.noteCell("duplicate-cell", rowIndex, columnIndex);
      return isLast;
    });
  }
}

function isRising({ cells }: GridRow): boolean {
  return cells.every(
    ({ columnIndex }, index) => index === 0 || columnIndex > (cells[index - 1]?.columnIndex ?? 0)
  );
}
