import type { ReadNotice } from "../../core/notice/document";
import type { Grid } from "../../core/grid/grid";
import type { Spreadsheet } from "../reading";
import type { CellBudget } from "./cell-collector";
import { checkOpenDocument } from "./check-open-document";
import type { OoxmlPackage } from "./ooxml-package";
import { letGo } from "./let-go";
import { OpenTable } from "./open-document-table";
import type { NumberFormatKind } from "./number-format";
import { valueAttributes } from "./open-document-cell";
import { readParagraph, type SpaceBudget } from "./open-document-text";
import { maxListItems, type ReadLimits } from "./read-limits";
import { ReadNotices } from "./read-notices";
import { refuse } from "./refused-file";
import { XmlCursor } from "./xml-cursor";
import { checkTextBytes } from "./xml-text";

const contentPart = "content.xml";

/** Reads an OpenDocument spreadsheet (.ods; OpenDocument 1.3 part 3, chapter 9). */
export function readOpenDocument(parts: OoxmlPackage, limits: ReadLimits): Spreadsheet {
  checkOpenDocument(parts);
  const cursor = new XmlCursor(parts.utf8(contentPart), contentPart);
  const read = new OpenDocumentReader(cursor, limits).read();
  letGo(cursor.bytes);
  if (!parts.isEncodingAssumed) return read;
  return { ...read, notices: [...read.notices, { code: "encoding-assumed" }] };
}

type Takers = Readonly<Record<string, () => unknown>>;

