import { firstLabelAt, labelledParts } from "../units/role-labels";
import { parseAnnexLabel } from "./annex-label";
import type { TableHeader } from "./header-row";
import {
  headOfLabel,
  NO_HEAD,
  withHeadLine,
  type DocumentTable,
  type TableHead,
} from "./raw-table";
import { splitTrailingUnits } from "./row-units";
import { isHeadingLine, parseSection } from "./section-rows";
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
const NUMBERED = /^(?:(\d{1,3})[.．、]|[（(](\d{1,3})[）)])\s*/;

/** The tasks found, and the lines that are none. */
export interface ParagraphTables {
  readonly front: readonly string[];
  readonly tables: readonly DocumentTable[];
}

interface OpenTable {
  head: TableHead;
  readonly rows: { rowIndex: number; texts: string[] }[];
}

/**
 * Reads tasks that stand in paragraphs: `1.任务。牵头责任单位:…`, or a task and its units in closing
 * brackets. Lines that are neither stay in front, in order.
 */
export function paragraphTables(lines: readonly string[]): ParagraphTables {
  const walk = new ParagraphWalk();
  lines.forEach((line, index) => walk.take(line, index));
  return walk.finish();
}

class ParagraphWalk {
  private readonly front: string[] = [];
  private readonly tables: OpenTable[] = [];
  /** A label or heading of which nobody knows yet whether tasks follow. */
  private waiting: string[] = [];
  private waitingHead: TableHead | null = null;
  /** The head as it was before the last line was added to it. */
  private headBefore: TableHead | null = null;
  /** A line that is a task if the next one names its units. */
  private lastLine: string | null = null;
  private headingUnits = "";
  private loneHeading: { readonly line: string; readonly rowIndex: number } | null = null;

  take(line: string, index: number): void {
    const label = parseAnnexLabel(line);
    if (label !== null) {
      this.giveLoneHeading(0);
      this.release();
      this.waitingHead = headOfLabel(label);
      this.waiting = [line];
    } else if (this.isLabelLine(line)) this.takeUnits(line, index);
    else if (isHeadingLine(line) && this.isHeading(line)) this.takeHeading(line, index);
    else this.takeItem(line, index);
  }

  finish(): ParagraphTables {
    this.giveLoneHeading(0);
    this.release();
    const tables = this.tables.map(({ head, rows }): DocumentTable => {
      const texts: readonly TextRow[] = rows;
      return { parts: [{ head, header: HEADER, rows: texts, sheet: "" }], linesBelow: [] };
    });
    return { front: this.front, tables };
  }

  private isLabelLine(line: string): boolean {
    return firstLabelAt(line) === 0 && namesUnits(line);
  }

  /** 二、…行动（县自然资源局牵头） is a heading; （一）…。（县发改委牵头） below it is a task. */
  private isHeading(line: string): boolean {
    return !namesUnits(line) && !/[。；;]/.test(line.replace(/[（(〔][^（(〔]*$/, ""));
  }

  private takeUnits(line: string, rowIndex: number): void {
    if (this.lastLine !== null) {
      const task = this.lastLine;
      this.waiting.pop();
      this.waitingHead = this.headBefore;
      this.push(task, line, rowIndex);
      return;
    }
    const row = this.tables.at(-1)?.rows.at(-1);
    if (row === undefined || row.texts.length < 3) this.wait(line);
    else row.texts[2] = [row.texts[2], line].filter((text) => text !== "").join("；");
  }

  private takeHeading(line: string, rowIndex: number): void {
    this.giveLoneHeading(parseSection(line).level);
    const { unitsText } = splitTrailingUnits(line);
    this.headingUnits = unitsText ?? "";
    this.loneHeading = unitsText === null ? null : { line, rowIndex };
    this.waiting.push(line);
    this.lastLine = null;
  }

  /** A heading with units and no task below it is a task itself. */
  private giveLoneHeading(nextLevel: number): void {
    const lone = this.loneHeading;
    if (lone === null || parseSection(lone.line).level < nextLevel) return;
    this.waiting.pop();
    const { task, unitsText } = splitTrailingUnits(lone.line);
    this.push(task, unitsText ?? "", lone.rowIndex);
  }

  private takeItem(line: string, rowIndex: number): void {
    const at = namesUnits(line) ? firstLabelAt(line) : -1;
    const bracket = splitTrailingUnits(line);
    if (at > 0 && bracket.unitsText === null)
      this.push(line.slice(0, at), line.slice(at), rowIndex);
    else if (bracket.unitsText !== null) this.push(bracket.task, bracket.unitsText, rowIndex);
    else if (this.headingUnits !== "" && NUMBERED.test(line))
      this.push(line, this.headingUnits, rowIndex);
    else this.wait(line);
  }

  private wait(line: string): void {
    this.headBefore = this.waitingHead;
    if (this.waitingHead !== null) this.waitingHead = withHeadLine(this.waitingHead, line);
    this.waiting.push(line);
    this.lastLine = line;
  }

  private push(taskText: string, unitsText: string, rowIndex: number): void {
    const table = this.openTable();
    const number = NUMBERED.exec(taskText);
    const task = taskText.replace(NUMBERED, "").replace(/[\s;；,，]{1,5}$/, "");
    table.rows.push({
      rowIndex,
      texts: [number?.[1] ?? number?.[2] ?? "", task, unitsText.replace(/[。；;]$/, "")],
    });
  }

  /** Headings that waited above a task become section rows, a label the head of a new table. */
  private openTable(): OpenTable {
    let table = this.tables.at(-1);
    if (table === undefined || this.waitingHead !== null) {
      table = { head: this.waitingHead ?? NO_HEAD, rows: [] };
      this.tables.push(table);
    }
    for (const line of this.waiting)
      if (isHeadingLine(line)) table.rows.push({ rowIndex: 0, texts: [line] });
      else if (this.waitingHead === null) this.front.push(line);
    this.waiting = [];
    this.waitingHead = null;
    this.lastLine = null;
    this.loneHeading = null;
    return table;
  }

  private release(): void {
    this.front.push(...this.waiting);
    this.waiting = [];
    this.waitingHead = null;
    this.lastLine = null;
  }
}

function namesUnits(line: string): boolean {
  return labelledParts(line).some(
    ({ kind, text }) =>
      (kind === "lead" || kind === "units" || kind === "participants") && text !== ""
  );
}
