import type { NumberFormatKind } from "../spreadsheet/number-format";
import { refuse } from "../spreadsheet/refused-file";
import { rootPrefix } from "../spreadsheet/xml-bytes";
import { XmlCursor } from "../spreadsheet/xml-cursor";
import {
  columnWidths,
  filledRow,
  tagStart,
  type FilledCell,
  type RowPiece,
} from "./fill-sheet-row";

/** Writes cells into a worksheet part: existing ones keep their format, new rows take that of the row above. */
export function fillSheetPart(
  bytes: Uint8Array,
  part: string,
  cells: readonly FilledCell[],
  formats: readonly NumberFormatKind[]
): Uint8Array {
  const cursor = new XmlCursor(bytes, part);
  const prefix = rootPrefix(bytes);
  const rows = byRow(cells);
  const waiting = [...rows.keys()].sort((a, b) => a - b);
  const first = waiting[0] ?? 0;
  const out = new Splicer(bytes);
  const setting = { prefix, formats, widths: columnWidths(bytes, part) };
  let above: RowPiece | null = null;
  const writeNew = (before: number, position: number): void => {
    while (waiting.length > 0 && (waiting[0] ?? 0) < before) {
      const rowIndex = waiting.shift() ?? 0;
      const piece = filledRow({ rowIndex, cells: rows.get(rowIndex) ?? [], above }, setting);
      out.put(position, position, piece.xml);
      // A row that the template formatted is the pattern, not one that was made here.
      above ??= piece;
    }
  };
  for (const row of sheetRows(cursor)) {
    writeNew(row.rowIndex, row.start);
    if (row.rowIndex < first) continue;
    const own = rows.get(row.rowIndex);
    const existing = { start: row.start, end: row.end, bytes, part };
    const piece = filledRow({ rowIndex: row.rowIndex, cells: own ?? [], above, existing }, setting);
    if (own !== undefined) {
      waiting.shift();
      out.put(row.start, row.end, piece.xml);
    }
    if (piece.hasStyles) above = piece;
  }
  const end = dataEnd(bytes, part);
  if (end.isEmpty && waiting.length > 0) {
    out.put(end.start, end.end, `<${prefix}sheetData>`);
    writeNew(Number.POSITIVE_INFINITY, end.end);
    out.put(end.end, end.end, `</${prefix}sheetData>`);
  } else writeNew(Number.POSITIVE_INFINITY, end.start);
  return out.finish();
}

function byRow(cells: readonly FilledCell[]): ReadonlyMap<number, readonly FilledCell[]> {
  const rows = new Map<number, FilledCell[]>();
  for (const cell of cells) {
    const row = rows.get(cell.rowIndex);
    if (row === undefined) rows.set(cell.rowIndex, [cell]);
    else row.push(cell);
  }
  return rows;
}

interface FoundRow {
  readonly rowIndex: number;
  readonly start: number;
  readonly end: number;
}

/** The rows of a worksheet part with the bytes that they take. */
function sheetRows(cursor: XmlCursor): readonly FoundRow[] {
  const rows: FoundRow[] = [];
  while (cursor.next() !== "end") {
    if (cursor.isClose() || !cursor.is("row")) continue;
    const start = tagStart(cursor);
    const number = Number(cursor.attribute("r") ?? (rows.at(-1)?.rowIndex ?? -1) + 2);
    if (!Number.isInteger(number) || number < 1) refuse("damaged", cursor.part);
    cursor.skipElement();
    rows.push({ rowIndex: number - 1, start, end: cursor.position });
  }
  if (rows.some((row, index) => row.rowIndex <= (rows[index - 1]?.rowIndex ?? -1)))
    refuse("damaged", cursor.part);
  return rows;
}

/** Where the element `sheetData` ends; the whole of it where it is empty. */
function dataEnd(
  bytes: Uint8Array,
  part: string
): { readonly start: number; readonly end: number; readonly isEmpty: boolean } {
  const cursor = new XmlCursor(bytes, part);
  while (cursor.next() !== "end") {
    if (!cursor.is("sheetData")) continue;
    const start = tagStart(cursor);
    if (cursor.kind === "empty") return { start, end: cursor.position, isEmpty: true };
    if (cursor.isClose()) return { start, end: cursor.position, isEmpty: false };
  }
  return refuse("damaged", part);
}

/** Puts texts in the place of stretches of bytes, from front to back. */
class Splicer {
  readonly #pieces: Uint8Array[] = [];
  readonly #encoder = new TextEncoder();
  #position = 0;

  constructor(private readonly bytes: Uint8Array) {}

  put(start: number, end: number, text: string): void {
    this.#pieces.push(this.bytes.subarray(this.#position, start), this.#encoder.encode(text));
    this.#position = end;
  }

  finish(): Uint8Array {
    this.#pieces.push(this.bytes.subarray(this.#position));
    const whole = new Uint8Array(this.#pieces.reduce((sum, piece) => sum + piece.length, 0));
    let at = 0;
    for (const piece of this.#pieces) {
      whole.set(piece, at);
      at += piece.length;
    }
    return whole;
  }
}
