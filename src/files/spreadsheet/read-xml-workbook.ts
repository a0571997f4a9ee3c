import { MAX_COLUMNS, MAX_ROWS, type CellRange } from "../../core/grid/address";
import type { Grid, SheetVisibility } from "../../core/grid/grid";
import type { ReadNotice } from "../../core/notice/document";
import type { Spreadsheet } from "../reading";
import { CellCollector, spend, type CellBudget } from "./cell-collector";
import { hiddenPlaces } from "./hidden-places";
import { HiddenSpans } from "./hidden-spans";
import type { NumberFormatKind } from "./number-format";
import { maxListItems, type ReadLimits } from "./read-limits";
import { ReadNotices } from "./read-notices";
import { refuse } from "./refused-file";
import { utf8Xml } from "./xml-bytes";
import { XmlCursor } from "./xml-cursor";
import { isTrue } from "./xml-text";
import { addXmlValue, xmlFormatKind } from "./xml-workbook-cells";

const PART = "XML";

/**
 * Reads an XML spreadsheet of Excel 2002 and 2003 (namespace
 * `urn:schemas-microsoft-com:office:spreadsheet`), which many systems write under the name of an .xls.
 */
export function readXmlWorkbook(bytes: Uint8Array, limits: ReadLimits): Spreadsheet {
  return new XmlWorkbookReader(bytes, limits).read();
}

class XmlWorkbookReader {
  readonly #cursor: XmlCursor;
  readonly #formats = new Map<string, NumberFormatKind>();
  readonly #sheets: Grid[] = [];
  readonly #notices: ReadNotice[] = [];
  readonly #budget: CellBudget;
  #isDate1904 = false;

  constructor(
    bytes: Uint8Array,
    private readonly limits: ReadLimits
  ) {
    const part = utf8Xml(bytes, PART);
    if (part.isAssumed) this.#notices.push({ code: "encoding-assumed" });
    this.#cursor = new XmlCursor(part.bytes, PART);
    this.#budget = { left: limits.cells };
  }

  read(): Spreadsheet {
    if (this.#cursor.next() !== "open" || !this.#cursor.is("Workbook")) refuse("old-format");
    this.#children({
      ExcelWorkbook: () => this.#children({ Date1904: () => (this.#isDate1904 = true) }),
      Styles: () => this.#children({ Style: () => this.#readStyle() }),
      Worksheet: () => this.#readSheet(),
    });
    this.#cursor.next();
    if (this.#sheets.length === 0) refuse("damaged", PART);
    return { sheets: this.#sheets, notices: this.#notices, date1904: this.#isDate1904 };
  }

  /** Goes through the children of the element in hand; those that nobody takes are passed over. */
  #children(takers: Readonly<Record<string, () => unknown>>): void {
    const cursor = this.#cursor;
    if (cursor.kind !== "open") return;
    const { depth } = cursor;
    while (cursor.nextChild(depth)) {
      if (cursor.isClose()) continue;
      const name = cursor.name();
      if (Object.hasOwn(takers, name)) takers[name]?.();
      if (cursor.kind === "open" && cursor.depth > depth) cursor.skipElement();
    }
  }

  #readStyle(): void {
    const cursor = this.#cursor;
    const id = cursor.attribute("ID") ?? "";
    if (this.#formats.size >= maxListItems) refuse("too-large", PART);
    this.#formats.set(id, this.#formats.get(cursor.attribute("Parent") ?? "") ?? "number");
    this.#children({
      NumberFormat: () => {
        const format = cursor.attribute("Format");
        if (format !== undefined) this.#formats.set(id, xmlFormatKind(format));
      },
    });
  }

  #readSheet(): void {
    const name = this.#cursor.attribute("Name") ?? "";
    if (this.#sheets.length >= this.limits.sheets) refuse("too-large", "sheets");
    const notices = new ReadNotices(name);
    const table = new XmlTable(notices, this.limits, this.#budget);
    let visibility: SheetVisibility = "visible";
    this.#children({
      Table: () => this.#readTable(table),
      WorksheetOptions: () =>
        this.#children({ Visible: () => (visibility = visibilityOf(this.#cursor.text())) }),
    });
    if (visibility !== "visible") notices.note("hidden-sheet-read");
    this.#sheets.push({ name, visibility, ...table.grid() });
    this.#notices.push(...notices.list());
  }

  #readTable(table: XmlTable): void {
    const cursor = this.#cursor;
    this.#children({
      Column: () => table.takeColumn((name) => cursor.attribute(name)),
      Row: () => {
        table.startRow((name) => cursor.attribute(name));
        this.#children({ Cell: () => this.#readCell(table) });
      },
    });
  }

  #readCell(table: XmlTable): void {
    const cursor = this.#cursor;
    table.startCell((name) => cursor.attribute(name));
    const isFormula = cursor.attribute("Formula") !== undefined;
    const format = this.#formats.get(cursor.attribute("StyleID") ?? "") ?? "number";
    let hasData = false;
    this.#children({
      Comment: () => table.cells.note("comment-ignored"),
      Data: () => {
        hasData = true;
        const type = cursor.attribute("Type") ?? "String";
        addXmlValue(table.cells, type, cursor.text(), {
          format,
          isFormula,
          isDate1904: this.#isDate1904,
        });
      },
    });
    if (isFormula) table.cells.note(hasData ? "formula-value-taken" : "formula-not-calculated");
  }
}

