import { cellAddress } from "../../core/grid/address";
import type { CellRange } from "../../core/grid/address";
import type { CellValue } from "../../core/grid/cell-value";
import { percentFormat } from "../../core/sheet-plan/percent-format";
import type { ColumnPlan, RowPlan, SheetPlan } from "../../core/sheet-plan/sheet-plan";
import { HostError } from "../workbook-host";
import {
  DATE_FORMAT,
  DATE_TIME_FORMAT,
  rawValue,
  TEXT_FORMAT,
  type RawValue,
} from "./cell-content";
import { serialOfDate } from "./serial-date";
import { jsonBytes, rangeStep, uniform, type WriteStep } from "./write-step";

/** The longest text that a cell holds (Excel specifications and limits, Office documentation). */
const LONGEST_TEXT = 32_767;
/** A column with more changes of number format than this gets them cell by cell, in one array. */
const MOST_RUNS = 24;

/**
 * Number formats, then values: all cells are made text first, so that Excel takes no text for a
 * formula, a number or a date; other formats follow as one value a column range.
 */
export function cellSteps(
  plan: SheetPlan,
  is1904: boolean,
  bytesPerSync: number
): readonly WriteStep[] {
  const columnCount = Math.max(plan.columns.length, ...plan.rows.map((row) => row.cells.length));
  if (plan.rows.length === 0 || columnCount === 0) return [];
  refuseLongTexts(plan);
  const lastRowIndex = plan.rows.length - 1;
  const whole = {
    firstRowIndex: 0,
    firstColumnIndex: 0,
    lastRowIndex,
    lastColumnIndex: columnCount - 1,
  };
  const asText = rangeStep(whole, 1, (range) => {
    range.numberFormat = uniform(TEXT_FORMAT);
  });
  const formats = Array.from({ length: columnCount }, (_, columnIndex) =>
    columnFormatSteps(plan, columnIndex, is1904)
  );
  return [asText, ...formats.flat(), ...valueSteps(plan.rows, columnCount, is1904, bytesPerSync)];
}

function refuseLongTexts(plan: SheetPlan): void {
  plan.rows.forEach((row, rowIndex) =>
    row.cells.forEach((value, columnIndex) => {
      if (typeof value === "string" && value.length > LONGEST_TEXT)
        throw new HostError("too-much-data", `${plan.name}!${cellAddress(rowIndex, columnIndex)}`);
    })
  );
}

function columnFormatSteps(
  plan: SheetPlan,
  columnIndex: number,
  is1904: boolean
): readonly WriteStep[] {
  const column = plan.columns[columnIndex];
  const formats = plan.rows.map((row) =>
    cellFormat(row, row.cells[columnIndex] ?? null, column, is1904)
  );
  const runs = runsOf(formats, columnIndex).filter(({ format }) => format !== TEXT_FORMAT);
  if (runs.length > MOST_RUNS) return [formatByCell(formats, columnIndex)];
  return runs.map(({ format, range }) =>
    rangeStep(range, 1, (cells) => {
      cells.numberFormat = uniform(format);
    })
  );
}

/** The number format that keeps a value what it is, and shows it as its column does. */
function cellFormat(
  row: RowPlan,
  value: CellValue,
  plan: ColumnPlan | undefined,
  is1904: boolean
): string {
  const column = plan?.format ?? "text";
  if (typeof value === "string" && value !== "") return TEXT_FORMAT;
  if (typeof value === "object" && value?.kind === "date") {
    if (serialOfDate(value, is1904) === null) return TEXT_FORMAT;
    return value.iso.length > 10 ? DATE_TIME_FORMAT : DATE_FORMAT;
  }
  if (typeof value === "object" && value?.kind === "error") return "General";
  const isTable = row.style === "body" || row.style === "total";
  const isEmpty = value === null || value === "";
  if (!isTable || column === "text") return isEmpty ? TEXT_FORMAT : "General";
  if (typeof value === "boolean") return "General";
  if (column === "date") return isEmpty ? DATE_FORMAT : "General";
  return column === "percent" ? percentFormat(plan) : "0";
}

interface FormatRun {
  readonly format: string;
  readonly range: CellRange;
}

function runsOf(formats: readonly string[], columnIndex: number): readonly FormatRun[] {
  const runs: FormatRun[] = [];
  formats.forEach((format, rowIndex) => {
    const run = runs.at(-1);
    const firstRowIndex = run?.format === format ? run.range.firstRowIndex : rowIndex;
    const range = { ...cellsOfColumn(columnIndex, firstRowIndex), lastRowIndex: rowIndex };
    if (run?.format === format) runs[runs.length - 1] = { format, range };
    else runs.push({ format, range });
  });
  return runs;
}

function formatByCell(formats: readonly string[], columnIndex: number): WriteStep {
  const lines = formats.map((format) => [format]);
  const range = { ...cellsOfColumn(columnIndex, 0), lastRowIndex: formats.length - 1 };
  return rangeStep(
    range,
    1,
    (cells) => {
      cells.numberFormat = lines;
    },
    jsonBytes(lines)
  );
}

function cellsOfColumn(columnIndex: number, rowIndex: number): CellRange {
  return {
    firstRowIndex: rowIndex,
    firstColumnIndex: columnIndex,
    lastRowIndex: rowIndex,
    lastColumnIndex: columnIndex,
  };
}

/** Values in blocks of whole rows, each at most a quarter of a round trip so that blocks pack well. */
function valueSteps(
  rows: readonly RowPlan[],
  columnCount: number,
  is1904: boolean,
  bytesPerSync: number
): readonly WriteStep[] {
  const steps: WriteStep[] = [];
  let lines: RawValue[][] = [];
  let bytes = 0;
  const close = (endRowIndex: number) => {
    if (lines.length > 0) steps.push(valueStep(lines, endRowIndex - lines.length, bytes));
    lines = [];
    bytes = 0;
  };
  rows.forEach((row, rowIndex) => {
    const line = Array.from({ length: columnCount }, (_, index) =>
      rawValue(row.cells[index] ?? null, is1904)
    );
    const lineBytes = jsonBytes(line) + 1;
    if (bytes + lineBytes > bytesPerSync / 4) close(rowIndex);
    lines.push(line);
    bytes += lineBytes;
  });
  close(rows.length);
  return steps;
}

function valueStep(lines: RawValue[][], firstRowIndex: number, bytes: number): WriteStep {
  const lastColumnIndex = (lines[0]?.length ?? 1) - 1;
  const lastRowIndex = firstRowIndex + lines.length - 1;
  return rangeStep(
    { firstRowIndex, firstColumnIndex: 0, lastRowIndex, lastColumnIndex },
    1,
    (range) => {
      range.values = lines;
    },
    bytes
  );
}
