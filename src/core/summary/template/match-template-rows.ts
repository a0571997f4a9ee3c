import { fitness, plainText, textPairs } from "../../returns/text-likeness";
import type { SummaryItem } from "../summary-context";

/** A row that the template has before it is filled. */
export interface TemplateRow {
  /** 0-based. */
  readonly rowIndex: number;
  readonly number: string;
  readonly task: string;
}

/** As in returns: a text is like an issued one from here on, a bit below it where the number agrees. */
const LIKE = 0.6;
const LIKE_WITH_NUMBER = 0.35;
const MARGIN = 0.05;

/** Finds the item of each row of a template: same text first, then same number and likeness, each item once. */
export function matchTemplateRows(
  rows: readonly TemplateRow[],
  items: readonly SummaryItem[]
): ReadonlyMap<TemplateRow, SummaryItem> {
  const found = new Map<TemplateRow, SummaryItem>();
  const taken = new Set<SummaryItem>();
  const take = (row: TemplateRow, item: SummaryItem | undefined): void => {
    if (item === undefined) return;
    found.set(row, item);
    taken.add(item);
  };
  const free = (): readonly SummaryItem[] => items.filter((item) => !taken.has(item));
  for (const row of rows) {
    const same = free().filter((item) => textsOf(item).includes(plainText(row.task)));
    take(row, same.find((item) => isNumbered(row, item)) ?? same[0]);
  }
  for (const row of rows) if (!found.has(row)) take(row, likest(row, free()));
  return found;
}

function likest(row: TemplateRow, items: readonly SummaryItem[]): SummaryItem | undefined {
  const written = textPairs(row.task);
  const fits = items
    .map((item) => ({
      item,
      isSameNumber: isNumbered(row, item),
      fit: Math.max(...textsOf(item).map((text) => fitness(written, textPairs(text)))),
    }))
    .sort((a, b) => b.fit - a.fit);
  const [best, next] = fits;
  if (best !== undefined && best.fit >= LIKE && best.fit - (next?.fit ?? 0) >= MARGIN)
    return best.item;
  const numbered = fits.filter((one) => one.isSameNumber && one.fit >= LIKE_WITH_NUMBER);
  return numbered.length === 1 ? numbered[0]?.item : undefined;
}

function isNumbered(row: TemplateRow, { assignment }: SummaryItem): boolean {
  return row.number !== "" && row.number === String(assignment.number ?? "");
}

function textsOf({ assignment }: SummaryItem): readonly string[] {
  const { task, content = "" } = assignment;
  return content === "" ? [plainText(task)] : [plainText(task), plainText(`${task}${content}`)];
}
