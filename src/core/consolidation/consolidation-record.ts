import { cellText } from "../grid/cell-value";
import { hashText } from "../grid/fingerprint";
import type { Grid, GridRow } from "../grid/grid";
import { issueOf } from "../issues/issue";
import { parsePeriod, periodCode, type Period } from "../period/period";
import type { UnitReturn } from "../returns/unit-return";
import type { RowPlan, SheetPlan } from "../sheet-plan/sheet-plan";
import { canonicalText } from "./fixed-order";

const RECORD_TITLE = "汇总记录";
const RECORD_VERSION = "1";
const RECORD_PREFIX = "_分工_";
/** A cell holds 32,767 UTF-16 units (ECMA-376 Part 1, 18.18.85); two of them are the brackets. */
const LONGEST_PIECE = 32_000;
const FIRST_PIECE_COLUMN = 2;

/** Names the very hidden sheet that keeps a period's returns in the workbook, such as `_分工_2021Q4`. */
export function consolidationRecordSheet(period: Period): string {
  return `${RECORD_PREFIX}${periodCode(period)}`;
}

/** Tells of which period's returns a sheet of that name is the record; `null` for any other sheet. */
export function periodOfRecordSheet(name: string): Period | null {
  return name.startsWith(RECORD_PREFIX) ? parsePeriod(name.slice(RECORD_PREFIX.length)) : null;
}

/**
 * Plans the very hidden sheet from which a later run has a period's returns back: one return a row,
 * with its file's name, the hash of its JSON, and the JSON in pieces that cells can hold.
 */
export function planConsolidationRecord(returns: readonly UnitReturn[], period: Period): SheetPlan {
  const rows = [[RECORD_TITLE, RECORD_VERSION, periodCode(period)], ...returns.map(recordLine)];
  return {
    name: consolidationRecordSheet(period),
    visibility: "veryHidden",
    columns: [24, 20, 40].map((width) => ({ width, format: "text", alignment: "left" })),
    // One line high each: nobody reads them, and estimated heights would only cost time.
    rows: rows.map((cells): RowPlan => ({ style: "body", cells, height: 15 })),
    merges: [],
    frozenRowCount: 0,
    entryRules: [],
    unlockedRanges: [],
    print: null,
  };
}

/**
 * Gives back the returns that a record sheet keeps, exactly as they were written; none where the
 * sheet is no such record. A row that was changed since is given as an unreadable file (`damaged`).
 */
export function parseConsolidationRecord(grid: Grid): readonly UnitReturn[] {
  const [head, ...rows] = grid.rows;
  if (head === undefined || textAt(head, 0) !== RECORD_TITLE) return [];
  if (textAt(head, 1) !== RECORD_VERSION) return [];
  return rows.map(returnOfLine);
}

function recordLine(one: UnitReturn): readonly string[] {
  const json = cellSafe(canonicalText(one));
  // eslint-disable-next-line no-control-regex -- control characters are what a cell cannot hold
  const name = one.file.name.replace(/[\u0000-\u001f]/g, "");
  return [name, hashText(json), ...piecesOf(json).map((piece) => `[${piece}]`)];
}

function returnOfLine(row: GridRow): UnitReturn {
  const json = row.cells
    .filter((cell) => cell.columnIndex >= FIRST_PIECE_COLUMN)
    .map((cell) => cellText(cell.value).slice(1, -1))
    .join("");
  if (textAt(row, 1) !== hashText(json)) return damagedReturn(textAt(row, 0));
  // The hash proves that this program wrote the text, out of a UnitReturn.
  return JSON.parse(json) as UnitReturn;
}

function damagedReturn(name: string): UnitReturn {
  return {
    file: { name, state: "unreadable", reason: "damaged", rows: 0 },
    contributions: [],
    unplaced: [],
    issues: [issueOf("unreadable-file", "error", { file: name }, { reason: "damaged" })],
    cells: { read: 0, placed: 0, unplaced: 0 },
  };
}

/** Escapes in JSON what XML or spreadsheets would not give back: rare signs, and their own `_x` escapes. */
function cellSafe(json: string): string {
  return json
    .replace(/_(?=x)/g, "\\u005f")
    .replace(/[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g, (sign) => {
      return `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`;
    });
}

/** Cuts a text into pieces that part no surrogate pair. */
function piecesOf(text: string): readonly string[] {
  const pieces: string[] = [];
  for (let start = 0; start < text.length;) {
    let end = Math.min(start + LONGEST_PIECE, text.length);
    if (end < text.length && /[\ud800-\udbff]/.test(text.charAt(end - 1))) end -= 1;
    pieces.push(text.slice(start, end));
    start = end;
  }
  return pieces;
}

function textAt(row: GridRow, columnIndex: number): string {
  return cellText(row.cells.find((cell) => cell.columnIndex === columnIndex)?.value ?? null);
}