class OpenDocumentReader {
  readonly #hiddenStyles = new Set<string>();
  readonly #kinds = new Map<string, NumberFormatKind>();
  /** The number format of each cell style. */
  readonly #formats = new Map<string, string>();
  readonly #sheets: Grid[] = [];
  readonly #notices: ReadNotice[] = [];
  readonly #budget: CellBudget;
  readonly #spaces: SpaceBudget;
  #isDate1904 = false;
  /** Of the table in hand, and of its cell: its paragraphs, and where it begins. */
  #sheetNotices = new ReadNotices();
  #lines: string[] = [];
  #cellStart = 0;
  readonly #shapes: Takers = Object.fromEntries(
    drawn.map((name) => [name, () => this.#noteBeside("text-box-ignored")])
  );
  readonly #inCell: Takers = this.#takersInCell();

  constructor(
    private readonly cursor: XmlCursor,
    private readonly limits: ReadLimits
  ) {
    this.#budget = { left: limits.cells };
    this.#spaces = { left: limits.textLength };
  }

  read(): Spreadsheet {
    if (this.cursor.next() !== "open") refuse("damaged", contentPart);
    this.#children({
      "automatic-styles": () =>
        this.#children({
          "date-style": () => this.#kinds.set(this.cursor.attribute("name") ?? "", "date"),
          "percentage-style": () => this.#kinds.set(this.cursor.attribute("name") ?? "", "percent"),
          style: () => this.#readStyle(),
        }),
      body: () =>
        this.#children({
          spreadsheet: () =>
            this.#children({
              "calculation-settings": () =>
                this.#children({ "null-date": () => this.#readNullDate() }),
              table: () => this.#readTable(),
            }),
        }),
    });
    this.cursor.next();
    if (this.#sheets.length === 0) refuse("damaged", contentPart);
    return { sheets: this.#sheets, notices: this.#notices, date1904: this.#isDate1904 };
  }

  /** Goes through the children of the element in hand; those that nobody takes are passed over. */
  #children(takers: Takers): void {
    const { cursor } = this;
    if (cursor.kind !== "open") return;
    const { depth } = cursor;
    while (cursor.nextChild(depth)) {
      if (cursor.isClose()) continue;
      const isOpen = cursor.kind === "open";
      const name = cursor.name();
      if (Object.hasOwn(takers, name)) takers[name]?.();
      if (isOpen && cursor.kind === "open" && cursor.depth > depth) cursor.skipElement();
    }
  }

  #takersInCell(): Takers {
    const readLine = (): void => this.#readLine();
    const descend = (): void => this.#children(this.#inCell);
    return {
      ...this.#shapes,
      ...{ p: readLine, h: readLine },
      ...{ list: descend, "list-item": descend, "list-header": descend, section: descend },
      annotation: () => this.#noteBeside("comment-ignored"),
      // A table within a cell has no place in a grid.
      table: () => refuse("old-format", contentPart),
    };
  }

  #readStyle(): void {
    const name = this.cursor.attribute("name") ?? "";
    const format = this.cursor.attribute("data-style-name");
    if (this.#formats.size >= maxListItems) refuse("too-large", contentPart);
    if (format !== undefined) this.#formats.set(name, format);
    this.#children({
      "table-properties": () => {
        if (this.cursor.attribute("display") === "false") this.#hiddenStyles.add(name);
      },
    });
  }

  #readNullDate(): void {
    this.#isDate1904 = this.cursor.attribute("date-value") === "1904-01-01";
  }

  #readTable(): void {
    const { cursor, limits } = this;
    if (this.#sheets.length >= limits.sheets) refuse("too-large", "sheets");
    const name = cursor.attribute("name") ?? "";
    const isHidden = this.#hiddenStyles.has(cursor.attribute("style-name") ?? "");
    const notices = (this.#sheetNotices = new ReadNotices(name));
    if (isHidden) notices.note("hidden-sheet-read");
    const table = new OpenTable(notices, limits, this.#budget);
    const columns: Takers = {
      "table-columns": () => this.#children(columns),
      "table-header-columns": () => this.#children(columns),
      "table-column-group": () => this.#children(columns),
      "table-column": () => table.takeColumns(cursor),
    };
    const rows: Takers = {
      "table-rows": () => this.#children(rows),
      "table-header-rows": () => this.#children(rows),
      "table-row-group": () => this.#children(rows),
      "table-row": () => this.#readRow(table),
    };
    this.#children({ ...columns, ...rows, shapes: () => this.#children(this.#shapes) });
    this.#sheets.push({ name, visibility: isHidden ? "hidden" : "visible", ...table.grid() });
    this.#notices.push(...notices.list());
  }

  #readRow(table: OpenTable): void {
    table.startRow(this.cursor);
    const readCell = (): void => this.#readCell(table);
    this.#children({ "table-cell": readCell, "covered-table-cell": readCell });
    table.endRow();
  }

  #readCell(table: OpenTable): void {
    const { cursor } = this;
    const place = table.startCell(cursor);
    const type = cursor.attribute("value-type");
    const stored = cursor.attribute(valueAttributes.get(type ?? "") ?? "string-value");
    const isFormula = cursor.attribute("formula") !== undefined;
    const format = this.#formats.get(cursor.attribute("style-name") ?? "") ?? "";
    const shown = { kind: this.#kinds.get(format) ?? "number", isDate1904: this.#isDate1904 };
    this.#lines = [];
    this.#cellStart = cursor.position;
    this.#children(this.#inCell);
    const text = this.#lines.join("\n");
    table.addCell(place, { type, stored, text, isFormula, shown });
  }

  #readLine(): void {
    this.#lines.push(readParagraph(this.cursor, this.#spaces));
    checkTextBytes(this.#cellStart, this.cursor.position);
  }

  /** Says that a shape or a comment holds text, which is in no cell. */
  #noteBeside(code: "text-box-ignored" | "comment-ignored"): void {
    const { cursor } = this;
    if (cursor.kind !== "open") return;
    const { depth } = cursor;
    let hasText = false;
    while (cursor.nextChild(depth))
      if (cursor.kind === "open" && cursor.is("p"))
        hasText = readParagraph(cursor, this.#spaces).trim() !== "" || hasText;
    if (hasText) this.#sheetNotices.note(code);
  }
}

/** Elements of drawings that may hold text. */
const drawn = ["frame", "custom-shape", "g", "rect", "ellipse", "circle", "polygon", "caption"];
