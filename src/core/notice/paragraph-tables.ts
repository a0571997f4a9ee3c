import type { TableHeader } from "./header-row";
import { paragraphItems, type ParagraphEntry, type ParagraphItem } from "./paragraph-items";
import { placeItems, type ItemPlace } from "./paragraph-tree";
import {
  headOfLabel,
  NO_HEAD,
  withHeadLine,
  type DocumentTable,
  type TableHead,
} from "./raw-table";
import type { TextRow } from "./table-texts";

/** The headings that tasks in paragraphs get once they stand in a table. */
const HEADER: TableHeader = {
  columns: [
    { role: "number", title: "序号" },
    { role: "task", title: "工作任务" },
    { role: "units", title: "责任单位" },
  ],
  columnIndexes: [0, 1, 2],
  rowIndex: 0,
  rowCount: 1,
};

/** The tasks found, and the lines that are none. */
export interface ParagraphTables {
  readonly front: readonly string[];
  readonly tables: readonly DocumentTable[];
}

interface OpenTable {
  readonly head: TableHead;
  readonly rows: TextRow[];
}

/**
 * Reads tasks that stand in paragraphs: `1.任务。牵头责任单位:…`, or a task and its units in closing
 * brackets. Lines that are neither stay in front, in order.
 */
export function paragraphTables(
  lines: readonly string[],
  isUnitList: (text: string) => boolean
): ParagraphTables {
  const writer = new TableWriter();
  for (const stretch of stretchesOf(paragraphItems(lines, isUnitList))) {
    const items = stretch.flatMap((entry) => (entry.kind === "item" ? [entry] : []));
    const places = placeItems(items);
    for (const entry of stretch)
      writer.take(entry, entry.kind === "item" ? places.get(entry) : undefined);
  }
  return writer.finish();
}

/** Parts the text at its annex labels: the numbering of one annex says nothing of the next. */
function stretchesOf(entries: readonly ParagraphEntry[]): readonly (readonly ParagraphEntry[])[] {
  const stretches: ParagraphEntry[][] = [[]];
  for (const entry of entries)
    if (entry.kind === "label") stretches.push([entry]);
    else stretches.at(-1)?.push(entry);
  return stretches;
}

class TableWriter {
  private readonly front: string[] = [];
  private readonly tables: OpenTable[] = [];
  /** The head of a table to come, and its lines as long as nobody knows whether tasks follow. */
  private head: TableHead | null = null;
  private headLines: string[] = [];
  /** Below a numbered line there is no title any more. */
  private mayBeTitle = true;
  /** The levels of the headings under which the next row would stand. */
  private openLevels: readonly number[] = [];

  take(entry: ParagraphEntry, place: ItemPlace | undefined): void {
    if (entry.kind === "label") {
      this.release();
      this.head = headOfLabel(entry.label);
      this.headLines = [entry.line];
      this.mayBeTitle = true;
    } else if (entry.kind === "text") this.takeText(entry.line);
    else if (place === undefined || place.kind === "text") {
      this.mayBeTitle = false;
      for (const line of entry.lines) this.takeText(line);
    } else if (place.kind === "section") this.pushHeading(entry, entry.rowIndex);
    else {
      // A row ends no heading: the one above it, or else its own line, is written once more.
      const isBelowAnother = this.openLevels.some((level) => level >= entry.level);
      if (isBelowAnother && this.head === null)
        this.pushHeading(place.heading ?? entry, entry.rowIndex);
      this.push(taskRow(entry, place));
    }
  }

  finish(): ParagraphTables {
    this.release();
    const tables = this.tables.map(({ head, rows }): DocumentTable => ({
      parts: [{ head, header: HEADER, rows, sheet: "" }],
      linesBelow: [],
    }));
    return { front: this.front, tables };
  }

  private takeText(line: string): void {
    if (this.head === null) {
      this.front.push(line);
      return;
    }
    this.head = withHeadLine(this.head, line, this.mayBeTitle);
    this.headLines.push(line);
  }

  private pushHeading(item: ParagraphItem, rowIndex: number): void {
    this.push({ rowIndex, texts: [sectionText(item)] });
    this.openLevels = [...this.openLevels.filter((level) => level < item.level), item.level];
  }

  private push(row: TextRow): void {
    let table = this.tables.at(-1);
    if (table === undefined || this.head !== null) {
      table = { head: this.head ?? NO_HEAD, rows: [] };
      this.tables.push(table);
      this.openLevels = [];
    }
    this.head = null;
    this.headLines = [];
    table.rows.push(row);
  }

  /** A label below which no task stands stays in the text, with its lines. */
  private release(): void {
    this.front.push(...this.headLines);
    this.head = null;
    this.headLines = [];
  }
}

/** The units of a heading that stand on lines of their own are written behind it. */
function sectionText({ lines, labels, taskLines, number }: ParagraphItem): string {
  const isAlone = lines.length === 1;
  const [first = ""] = lines;
  return isAlone || number === ""
    ? lines.join("")
    : `${first}${taskLines.slice(1).join("")}（${labels.join("；")}）`;
}

function taskRow(item: ParagraphItem, { inheritedUnits }: ItemPlace): TextRow {
  const task = item.taskLines.join("\n").replace(/[\s;；,，]{1,5}$/, "");
  const units = item.namesUnits ? item.labels : [inheritedUnits, ...item.labels];
  const unitsText = units
    .filter((text) => text !== "")
    .map((text) => text.replace(/[。；;]$/, ""))
    .join("；");
  return { rowIndex: item.rowIndex, texts: [item.number, task, unitsText] };
}
