import { refuse } from "../../spreadsheet/refused-file";
import type { NoticeTally } from "../document-content";
import { htmlTokens, type HtmlToken } from "./html-tokens";

/** A line of text, or a table, in the order of the page. */
export type HtmlBlock = string | HtmlTable;

/** A table of a page as its tags give it. */
export interface HtmlTable {
  readonly rows: HtmlRow[];
}

/** A row of a table; `isHeading` where it stands in the table's head. */
export interface HtmlRow {
  readonly isHeading: boolean;
  readonly isHidden: boolean;
  readonly cells: HtmlCell[];
}

/** A cell with the rows and columns that it covers. */
export interface HtmlCell {
  readonly columns: number;
  readonly rows: number;
  readonly blocks: HtmlBlock[];
}

const LINE_ELEMENTS = new Set(
  "p div h1 h2 h3 h4 h5 h6 li ul ol dl dt dd br hr tr td th table caption body section".split(" ")
);
const EMPTY_ELEMENTS = new Set("br hr img meta link input col area base wbr".split(" "));
const MAXIMUM_SPAN = 512;
const MAXIMUM_NESTING = 50;
/** Tables, rows, cells and lines of one page; each is an object, and pages of data have some tenth of it. */
const MAXIMUM_PIECES = 1_000_000;

interface OpenTable {
  readonly table: HtmlTable;
  isInHead: boolean;
}

/**
 * Builds the lines and tables of a page. What is struck out as a revision or hidden is left out and
 * counted, unless all is wanted: spreadsheet programs write the rest of a long text as hidden.
 * Raises `RefusedFile` where there is too much of it.
 */
export function htmlBlocks(
  html: string,
  tally: NoticeTally,
  readsHidden = false
): readonly HtmlBlock[] {
  const builder = new TreeBuilder(tally, readsHidden);
  for (const token of htmlTokens(html)) builder.take(token);
  return builder.finish();
}

class TreeBuilder {
  readonly #top: HtmlBlock[] = [];
  readonly #open: OpenTable[] = [];
  #line = "";
  #pieces = 0;
  /** The element that hides its content, and how many of its name are open in it. */
  #hidden: { readonly name: string; depth: number; isFilled: boolean } | null = null;

  constructor(
    private readonly tally: NoticeTally,
    private readonly readsHidden: boolean
  ) {}

  take(token: HtmlToken): void {
    if (this.#hidden !== null) this.#passHidden(token);
    else if (token.kind === "text") this.#line += token.text;
    else if (token.kind === "close") this.#close(token.name);
    else this.#openElement(token.name, token.attributes);
  }

  finish(): readonly HtmlBlock[] {
    this.#endLine();
    return this.#top;
  }

  #openElement(name: string, attributes: ReadonlyMap<string, string>): void {
    if (LINE_ELEMENTS.has(name)) this.#endLine();
    if (this.#startsHidden(name, attributes)) return;
    const table = this.#open.at(-1);
    switch (name) {
      case "img":
        return this.tally.add("picture-ignored");
      case "table":
        return this.#openTable();
      case "thead":
        if (table !== undefined) table.isInHead = true;
        return;
      case "tbody":
        if (table !== undefined) table.isInHead = false;
        return;
      case "tr":
        this.#countPiece();
        table?.table.rows.push({
          isHeading: table.isInHead,
          isHidden: isHidden(attributes),
          cells: [],
        });
        return;
      case "td":
      case "th":
        return this.#openCell(attributes);
      default:
        return;
    }
  }

  #openTable(): void {
    if (this.#open.length >= MAXIMUM_NESTING) return;
    this.#countPiece();
    const table: HtmlTable = { rows: [] };
    this.#blocks().push(table);
    this.#open.push({ table, isInHead: false });
  }

  #openCell(attributes: ReadonlyMap<string, string>): void {
    const open = this.#open.at(-1);
    if (open === undefined) return;
    if (open.table.rows.length === 0)
      open.table.rows.push({ isHeading: open.isInHead, isHidden: false, cells: [] });
    this.#countPiece();
    const columns = spanOf(attributes.get("colspan"));
    open.table.rows
      .at(-1)
      ?.cells.push({ columns, rows: spanOf(attributes.get("rowspan")), blocks: [] });
  }

  #close(name: string): void {
    if (LINE_ELEMENTS.has(name)) this.#endLine();
    const table = this.#open.at(-1);
    if (name === "table") this.#open.pop();
    else if (name === "thead" && table !== undefined) table.isInHead = false;
  }

  /** Where text goes now: the last cell of the innermost table, or the page. */
  #blocks(): HtmlBlock[] {
    for (let index = this.#open.length - 1; index >= 0; index--) {
      const cell = this.#open[index]?.table.rows.at(-1)?.cells.at(-1);
      if (cell !== undefined) return cell.blocks;
    }
    return this.#top;
  }

  #endLine(): void {
    const text = this.#line.replace(/\u00a0/g, " ").trim();
    this.#line = "";
    if (text === "") return;
    this.#countPiece();
    this.#blocks().push(text);
  }

  #countPiece(): void {
    if (++this.#pieces > MAXIMUM_PIECES) refuse("too-large");
  }

  #startsHidden(name: string, attributes: ReadonlyMap<string, string>): boolean {
    if (EMPTY_ELEMENTS.has(name) || this.readsHidden) return false;
    if (name !== "del" && !isHidden(attributes)) return false;
    if (name === "del") this.tally.add("revisions-accepted");
    this.#hidden = { name, depth: 1, isFilled: name === "del" };
    return true;
  }

  #passHidden(token: HtmlToken): void {
    const hidden = this.#hidden;
    if (hidden === null) return;
    if (token.kind === "text") {
      if (!hidden.isFilled && token.text.trim() !== "") {
        hidden.isFilled = true;
        this.tally.add("hidden-text-dropped");
      }
    } else if (token.name === hidden.name) hidden.depth += token.kind === "open" ? 1 : -1;
    if (hidden.depth === 0) this.#hidden = null;
  }
}

function isHidden(attributes: ReadonlyMap<string, string>): boolean {
  const style = attributes.get("style") ?? "";
  return attributes.has("hidden") || /display\s*:\s*none|mso-hide\s*:\s*all/i.test(style);
}

function spanOf(written: string | undefined): number {
  const span = Number.parseInt(written ?? "1", 10);
  return Number.isNaN(span) ? 1 : Math.min(Math.max(span, 1), MAXIMUM_SPAN);
}