type Attribute = (name: string) => string | undefined;

/** Places the rows and cells of a table, which tell their places only where some are left out. */
class XmlTable {
  readonly cells: CellCollector;
  readonly #merges: CellRange[] = [];
  readonly #hiddenRows = new HiddenSpans();
  readonly #hiddenColumns = new HiddenSpans();
  #nextRow = 0;
  #nextColumn = 0;
  #nextColumnElement = 0;

  constructor(
    private readonly notices: ReadNotices,
    limits: ReadLimits,
    private readonly budget: CellBudget
  ) {
    this.cells = new CellCollector(notices, limits, budget);
  }

  takeColumn(attribute: Attribute): void {
    const first = placeOf(attribute("Index"), this.#nextColumnElement, MAX_COLUMNS);
    const last = Math.min(first + countOf(attribute("Span")), MAX_COLUMNS - 1);
    this.#nextColumnElement = last + 1;
    if (isTrue(attribute("Hidden"))) this.#hiddenColumns.add(first, last);
  }

  startRow(attribute: Attribute): void {
    const first = placeOf(attribute("Index"), this.#nextRow, MAX_ROWS);
    const last = Math.min(first + countOf(attribute("Span")), MAX_ROWS - 1);
    this.#nextRow = last + 1;
    this.#nextColumn = 0;
    if (isTrue(attribute("Hidden"))) this.#hiddenRows.add(first, last);
    this.cells.startRow(first);
  }

  startCell(attribute: Attribute): void {
    const firstColumnIndex = placeOf(attribute("Index"), this.#nextColumn, MAX_COLUMNS);
    const across = countOf(attribute("MergeAcross"));
    const down = countOf(attribute("MergeDown"));
    this.cells.moveTo(firstColumnIndex);
    this.#nextColumn = firstColumnIndex + across + 1;
    if (across === 0 && down === 0) return;
    spend(this.budget);
    this.#merges.push({
      firstRowIndex: this.cells.rowIndex,
      firstColumnIndex,
      lastRowIndex: Math.min(this.cells.rowIndex + down, MAX_ROWS - 1),
      lastColumnIndex: Math.min(firstColumnIndex + across, MAX_COLUMNS - 1),
    });
  }

  grid(): Omit<Grid, "name" | "visibility"> {
    const rows = this.cells.rows();
    const [hiddenRows, hiddenColumns] = [this.#hiddenRows, this.#hiddenColumns];
    const hidden = hiddenPlaces(rows, hiddenRows, hiddenColumns, this.notices, this.budget);
    return { rows, merges: this.#merges, ...hidden };
  }
}

/** A 1-based place as a 0-based one; the next one where none is told. */
function placeOf(written: string | undefined, next: number, most: number): number {
  if (written === undefined) return next;
  const place = Number(written);
  if (!Number.isInteger(place) || place < 1 || place > most) refuse("damaged", `Index ${written}`);
  return place - 1;
}

function countOf(written: string | undefined): number {
  const count = Number(written ?? 0);
  return Number.isInteger(count) && count > 0 ? count : 0;
}

function visibilityOf(written: string): SheetVisibility {
  if (written === "SheetVeryHidden") return "veryHidden";
  return written === "SheetHidden" ? "hidden" : "visible";
}
