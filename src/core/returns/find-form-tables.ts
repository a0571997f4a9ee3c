import { cellText, isBlank } from "../grid/cell-value";
import { rowAt, type Grid, type GridRow } from "../grid/grid";
import { isFillColumn, type FormColumnRole } from "./form-columns";
import {
  plainHeading,
  type Heading,
  type HeadingReader,
  type HeadingReading,
} from "./heading-roles";
import { settleHeadings } from "./settle-headings";
import { cellFinder, type CellFinder } from "./merged-cells";

/** A table with form headings as found in a returned sheet, wherever it stands. */
export interface FormTable {
  readonly grid: Grid;
  readonly find: CellFinder;
  readonly firstHeaderRowIndex: number;
  readonly lastHeaderRowIndex: number;
  readonly headings: readonly Heading[];
  /** 0-based columns of each role, the surest heading first. */
  readonly columns: ReadonlyMap<FormColumnRole, readonly number[]>;
  /** Rows below the headings, down to the next table or the end of the sheet; ends included. */
  readonly firstRowIndex: number;
  readonly lastRowIndex: number;
}

interface Header {
  readonly first: number;
  readonly last: number;
  readonly headings: readonly Heading[];
  readonly weight: number;
}

const WEIGHTS = { issued: 3, synonym: 2, keyword: 1 } as const;
const ANCHORS: readonly FormColumnRole[] = ["number", "task", "units", "key"];

/** Finds the tables of a returned sheet by their headings, in one row or two; several may stand below one another. */
export function findFormTables(grid: Grid, readHeading: HeadingReader): readonly FormTable[] {
  const headers: Header[] = [];
  for (const row of grid.rows) {
    if (row.rowIndex <= (headers.at(-1)?.last ?? -1)) continue;
    const header = headerAt(grid, row, readHeading);
    if (header !== null) headers.push(header);
  }
  const find = cellFinder(grid);
  const lastOfSheet = grid.rows.at(-1)?.rowIndex ?? 0;
  return headers.map((header, index) => {
    const first = header.last + 1;
    const last = (headers[index + 1]?.first ?? lastOfSheet + 1) - 1;
    const headings = settleHeadings(header.headings, grid, { first, last });
    return {
      grid,
      find,
      firstHeaderRowIndex: header.first,
      lastHeaderRowIndex: header.last,
      headings,
      columns: columnsOf(headings),
      firstRowIndex: first,
      lastRowIndex: last,
    };
  });
}

/** Groups headings by what they name, the surest first and then from the left. */
function columnsOf(headings: readonly Heading[]): ReadonlyMap<FormColumnRole, readonly number[]> {
  const sorted = headings.flatMap(({ reading, columnIndex, written }) =>
    reading === null ? [] : [{ ...reading, columnIndex, written }]
  );
  sorted.sort(
    (a, b) => WEIGHTS[b.certainty] - WEIGHTS[a.certainty] || a.columnIndex - b.columnIndex
  );
  const hasStatus = sorted.some(({ role }) => role === "status");
  const columns = new Map<FormColumnRole, number[]>();
  for (const { role, columnIndex, written } of sorted) {
    // 完成情况 beside a column of progress is where the status stands, if nowhere else.
    const isStatus = !hasStatus && columns.has("progress") && plainHeading(written) === "完成情况";
    const named = isStatus ? "status" : role;
    columns.set(named, [...(columns.get(named) ?? []), columnIndex]);
  }
  return columns;
}

function headerAt(grid: Grid, row: GridRow, readHeading: HeadingReader): Header | null {
  const headings = headingsOf(row, readHeading);
  if (headings.every(({ reading }) => reading === null)) return null;
  const single = headerOf(row.rowIndex, row.rowIndex, headings);
  const below = rowAt(grid, row.rowIndex + 1);
  const double = below === undefined ? null : twoRowHeader(grid, row, below, readHeading);
  const best = double !== null && double.weight > single.weight ? double : single;
  if (!isHeader(best.headings)) return null;
  return best === double && isTextAbove(headings, below, best, readHeading) ? null : best;
}

/** What somebody wrote in the row above the headings adds no column to them, and says more than headings do. */
function isTextAbove(
  upper: readonly Heading[],
  below: GridRow | undefined,
  both: Header,
  readHeading: HeadingReader
): boolean {
  if (below === undefined || upper.every(({ reading }) => reading?.saysMore !== true)) return false;
  const alone = headerOf(below.rowIndex, below.rowIndex, headingsOf(below, readHeading));
  return alone.weight >= both.weight;
}

