import { firstLabelAt, labelledParts, type LabelKind } from "../units/role-labels";
import { parseAnnexLabel, type AnnexLabel } from "./annex-label";
import { splitTrailingUnits } from "./row-units";
import { headingNumber } from "./section-rows";

/** A numbered line, or a line with its units, and the lines that belong to it. */
export interface ParagraphItem {
  readonly kind: "item";
  readonly rowIndex: number;
  /** 1 for 一、, 2 for （一）, 3 for 1., 4 for （1） and 5 for a line without a number. */
  readonly level: number;
  /** The number as a table holds it, such as 3 or （三）; empty where there is none. */
  readonly number: string;
  /** What the number counts; 0 where there is none. */
  readonly order: number;
  /** All lines, word for word. */
  readonly lines: string[];
  /** The text without number and units, line by line. */
  readonly taskLines: string[];
  /** What labels and the closing bracket say, one text each. */
  readonly labels: string[];
  namesUnits: boolean;
}

/** A line of a notice's text, or several that belong together. */
export type ParagraphEntry =
  | { readonly kind: "label"; readonly line: string; readonly label: AnnexLabel }
  | { readonly kind: "text"; readonly line: string }
  | ParagraphItem;

const WITHOUT_NUMBER = 5;
/** From 1. on a number begins a task; above it, it may as well begin a heading. */
const FIRST_TASK_LEVEL = 3;
const UNIT_KINDS: readonly (LabelKind | null)[] = ["lead", "units", "participants"];
const ITEM_LABEL = /^(?:任务来源|指标|资金来源)/;

/** Puts the lines of a notice's text together to items; `isUnitList` knows a bracket of plain names. */
export function paragraphItems(
  lines: readonly string[],
  isUnitList: (text: string) => boolean
): readonly ParagraphEntry[] {
  const reader = new ItemReader(isUnitList);
  lines.forEach((line, index) => reader.take(line, index));
  return reader.entries;
}

class ItemReader {
  readonly entries: ParagraphEntry[] = [];
  /** How many lines at the end are nobody's yet. */
  private looseCount = 0;

  constructor(private readonly isUnitList: (text: string) => boolean) {}

  take(line: string, rowIndex: number): void {
    const label = parseAnnexLabel(line);
    if (label !== null) this.push({ kind: "label", line, label });
    else if (labelOf(line) !== null) this.takeLabel(line, rowIndex);
    else this.takeText(line, rowIndex);
  }

  /** A label goes with the item above it, or with the line above it. */
  private takeLabel(line: string, rowIndex: number): void {
    const item = this.entries.at(-1 - this.looseCount);
    const namesSome = namesUnits(line) || labelOf(line) === "bracket";
    const last = this.looseCount === 0 ? undefined : this.entries.at(-1);
    if (item?.kind === "item" && (this.looseCount === 0 || isOpen(item)))
      this.close(item, { line, taskLine: "", label: unwrapped(line), namesSome });
    else if (last?.kind === "text" && namesSome) {
      this.entries.pop();
      const { line: above } = last;
      const labels = [unwrapped(line)];
      const task = itemOf(above, rowIndex);
      this.push({ ...task, lines: [above, line], labels, namesUnits: true });
    } else this.push({ kind: "text", line });
  }

  private takeText(line: string, rowIndex: number): void {
    const item = itemOf(line, rowIndex);
    const isNumbered = item.level < WITHOUT_NUMBER;
    const units = this.unitsOf(line, isNumbered);
    const above = this.entries.at(-1 - this.looseCount);
    if (units === null) this.push(isNumbered ? item : { kind: "text", line });
    else if (!isNumbered && above?.kind === "item" && isOpen(above))
      this.close(above, { line, taskLine: units.task, label: units.text, namesSome: true });
    else {
      const taskLines = [headingNumber(units.task).rest];
      this.push({ ...item, taskLines, labels: [units.text], namesUnits: true });
    }
  }

  private unitsOf(line: string, isNumbered: boolean): { task: string; text: string } | null {
    const { task, unitsText } = splitTrailingUnits(line, isNumbered ? this.isUnitList : undefined);
    if (unitsText !== null) return { task, text: unitsText };
    const at = namesUnits(line) ? firstLabelAt(line) : -1;
    return at > 0 ? { task: line.slice(0, at), text: line.slice(at) } : null;
  }

  private push(entry: ParagraphEntry): void {
    this.entries.push(entry);
    this.looseCount = entry.kind === "text" ? this.looseCount + 1 : 0;
  }

  private close(item: ParagraphItem, { line, taskLine, label, namesSome }: ClosingLine): void {
    const between = this.entries.splice(this.entries.length - this.looseCount, this.looseCount);
    const texts = between.flatMap((entry) => (entry.kind === "text" ? [entry.line] : []));
    this.looseCount = 0;
    item.lines.push(...texts, line);
    item.taskLines.push(...texts, ...(taskLine === "" ? [] : [taskLine]));
    item.labels.push(label);
    item.namesUnits ||= namesSome;
  }
}

interface ClosingLine {
  readonly line: string;
  readonly taskLine: string;
  readonly label: string;
  readonly namesSome: boolean;
}

/** 1.推进项目建设 goes on below until its units are named; 一、 heads what stands below it. */
function isOpen(item: ParagraphItem): boolean {
  return !item.namesUnits && item.level >= FIRST_TASK_LEVEL && item.level < WITHOUT_NUMBER;
}

function itemOf(line: string, rowIndex: number): ParagraphItem {
  const { level, number, order, rest } = headingNumber(line);
  return {
    kind: "item",
    rowIndex,
    level: level ?? WITHOUT_NUMBER,
    number,
    order,
    lines: [line],
    taskLines: [rest],
    labels: [],
    namesUnits: false,
  };
}

/** What a line that is nothing but a label says; `null` for any other line. */
function labelOf(line: string): "label" | "bracket" | null {
  const bracket = splitTrailingUnits(line);
  if (bracket.unitsText !== null && bracket.task === "") return "bracket";
  if (firstLabelAt(line) !== 0) return null;
  const [first] = labelledParts(line);
  const isNote = first?.kind === "note" && !ITEM_LABEL.test(first.label);
  return isNote ? null : "label";
}

function unwrapped(line: string): string {
  const { task, unitsText } = splitTrailingUnits(line);
  return task === "" && unitsText !== null ? unitsText : line;
}

function namesUnits(line: string): boolean {
  return labelledParts(line).some(({ kind, text }) => UNIT_KINDS.includes(kind) && text !== "");
}
