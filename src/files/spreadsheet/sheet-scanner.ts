import { MAX_COLUMNS, parseAddress, type CellRange } from "../../core/grid/address";
import type { Grid } from "../../core/grid/grid";
import { CellCollector, spend, type CellBudget } from "./cell-collector";
import { CellValues, type ValueSource } from "./cell-values";
import { hiddenPlaces } from "./hidden-places";
import { HiddenSpans } from "./hidden-spans";
import { PlaceAttributes } from "./place-attributes";
import type { ReadLimits } from "./read-limits";
import type { ReadNotices } from "./read-notices";
import { refuse } from "./refused-file";
import { readRichText } from "./rich-text";
import { XmlCursor } from "./xml-cursor";
import { isSpace, isTrue } from "./xml-text";

/** What a sheet part holds. */
export type SheetContent = Omit<Grid, "name" | "visibility">;

/** What a sheet part is read with. */
export interface SheetSource extends ValueSource {
  readonly bytes: Uint8Array;
  readonly part: string;
  readonly notices: ReadNotices;
  readonly limits: ReadLimits;
  readonly budget: CellBudget;
}

/**
 * Reads a worksheet part in one pass over its bytes (ECMA-376 Part 1, 18.3.1); the `dimension`
 * element is not looked at, and formulas, hyperlinks and validations are passed over.
 */
export class SheetScanner {
  readonly #bytes: Uint8Array;
  readonly #cursor: XmlCursor;
  readonly #attributes: PlaceAttributes;
  readonly #values: CellValues;
  readonly #cells: CellCollector;
  readonly #hiddenRows = new HiddenSpans();
  readonly #hiddenColumns = new HiddenSpans();
  readonly #merges: CellRange[] = [];

  constructor(private readonly source: SheetSource) {
    this.#bytes = source.bytes;
    this.#cursor = new XmlCursor(source.bytes, source.part);
    this.#attributes = new PlaceAttributes(source.bytes, source.part);
    this.#cells = new CellCollector(source.notices, source.limits, source.budget);
    this.#values = new CellValues(source, this.#cells);
  }

  /** Reads the whole part. */
  scan(): SheetContent {
    const cursor = this.#cursor;
    if (cursor.next() !== "open" || !(cursor.is("worksheet") || cursor.is("macrosheet")))
      refuse("damaged", this.source.part);
    let hasData = false;
    while (cursor.nextChild(1)) {
      if (cursor.is("sheetData")) {
        if (hasData) refuse("damaged", this.source.part);
        hasData = true;
        if (cursor.kind === "open") this.#scanSheetData();
      } else if (cursor.is("cols")) this.#scanColumns();
      else if (cursor.is("mergeCells")) this.#scanMerges();
      else cursor.skipElement();
    }
    cursor.next();
    if (!hasData) refuse("damaged", this.source.part);
    const rows = this.#cells.rows();
    const { notices, budget } = this.source;
    const hidden = hiddenPlaces(rows, this.#hiddenRows, this.#hiddenColumns, notices, budget);
    return { rows, merges: this.#merges, ...hidden };
  }

  /** Reads rows and their cells; what else may stand between them is left to the cursor. */
  #scanSheetData(): void {
    const bytes = this.#bytes;
    const cursor = this.#cursor;
    const { depth } = cursor;
    /** The cursor's depth in the row in hand, or 0 between rows. */
    let rowDepth = 0;
    let { position } = cursor;
    for (;;) {
      position = this.#nextTag(position);
      if (rowDepth > 0 && this.#opens(position, "c")) position = this.#scanCell(position + 2);
      else if (rowDepth === cursor.depth && bytes[position + 1] === 0x2f) {
        position = this.#behindClose(position, "row");
        rowDepth = 0;
      } else if (rowDepth === 0 && this.#opens(position, "row")) {
        position = this.#startRow(position + 4);
        if (!this.#attributes.isEmpty) rowDepth = cursor.depth;
      } else {
        cursor.position = position;
        if (!cursor.nextChild(depth)) return;
        this.#passOver();
        position = cursor.position;
      }
    }
  }

  #startRow(from: number): number {
    const attributes = this.#attributes;
    const cells = this.#cells;
    const position = attributes.read("row", from);
    const { rowNumber } = attributes;
    cells.startRow(rowNumber === 0 ? cells.rowIndex + 1 : rowNumber - 1);
    if (attributes.isHidden) this.#hiddenRows.add(cells.rowIndex);
    return position;
  }

  /** The next tag, behind white space, comments and instructions; text is damage here, CDATA too. */
  #nextTag(from: number): number {
    const bytes = this.#bytes;
    let position = from;
    for (;;) {
      while (isSpace(bytes[position])) position++;
      if (bytes[position] !== 0x3c) refuse("damaged", this.source.part);
      const next = bytes[position + 1];
      if (next !== 0x21 && next !== 0x3f) return position;
      if (bytes[position + 2] === 0x5b) refuse("damaged", this.source.part);
      position = this.#cursor.behindMarkup(position);
    }
  }

  /** Says whether the tag at this place opens an element of this name. */
  #opens(tag: number, name: string): boolean {
    if (!this.#cursor.matches(tag + 1, name)) return false;
    const after = this.#bytes[tag + 1 + name.length];
    return after === 0x3e || after === 0x2f || isSpace(after);
  }

  /** The position behind the closing tag that begins here, which has to be of this name. */
  #behindClose(tag: number, name: string): number {
    const bytes = this.#bytes;
    if (!this.#cursor.matches(tag + 2, name)) refuse("damaged", this.source.part);
    let position = tag + 2 + name.length;
    while (isSpace(bytes[position])) position++;
    if (bytes[position] !== 0x3e) refuse("damaged", this.source.part);
    return position + 1;
  }

  /** Passes over what is no row and no cell; an alternative's fallback is read (Part 3, 7.5). */
  #passOver(): void {
    const cursor = this.#cursor;
    if (cursor.isClose()) return;
    if (cursor.is("AlternateContent")) this.source.notices.note("alternate-content");
    else if (cursor.is("Choice")) cursor.skipElement();
    else if (cursor.is("extLst")) cursor.skipElement();
    else if (!cursor.is("Fallback")) refuse("damaged", `${this.source.part}: ${cursor.name()}`);
  }

