import type { DocumentBlock, NoticeDocument } from "../notice/document";
import { parseAnnexLabel } from "./annex-label";
import { isRemarkLine } from "./body-rows";
import { cleanText } from "./clean-text";
import { isSameHeader } from "./header-row";
import { paragraphTables } from "./paragraph-tables";
import {
  headOfLabel,
  NO_HEAD,
  rawTablesOf,
  withHeadLine,
  type DocumentTable,
  type RawTable,
  type TableHead,
} from "./raw-table";
import { distinctTexts, type TextRow } from "./table-texts";

/** A document, parted into what stands before its tables and the tables with their lines. */
export interface DocumentParts {
  readonly front: readonly string[];
  readonly tables: readonly DocumentTable[];
  /** Tables that name no task and so are no assignment tables. */
  readonly otherTableCount: number;
}

interface OpenTable extends DocumentTable {
  readonly parts: RawTable[];
  readonly linesBelow: string[];
}

/**
 * Binds labels, titles and remark lines to the tables that they belong to; `isUnitList` knows a
 * text that names units and nothing else.
 */
export function documentTables(
  document: NoticeDocument,
  isUnitList: (text: string) => boolean
): DocumentParts {
  const walk = new TableWalk(isUnitList);
  for (const block of document.blocks) walk.take(block);
  return walk.finish();
}

class TableWalk {
  private readonly front: string[] = [];
  private readonly tables: OpenTable[] = [];
  /** The head of the table to come; `null` where no label stands open. */
  private head: TableHead | null = null;
  private headLines: string[] = [];
  /** Lines since the last table, of which nobody knows yet what they belong to. */
  private loose: string[] = [];
  private otherTableCount = 0;

  constructor(private readonly isUnitList: (text: string) => boolean) {}

  take(block: DocumentBlock): void {
    if (block.kind === "table") return this.takeTable(block.grid);
    for (const line of cleanText(block.text).split("\n")) if (line !== "") this.takeLine(line);
  }

  finish(): DocumentParts {
    this.dropHead();
    this.giveLooseLines();
    // Without any table, tasks may stand in numbered paragraphs.
    const { front, tables, otherTableCount } = this;
    const found = tables.length === 0 ? paragraphTables(front, this.isUnitList) : { front, tables };
    return { ...found, otherTableCount };
  }

  private takeLine(line: string): void {
    const label = parseAnnexLabel(line);
    if (label !== null) {
      this.dropHead();
      this.giveLooseLines();
      this.head = headOfLabel(label);
      this.headLines = [line];
    } else if (this.head !== null) {
      this.head = withHeadLine(this.head, line);
      this.headLines.push(line);
    } else if (isRemarkLine(line) && this.tables.length > 0) {
      this.giveLooseLines();
      this.tables.at(-1)?.linesBelow.push(line);
    } else this.loose.push(line);
  }

  private takeTable(grid: Extract<DocumentBlock, { kind: "table" }>["grid"]): void {
    const previous = this.tables.at(-1);
    const isDirectlyBelow = this.head === null && this.loose.length === 0 && grid.name === "";
    const head =
      this.head ?? (grid.name === "" ? this.headOfLooseLines() : this.headOfSheet(grid.name));
    const found = rawTablesOf(grid, head);
    if (found.tables.length === 0) {
      const last = previous?.parts.at(-1);
      if (isDirectlyBelow && last !== undefined && isFurtherRows(last, found.loose))
        previous?.parts.push({ ...last, head: NO_HEAD, rows: found.loose });
      else if (found.loose.length > 0) this.otherTableCount += 1;
      return;
    }
    this.head = null;
    this.headLines = [];
    for (const table of found.tables)
      if (this.isContinuation(table, isDirectlyBelow)) this.tables.at(-1)?.parts.push(table);
      else this.tables.push({ parts: [table], linesBelow: [] });
    const below = found.loose.map((row) => distinctTexts(row).join(" "));
    this.tables.at(-1)?.linesBelow.push(...below);
  }

  /** 续表 says so; a table directly below with the same headings goes on where the numbers do. */
  private isContinuation(table: RawTable, isDirectlyBelow: boolean): boolean {
    const previous = this.tables.at(-1)?.parts;
    const first = previous?.[0];
    if (previous === undefined || first === undefined) return false;
    if (!isSameHeader(first.header, table.header)) return false;
    const { label, isContinued } = table.head;
    if (isContinued) return label === "" || label === first.head.label;
    if (!isDirectlyBelow || label !== "" || table.head.titleLines.length > 0) return false;
    return firstNumber(table) !== 1;
  }

  /** A worksheet carries its own title; its name stands in for a label row that was deleted. */
  private headOfSheet(name: string): TableHead {
    this.giveLooseLines();
    const label = parseAnnexLabel(name);
    return label === null ? NO_HEAD : headOfLabel(label);
  }

  /** Lines above a table without a label: the last ones that read like a title are its title. */
  private headOfLooseLines(): TableHead {
    const lines = this.loose;
    let start = lines.length;
    const floor = Math.max(0, lines.length - 3);
    while (start > floor && isTitleLike(lines[start - 1] ?? "")) start -= 1;
    const isFront = this.tables.length === 0;
    const own = lines.slice(start);
    // Where nothing but a title stands above the first table it is the notice's title too.
    this.loose = isFront && start === 0 ? lines : lines.slice(0, start);
    this.giveLooseLines();
    return own.reduce((head, line) => withHeadLine(head, line), NO_HEAD);
  }

  /** A label below which no table came stays in the text, with its lines. */
  private dropHead(): void {
    if (this.head === null) return;
    this.loose.push(...this.headLines);
    this.head = null;
    this.headLines = [];
  }

  private giveLooseLines(): void {
    const last = this.tables.at(-1);
    (last === undefined ? this.front : last.linesBelow).push(...this.loose);
    this.loose = [];
  }
}

function isTitleLike(line: string): boolean {
  return line.length <= 80 && !/[：:。；;，,]|日$/.test(line);
}

function firstNumber({ header, rows }: RawTable): number | null {
  const index = header.columns.findIndex((column) => column.role === "number");
  const column = header.columnIndexes[index];
  const text = column === undefined ? "" : (rows[0]?.texts[column] ?? "");
  return /^\d+$/.test(text) ? Number(text) : null;
}

/** Rows without headings go on with the table above where they have as many columns and a number. */
function isFurtherRows(table: RawTable, rows: readonly TextRow[]): boolean {
  const width = (table.header.columnIndexes.at(-1) ?? 0) + 1;
  const isNumber = table.header.columns[0]?.role === "number";
  const [first] = rows;
  return first?.texts.length === width && (!isNumber || /^\d{1,5}$/.test(first.texts[0] ?? ""));
}
