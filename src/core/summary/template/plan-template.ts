import { attributedText } from "../../consolidation/item-texts";
import { share, taskText } from "../../consolidation/consolidation-table";
import { cellAddress } from "../../grid/address";
import { cellText, isBlank } from "../../grid/cell-value";
import { cellInRow, rowAt, valueAt, type Grid, type GridCell } from "../../grid/grid";
import { findFormTables, type FormTable } from "../../returns/find-form-tables";
import { headingReader } from "../../returns/heading-roles";
import { plainText } from "../../returns/text-likeness";
import { placeOfRow, type SummaryContext, type SummaryItem } from "../summary-context";
import { participantsText } from "../tables/progress-table";
import { itemsOfTemplate } from "./items-of-template";
import { matchTemplateRows, type TemplateRow } from "./match-template-rows";
import { templateColumns, type TemplateColumn, type TemplateField } from "./template-columns";

/** A cell to be filled, both indexes 0-based; a number is a share of 1 or a row's number. */
export interface TemplateCell {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly value: string | number;
  readonly isShare: boolean;
}

/** What a template is filled with, and what could not be brought together. */
export interface TemplatePlan {
  readonly sheet: string;
  readonly cells: readonly TemplateCell[];
  /** Rows that are filled. */
  readonly rowCount: number;
  /** Headings that nothing is known for. */
  readonly unknownHeadings: readonly string[];
  /** Rows of the template that no assignment was found for. */
  readonly unmatchedRows: readonly { readonly rowNumber: number; readonly text: string }[];
  /** Assignments that the template has no row for, such as 附件3第7项. */
  readonly leftOut: readonly string[];
  /** Cells that say something else already and were left as they are. */
  readonly occupied: readonly { readonly address: string; readonly text: string }[];
}

/** The template cannot take the rows: `null` where no sheet has headings that are known. */
export interface TooShort {
  readonly needed: number;
  readonly available: number;
}

/**
 * Plans how the superior's own template is filled: its headings say what goes where, rows that it
 * has are matched by number and text, and a template without rows takes all assignments. No cell
 * that says something is written over.
 */
export function planTemplate(
  grids: readonly Grid[],
  context: SummaryContext
): TemplatePlan | TooShort | null {
  const table = bestTable(grids, context);
  if (table === null) return null;
  const { columns, unknown } = templateColumns(table);
  const rows = templateRows(table, columns);
  const items = itemsOfTemplate(table, context);
  if (rows.length > 0) return matchedPlan(table, columns, unknown, rows, context.items);
  const available = blankRows(table, columns);
  if (items.length > available) return { needed: items.length, available };
  const pairs = items.map((item, index) => [table.firstRowIndex + index, item] as const);
  const filled = fill(table, columns, pairs, true);
  return { ...base(table, unknown), ...filled, rowCount: items.length };
}

function bestTable(grids: readonly Grid[], { notice, period }: SummaryContext): FormTable | null {
  const read = headingReader(notice, period);
  const tables = grids
    .filter((grid) => grid.visibility === "visible")
    .flatMap((grid) => findFormTables(grid, read));
  const countOf = (table: FormTable): number => templateColumns(table).columns.length;
  return [...tables].sort((a, b) => countOf(b) - countOf(a))[0] ?? null;
}

function matchedPlan(
  table: FormTable,
  columns: readonly TemplateColumn[],
  unknown: readonly string[],
  rows: readonly TemplateRow[],
  items: readonly SummaryItem[]
): TemplatePlan {
  const matches = matchTemplateRows(rows, items);
  const used = new Set(matches.values());
  const tables = new Set([...used].map((item) => item.table.id));
  const pairs = [...matches].map(([row, item]) => [row.rowIndex, item] as const);
  return {
    ...base(table, unknown),
    ...fill(table, columns, pairs, false),
    rowCount: matches.size,
    unmatchedRows: rows
      .filter((row) => !matches.has(row))
      .map((row) => ({ rowNumber: row.rowIndex + 1, text: `${row.number} ${row.task}`.trim() })),
    leftOut: items
      .filter((item) => !used.has(item) && tables.has(item.table.id))
      .map((item) => placeOfRow(item.table, item.assignment)),
  };
}