  #scanCell(from: number): number {
    const attributes = this.#attributes;
    const cells = this.#cells;
    const position = attributes.read("c", from);
    const { rowNumber, columnNumber } = attributes;
    if (rowNumber === 0) cells.moveTo(cells.columnIndex + 1);
    else {
      if (rowNumber !== cells.rowIndex + 1) cells.startRow(rowNumber - 1);
      cells.moveTo(columnNumber - 1);
    }
    return attributes.isEmpty ? position : this.#scanContent(position);
  }

  /** Reads the children of a cell and gives the position behind its closing tag. */
  #scanContent(from: number): number {
    const bytes = this.#bytes;
    const values = this.#values;
    values.start();
    let position = from;
    for (;;) {
      position = this.#nextTag(position);
      const name = bytes[position + 1];
      if (name === 0x2f) break;
      const end = bytes[position + 2] === 0x3e ? this.#simpleEnd(position + 3, name) : 0;
      if (end === 0) position = this.#scanOddChild(position);
      else {
        if (name === 0x76) values.setRange(position + 3, end);
        else values.setFormula(position + 3, end);
        position = end + 4;
      }
    }
    values.finish(this.#attributes.type, this.#attributes.styleIndex);
    return this.#behindClose(position, "c");
  }

  /** The end of the text of `<v>` or `<f>` where nothing but text is in it, else 0. */
  #simpleEnd(start: number, name: number | undefined): number {
    if (name !== 0x76 && name !== 0x66) return 0;
    const bytes = this.#bytes;
    let end = start;
    while (end < bytes.length && bytes[end] !== 0x3c) end++;
    const isClosed = bytes[end + 1] === 0x2f && bytes[end + 2] === name && bytes[end + 3] === 0x3e;
    return isClosed ? end : 0;
  }

  #scanOddChild(position: number): number {
    const cursor = this.#cursor;
    cursor.position = position;
    if (cursor.next() === "end") refuse("damaged", this.source.part);
    if (cursor.is("is")) this.#values.setText(readRichText(cursor));
    else if (cursor.is("v")) this.#values.setText(cursor.text());
    else if (cursor.is("f")) this.#values.setFormulaText(cursor.text());
    else if (cursor.is("AlternateContent")) {
      this.#cells.note("alternate-content");
      cursor.skipElement();
    } else cursor.skipElement();
    return cursor.position;
  }

  #scanColumns(): void {
    this.#eachChild((cursor) => {
      if (!isTrue(cursor.attribute("hidden"))) return;
      const first = Math.max(1, Number(cursor.attribute("min")));
      const last = Math.min(MAX_COLUMNS, Number(cursor.attribute("max")));
      this.#hiddenColumns.add(first - 1, last - 1);
    });
  }

  #scanMerges(): void {
    this.#eachChild((cursor) => {
      const range = parseAddress(cursor.attribute("ref") ?? "");
      spend(this.source.budget);
      if (range) this.#merges.push(range);
    });
  }

  /** Visits the elements within the one that the cursor stands behind. */
  #eachChild(visit: (cursor: XmlCursor) => void): void {
    const cursor = this.#cursor;
    if (cursor.kind !== "open") return;
    const { depth } = cursor;
    while (cursor.nextChild(depth)) if (!cursor.isClose()) visit(cursor);
  }
}
