import type { CellRange } from "../grid/address";
import type { CellValue } from "../grid/cell-value";
import type { SheetVisibility } from "../grid/grid";
import { fitRowHeights } from "./row-heights";
import { styleOf, visibleWidth } from "./row-look";
import { sheetName } from "./sheet-name";
import { splitTallRows, splitTallText } from "./split-tall-rows";
import type {
  ColumnFormat,
  ColumnPlan,
  EntryRule,
  PrintPlan,
  RowPlan,
  RowStyle,
  SheetPlan,
} from "./sheet-plan";

/** What may be entered into the body cells of a column. */
export type ColumnEntry =
  | { readonly kind: "list"; readonly values: readonly string[] }
  | { readonly kind: "percent" }
  | { readonly kind: "date" };

/** A column of an official table with its heading. */
export interface TableColumn {
  readonly title: string;
  /** In characters of the default font; a Chinese character takes about two. */
  readonly width: number;
  /** `text` where absent. */
  readonly format?: ColumnFormat;
  /** Decimals that a percent column shows; none where absent. */
  readonly decimals?: number;
  /** `left` where absent. */
  readonly alignment?: ColumnPlan["alignment"];
  readonly isHidden?: true;
  readonly isMuted?: true;
  readonly entry?: ColumnEntry;
  /** Body cells may be changed although the sheet is protected. */
  readonly isUnlocked?: true;
}

/** The parts of an official table; what is absent takes no row. */
export interface TableParts {
  readonly name: string;
  /** `visible` where absent. */
  readonly visibility?: SheetVisibility;
  /** Such as 附件1. */
  readonly annexLabel?: string;
  readonly title?: string;
  /** The line between title and headings, such as 填报单位 and 填报日期. */
  readonly note?: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly CellValue[])[];
  /** The closing row of sums (合计). */
  readonly total?: readonly CellValue[];
  /** Lines below the table, such as 备注. */
  readonly remarks?: readonly string[];
  /** Protected without a password; taken as wanted where a column is unlocked. */
  readonly isProtected?: true;
  /** Rows too high for a spreadsheet go on in further rows; for tables that nobody fills in. */
  readonly splitsTallRows?: true;
  /** A4 landscape with the heading row repeated where absent; `null` for no print set-up. */
  readonly print?: PrintPlan | null;
}

/**
 * Plans a worksheet that shows one official table: label, title and note lines merged across the
 * visible columns, one heading row (frozen and repeated on each page), body, total and remarks.
 */
export function tablePlan(parts: TableParts): SheetPlan {
  const head = headRows(parts);
  const headerRowIndex = head.length;
  const header: RowPlan = { style: "header", cells: parts.columns.map((column) => column.title) };
  const body = bodyRows(parts).map((cells): RowPlan => ({ style: "body", cells }));
  const total: readonly RowPlan[] = parts.total ? [{ style: "total", cells: parts.total }] : [];
  const rows = [...head, header, ...body, ...total, ...lines("remark", parts.remarks ?? [])];
  const bodySpan = { first: headerRowIndex + 1, last: headerRowIndex + body.length };
  return fitRowHeights({
    name: sheetName(parts.name),
    visibility: parts.visibility ?? "visible",
    columns: parts.columns.map(columnPlan),
    rows,
    merges: lineMerges(rows, parts.columns),
    frozenRowCount: headerRowIndex + 1,
    entryRules: entryRules(parts.columns, bodySpan),
    unlockedRanges: unlockedRanges(parts, bodySpan),
    print:
      parts.print === undefined
        ? { orientation: "landscape", titleRows: [headerRowIndex, headerRowIndex] }
        : parts.print,
  });
}

interface RowSpan {
  readonly first: number;
  readonly last: number;
}

function bodyRows(parts: TableParts): TableParts["rows"] {
  if (parts.splitsTallRows !== true) return parts.rows;
  const { fontSize } = styleOf("body", { columns: parts.columns.map(columnPlan), rows: [] });
  const widths = parts.columns.map((column) => (column.isHidden === true ? 0 : column.width));
  return splitTallRows(parts.rows, widths, fontSize);
}

function headRows(parts: TableParts): readonly RowPlan[] {
  return [
    ...lines("annex-label", parts.annexLabel === undefined ? [] : [parts.annexLabel]),
    ...lines("title", parts.title === undefined ? [] : [parts.title]),
    ...lines("note", noteLines(parts)),
  ];
}

/** A paragraph over a table, such as 通报, can be higher than a row too. */
function noteLines({ note, columns, splitsTallRows }: TableParts): readonly string[] {
  if (note === undefined) return [];
  if (splitsTallRows !== true) return [note];
  return splitTallText(note, visibleWidth(columns.map(columnPlan)), styleOf("note").fontSize);
}

function lines(style: RowStyle, texts: readonly string[]): readonly RowPlan[] {
  return texts.filter((text) => text !== "").map((text) => ({ style, cells: [text] }));
}

function columnPlan(column: TableColumn): ColumnPlan {
  return {
    width: column.width,
    format: column.format ?? "text",
    alignment: column.alignment ?? "left",
    ...(column.decimals === undefined ? {} : { decimals: column.decimals }),
    ...(column.isHidden === true ? { isHidden: true } : {}),
    ...(column.isMuted === true ? { isMuted: true } : {}),
  };
}

/** Lines start in column A, so that a reader finds them, and run to the last visible column. */
function lineMerges(
  rows: readonly RowPlan[],
  columns: readonly TableColumn[]
): readonly CellRange[] {
  const lastColumnIndex = columns.reduce(
    (last, column, columnIndex) => (column.isHidden === true ? last : columnIndex),
    -1
  );
  if (lastColumnIndex < 1) return [];
  return rows.flatMap((row, rowIndex) =>
    isLine(row.style)
      ? [{ firstRowIndex: rowIndex, firstColumnIndex: 0, lastRowIndex: rowIndex, lastColumnIndex }]
      : []
  );
}

function isLine(style: RowStyle): boolean {
  return style === "annex-label" || style === "title" || style === "note" || style === "remark";
}

function columnRange(columnIndex: number, span: RowSpan): CellRange {
  return {
    firstRowIndex: span.first,
    firstColumnIndex: columnIndex,
    lastRowIndex: span.last,
    lastColumnIndex: columnIndex,
  };
}

function entryRules(columns: readonly TableColumn[], body: RowSpan): readonly EntryRule[] {
  if (body.last < body.first) return [];
  return columns.flatMap((column, columnIndex) =>
    column.entry === undefined ? [] : [{ ...column.entry, range: columnRange(columnIndex, body) }]
  );
}

function unlockedRanges(parts: TableParts, body: RowSpan): readonly CellRange[] | null {
  const ranges = parts.columns.flatMap((column, columnIndex) =>
    column.isUnlocked === true && body.last >= body.first ? [columnRange(columnIndex, body)] : []
  );
  const isWanted = parts.isProtected === true || parts.columns.some((column) => column.isUnlocked);
  return isWanted ? ranges : null;
}