function headerOf(first: number, last: number, headings: readonly Heading[]): Header {
  const weights = new Map<FormColumnRole, number>();
  for (const { reading } of headings)
    if (reading !== null)
      weights.set(
        reading.role,
        Math.max(weights.get(reading.role) ?? 0, WEIGHTS[reading.certainty])
      );
  return { first, last, headings, weight: [...weights.values()].reduce((a, b) => a + b, 0) };
}

/** Most of a header's cells are headings: two different ones at least, an anchor and one to fill in, or three. */
function isHeader(headings: readonly Heading[]): boolean {
  const readings = headings.flatMap(({ reading }) => (reading === null ? [] : [reading]));
  const roles = [...new Set(readings.map((reading) => reading.role))];
  const sure = new Set(
    readings.filter((one) => one.certainty !== "keyword").map((one) => one.role)
  );
  if (readings.length * 2 < headings.length) return false;
  const isAnchored = roles.some((role) => ANCHORS.includes(role));
  // 填报人, 联系电话 and 填报日期 alone may as well be a line of signatures.
  if (!isAnchored && !roles.includes("progress") && !roles.includes("status")) return false;
  const isPair = isAnchored && roles.some(isFillColumn);
  return sure.size >= 3 || (sure.size >= 2 && (isPair || roles.length >= 4));
}

function headingsOf(row: GridRow, readHeading: HeadingReader): readonly Heading[] {
  return row.cells
    .filter((cell) => !isBlank(cell.value))
    .map(({ columnIndex, value }) => {
      const written = cellText(value);
      const reading = typeof value === "string" ? readHeading(written) : null;
      return { rowIndex: row.rowIndex, columnIndex, written, reading };
    });
}

/** Headings over two rows, such as 完成情况 above 状态 and 比例; `null` where the lower row holds data. */
function twoRowHeader(
  grid: Grid,
  upper: GridRow,
  lower: GridRow,
  readHeading: HeadingReader
): Header | null {
  const parents = headingsOf(upper, readHeading);
  const children = headingsOf(lower, readHeading).map((child) => {
    const parent = parentOf(grid, parents, child.columnIndex);
    const joined = parent === null ? null : readHeading(`${parent.written}${child.written}`);
    return { ...child, reading: surer(child.reading, joined), parent };
  });
  const isData = children.some(
    ({ reading, parent, written }) =>
      reading === null ||
      (parent !== null && plainHeading(parent.written) === plainHeading(written))
  );
  if (children.length === 0 || isData) return null;
  // A heading above others names none of their columns.
  const overruled = new Set(children.map((child) => child.parent?.columnIndex));
  const upperHeadings = parents.map((parent) =>
    overruled.has(parent.columnIndex) ? groupHeading(parent) : parent
  );
  const lowerHeadings = children.map(({ rowIndex, columnIndex, written, reading }) => ({
    rowIndex,
    columnIndex,
    written,
    reading,
  }));
  return headerOf(upper.rowIndex, lower.rowIndex, [...upperHeadings, ...lowerHeadings]);
}

function groupHeading(heading: Heading): Heading {
  const { reading } = heading;
  const isGroup = reading !== null && reading.saysMore !== true;
  return { ...heading, reading: null, ...(isGroup ? { isGroup } : {}) };
}

/** The heading above a column: in it, or in a merge that covers it. */
function parentOf(grid: Grid, parents: readonly Heading[], columnIndex: number): Heading | null {
  const own = parents.find((parent) => parent.columnIndex === columnIndex);
  if (own !== undefined) return own;
  const over = parents.find((parent) =>
    grid.merges.some(
      (merge) =>
        merge.firstRowIndex <= parent.rowIndex &&
        merge.lastRowIndex >= parent.rowIndex &&
        merge.firstColumnIndex === parent.columnIndex &&
        merge.lastColumnIndex >= columnIndex &&
        parent.columnIndex <= columnIndex
    )
  );
  return over ?? null;
}

function surer(one: HeadingReading | null, other: HeadingReading | null): HeadingReading | null {
  if (one === null || other === null) return one ?? other;
  return WEIGHTS[other.certainty] > WEIGHTS[one.certainty] ? other : one;
}
