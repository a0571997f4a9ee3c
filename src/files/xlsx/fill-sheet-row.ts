import { cellAddress, parseAddress } from "../../core/grid/address";
import { heightOfLines, TALLEST_ROW, wrappedLineCount } from "../../core/sheet-plan/text-size";
import type { NumberFormatKind } from "../spreadsheet/number-format";
import { XmlCursor } from "../spreadsheet/xml-cursor";

/** A cell to be filled, both indexes 0-based. */
export interface FilledCell {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly value: string | number;
  /** The number is a share of 1. */
  readonly isShare: boolean;
}

/** A row as it was written, with what a new row takes over from it. */
export interface RowPiece {
  readonly xml: string;
  /** The format of each cell of the row, by 0-based column. */
  readonly styles: ReadonlyMap<number, string>;
  readonly hasStyles: boolean;
}

/** A row to be filled. */
export interface RowTask {
  readonly rowIndex: number;
  readonly cells: readonly FilledCell[];
  /** Gives a row that is not there yet its formats. */
  readonly above: RowPiece | null;
  readonly existing?: {
    readonly bytes: Uint8Array;
    readonly part: string;
    readonly start: number;
    readonly end: number;
  };
}

/** What filling a row needs to know of its sheet. */
export interface RowSetting {
  /** Of element names, with its colon. */
  readonly prefix: string;
  readonly formats: readonly NumberFormatKind[];
  /** In characters, by 0-based column. */
  readonly widths: ReadonlyMap<number, number>;
}

interface FoundCell {
  readonly columnIndex: number;
  readonly style: string | undefined;
  readonly xml: string;
}

/** The size that rows are measured with; a template's own sizes are not looked up. */
const FONT_SIZE = 12;
const DEFAULT_WIDTH = 8.43;
/** A template's formulas are its own, with a stored value or without. */
const FORMULA = /<(?:\w+:)?f[\s/>]/;

/** Writes one row with its cells filled in; cells that are not named stay as they are. */
export function filledRow(task: RowTask, setting: RowSetting): RowPiece {
  const { cells, above, existing } = task;
  const found = existing === undefined ? newCells(task, setting) : cellsOf(existing);
  const byColumn = new Map(found.map((cell) => [cell.columnIndex, cell]));
  for (const cell of cells) {
    const { columnIndex } = cell;
    if (FORMULA.test(byColumn.get(columnIndex)?.xml ?? "")) continue;
    const style = byColumn.get(columnIndex)?.style ?? above?.styles.get(columnIndex);
    byColumn.set(columnIndex, { columnIndex, style, xml: cellXml(cell, style, setting) });
  }
  const written = [...byColumn.values()].sort((a, b) => a.columnIndex - b.columnIndex);
  const styles = new Map(
    written.flatMap(({ columnIndex, style }) =>
      style === undefined ? [] : [[columnIndex, style] as const]
    )
  );
  const open = openTag(task, setting);
  const body = written.map(({ xml }) => xml).join("");
  const xml = `${open}${body}</${setting.prefix}row>`;
  return { xml, styles, hasStyles: styles.size > 0 };
}

/** Reads column widths (ECMA-376 Part 1, 18.3.1.13). */
export function columnWidths(bytes: Uint8Array, part: string): ReadonlyMap<number, number> {
  const cursor = new XmlCursor(bytes, part);
  const widths = new Map<number, number>();
  while (cursor.next() !== "end" && !cursor.is("sheetData")) {
    if (cursor.isClose() || !cursor.is("col")) continue;
    const [first, last] = [Number(cursor.attribute("min")), Number(cursor.attribute("max"))];
    const width = Number(cursor.attribute("width"));
    // Widths of columns far to the right are of no use here.
    for (let number = first; number <= Math.min(last, 256); number++)
      if (width > 0) widths.set(number - 1, width);
  }
  return widths;
}