function base(table: FormTable, unknownHeadings: readonly string[]) {
  return { sheet: table.grid.name, unknownHeadings, unmatchedRows: [], leftOut: [] };
}

/** Columns by which the template names its own rows; they are only filled where it has none. */
const NAMING: readonly TemplateField[] = ["number", "task", "content"];

function fill(
  { grid }: FormTable,
  columns: readonly TemplateColumn[],
  pairs: readonly (readonly [rowIndex: number, item: SummaryItem])[],
  isNew: boolean
): Pick<TemplatePlan, "cells" | "occupied"> {
  const cells: TemplateCell[] = [];
  const occupied: { address: string; text: string }[] = [];
  const hasContent = columns.some(({ field }) => field === "content");
  for (const [rowIndex, item] of pairs)
    for (const { columnIndex, field } of columns) {
      if (!isNew && NAMING.includes(field)) continue;
      const value = valueOf(field, item, hasContent);
      if (value === null || value === "") continue;
      const current = valueAt(grid, rowIndex, columnIndex);
      const isFree = isBlank(current) && !isCovered(grid, rowIndex, columnIndex);
      if (isFree) cells.push({ rowIndex, columnIndex, value, isShare: field === "percent" });
      else if (plainText(cellText(current)) !== plainText(String(value)))
        occupied.push({ address: cellAddress(rowIndex, columnIndex), text: cellText(current) });
    }
  return { cells, occupied };
}

function valueOf(
  field: TemplateField,
  { item, table, assignment, state }: SummaryItem,
  hasContent: boolean
): string | number | null {
  switch (field) {
    case "annex":
      return table.annex;
    case "number":
      return assignment.number;
    case "task":
      return hasContent ? assignment.task : taskText(assignment);
    case "content":
      return assignment.content ?? null;
    case "units":
      return assignment.unitsText;
    case "lead":
      return item.lead;
    case "participants":
      return participantsText(assignment);
    case "deadline":
      return assignment.deadline ?? null;
    case "status":
      return state;
    case "percent":
      return share(item.percent);
    case "progress":
    case "problems":
    case "nextSteps":
      return attributedText(item, field);
  }
}

function templateRows(
  { grid, firstRowIndex, lastRowIndex }: FormTable,
  columns: readonly TemplateColumn[]
): readonly TemplateRow[] {
  const at = (field: TemplateField, rowIndex: number): string => {
    const column = columns.find((one) => one.field === field);
    return column === undefined ? "" : cellText(valueAt(grid, rowIndex, column.columnIndex)).trim();
  };
  return grid.rows
    .filter(({ rowIndex }) => rowIndex >= firstRowIndex && rowIndex <= lastRowIndex)
    .map(({ rowIndex }) => ({
      rowIndex,
      number: at("number", rowIndex),
      task: [at("task", rowIndex), at("content", rowIndex)].join(""),
    }))
    .filter(({ task }) => plainText(task).length > 1 && !/^(?:备注|注[:：]|说明)/.test(task));
}

/** Rows below the headings that say nothing but a number, down to what stands below them. */
function blankRows({ grid, firstRowIndex }: FormTable, columns: readonly TemplateColumn[]): number {
  const number = columns.find(({ field }) => field === "number")?.columnIndex;
  const isNumber = ({ columnIndex, value }: GridCell): boolean =>
    columnIndex === number && /^\d+$/.test(cellText(value).trim());
  const next = grid.rows.find(
    (row) =>
      row.rowIndex >= firstRowIndex &&
      row.cells.some((cell) => !isBlank(cell.value) && !isNumber(cell))
  );
  return next === undefined ? Number.POSITIVE_INFINITY : next.rowIndex - firstRowIndex;
}

/** A merged cell shows only what stands in its first one; a formula is the template's own. */
function isCovered(grid: Grid, rowIndex: number, columnIndex: number): boolean {
  if (cellInRow(rowAt(grid, rowIndex), columnIndex)?.isFormula === true) return true;
  return grid.merges.some(
    (merge) =>
      merge.firstRowIndex <= rowIndex &&
      merge.lastRowIndex >= rowIndex &&
      merge.firstColumnIndex <= columnIndex &&
      merge.lastColumnIndex >= columnIndex &&
      (merge.firstRowIndex !== rowIndex || merge.firstColumnIndex !== columnIndex)
  );
}
