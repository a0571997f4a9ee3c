import type { Grid } from "../grid/grid";
import { cleanText } from "./clean-text";
import { parseAnnexLabel } from "./annex-label";
import { isSameHeader, readHeader, type TableHeader } from "./header-row";
import { distinctTexts, tableTexts, type TextRow } from "./table-texts";

/** What stands above a table: label, title, lines that are neither. */
export interface TableHead {
  readonly label: string;
  readonly number: number | null;
  readonly titleLines: readonly string[];
  readonly remarks: readonly string[];
  readonly isContinued: boolean;
}

/** A table with its headings found and its body rows as texts. */
export interface RawTable {
  readonly head: TableHead;
  readonly header: TableHeader;
  readonly rows: readonly TextRow[];
  /** The worksheet; empty for a table of a document. */
  readonly sheet: string;
}

/** What one grid holds: tables, and rows below the last one that have no heading above them. */
export interface GridTables {
  readonly tables: readonly RawTable[];
  readonly loose: readonly TextRow[];
}

/** The head of a table above which nothing stands. */
export const NO_HEAD: TableHead = {
  label: "",
  number: null,
  titleLines: [],
  remarks: [],
  isContinued: false,
};

const MOST_HEAD_ROWS = 40;

/** Finds the assignment tables of one grid; `head` is what paragraphs above it said. */
export function rawTablesOf(grid: Grid, head: TableHead): GridTables {
  const rows = tableTexts(grid);
  const tables: OpenTable[] = [];
  let loose: TextRow[] = [];
  let next: TableHead = head;
  let isInHead = true;
  let headRowCount = 0;
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index];
    if (row === undefined) break;
    const current = tables[tables.length - 1];
    const mayBeHeader = isInHead || beginsLikeHeader(row, current?.header);
    const read = mayBeHeader ? readHeader(rows, index, grid.merges) : null;
    if (read !== null) {
      const header = withKeyColumn(read, tables[0]?.header);
      const isRepeated = !isInHead && current !== undefined && isSameHeader(current.header, header);
      if (!isRepeated) tables.push({ head: next, header, rows: [], sheet: grid.name });
      index += header.rowCount - 1;
      isInHead = false;
      next = NO_HEAD;
      loose = [];
      continue;
    }
    const label = labelOf(row);
    if (label !== null) {
      next = label;
      isInHead = true;
      headRowCount = 0;
    } else if (!isInHead && current !== undefined) current.rows.push(row);
    else if (++headRowCount <= MOST_HEAD_ROWS) next = withHeadRow(next, row);
    if (isInHead) loose.push(row);
  }
  return { tables, loose };
}

/** Headings inside the body are looked for only where the row begins like the table's own. */
function beginsLikeHeader(row: TextRow, header: TableHeader | undefined): boolean {
  const first = (row.texts.find((text) => text !== "") ?? "").replace(/\s/g, "");
  return /^(?:序号?|编号)$/.test(first) || first === header?.columns[0]?.title;
}

/** 行码 need stand above a sheet's first table only: its column holds the keys of the others too. */
function withKeyColumn(header: TableHeader, first: TableHeader | undefined): TableHeader {
  const index = first?.columns.findIndex(({ role }) => role === "key") ?? -1;
  const column = first?.columns[index];
  const columnIndex = first?.columnIndexes[index];
  const hasKeys = header.columns.some(({ role }) => role === "key");
  if (hasKeys || column === undefined || columnIndex === undefined) return header;
  if (header.columnIndexes.includes(columnIndex)) return header;
  return {
    ...header,
    columns: [...header.columns, column],
    columnIndexes: [...header.columnIndexes, columnIndex],
  };
}

interface OpenTable extends RawTable {
  readonly rows: TextRow[];
}

function labelOf(row: TextRow): TableHead | null {
  const texts = distinctTexts(row);
  const label = texts.length === 1 ? parseAnnexLabel(texts[0] ?? "") : null;
  return label === null ? null : headOfLabel(label);
}

/** Begins the head of a table from its label line. */
export function headOfLabel(label: NonNullable<ReturnType<typeof parseAnnexLabel>>): TableHead {
  return {
    label: label.label,
    number: label.number,
    titleLines: label.title === "" ? [] : [label.title],
    remarks: [],
    isContinued: label.isContinued,
  };
}

function withHeadRow(head: TableHead, row: TextRow): TableHead {
  const texts = distinctTexts(row);
  return withHeadLine(head, texts.join(" "), texts.length === 1);
}

/** Adds a line to the head of a table: to its title where it reads like one, otherwise to its remarks. */
export function withHeadLine(head: TableHead, line: string, isAlone = true): TableHead {
  const text = cleanText(line).replace(/\n/g, "");
  if (text === "") return head;
  if (/^续\s*表\s*\d{0,2}$/.test(text)) return { ...head, isContinued: true };
  const isTitle = isAlone && text.length <= 80 && !/[：:。；;]/.test(text) && !/^[（(]/.test(text);
  // The year of a plan may stand below its title in brackets of its own.
  const isYear =
    head.titleLines.length > 0 && /^[（(][\d\s—–~～年-]{4,16}(?:度|版)?[）)]$/.test(text);
  return isTitle || isYear
    ? { ...head, titleLines: [...head.titleLines, text] }
    : { ...head, remarks: [...head.remarks, text] };
}

/** A table with the tables that continue it and the lines that stand below it. */
export interface DocumentTable {
  readonly parts: readonly RawTable[];
  readonly linesBelow: readonly string[];
}