/** Where the current tag begins, its prefix included. */
export function tagStart(cursor: XmlCursor): number {
  return cursor.bytes.lastIndexOf(0x3c, cursor.nameStart);
}

/** The 0-based column of a cell's address; `null` where it has none. */
function columnOf(address: string | undefined): number | null {
  return address === undefined ? null : (parseAddress(address)?.firstColumnIndex ?? null);
}

function newCells({ rowIndex, above }: RowTask, { prefix }: RowSetting): readonly FoundCell[] {
  return [...(above?.styles ?? [])].map(([columnIndex, style]) => ({
    columnIndex,
    style,
    xml: `<${prefix}c r="${cellAddress(rowIndex, columnIndex)}" s="${style}"/>`,
  }));
}

function cellsOf({ bytes, part, start, end }: NonNullable<RowTask["existing"]>): FoundCell[] {
  const row = bytes.subarray(start, end);
  const cursor = new XmlCursor(row, part);
  const decoder = new TextDecoder();
  const cells: FoundCell[] = [];
  while (cursor.next() !== "end") {
    if (cursor.isClose() || !cursor.is("c")) continue;
    const from = tagStart(cursor);
    const style = cursor.attribute("s");
    const columnIndex = columnOf(cursor.attribute("r")) ?? (cells.at(-1)?.columnIndex ?? -1) + 1;
    cursor.skipElement();
    cells.push({ columnIndex, style, xml: decoder.decode(row.subarray(from, cursor.position)) });
  }
  return cells;
}

function cellXml(
  { rowIndex, columnIndex, value, isShare }: FilledCell,
  style: string | undefined,
  { prefix, formats }: RowSetting
): string {
  const place = `r="${cellAddress(rowIndex, columnIndex)}"${style === undefined ? "" : ` s="${style}"`}`;
  const isPercentCell = style !== undefined && formats[Number(style)] === "percent";
  if (typeof value === "number" && (!isShare || isPercentCell))
    return `<${prefix}c ${place}><${prefix}v>${value}</${prefix}v></${prefix}c>`;
  const text = typeof value === "number" ? `${Number((value * 100).toFixed(6))}%` : value;
  return `<${prefix}c ${place} t="inlineStr"><${prefix}is><${prefix}t xml:space="preserve">${escaped(text)}</${prefix}t></${prefix}is></${prefix}c>`;
}

/**
 * The row's tag: taller where the text wants it, without `spans`, which new cells may leave. A new
 * row says its height, for LibreOffice does not measure rows of other programs.
 */
function openTag({ rowIndex, cells, existing }: RowTask, setting: RowSetting): string {
  const wanted = Math.min(TALLEST_ROW, wantedHeight(cells, setting));
  if (existing === undefined) return `<${setting.prefix}row r="${rowIndex + 1}" ht="${wanted}">`;
  const { bytes, start } = existing;
  const tag = new TextDecoder().decode(bytes.subarray(start, bytes.indexOf(0x3e, start) + 1));
  const open = tag.replace(/\s*\/>$/, ">").replace(/\sspans="[^"]*"/, "");
  const height = Number(/\sht="([\d.]+)"/.exec(open)?.[1] ?? 0);
  if (height === 0 || height >= wanted) return open;
  return open.replace(/\sht="[\d.]+"/, ` ht="${wanted}"`);
}

function wantedHeight(cells: readonly FilledCell[], { widths }: RowSetting): number {
  const lines = cells.map(({ value, columnIndex }) =>
    typeof value === "string"
      ? wrappedLineCount(value, widths.get(columnIndex) ?? DEFAULT_WIDTH, FONT_SIZE)
      : 1
  );
  return heightOfLines(Math.max(1, ...lines), FONT_SIZE);
}

function escaped(text: string): string {
  return (
    text
      // eslint-disable-next-line no-control-regex -- XML has no way to hold these
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
      .replace(/&/g, "&amp;")
      .replace(/</g, "&lt;")
      .replace(/>/g, "&gt;")
  );
}
