import { formatListNumber } from "./list-number-format";

/** How one level of a list is numbered. */
export interface ListLevel {
  readonly start: number;
  readonly format: string;
  /** `%1.%2` and the like, or `null` where the level shows nothing. */
  readonly text: string | null;
  readonly suffix: string;
  /** The paragraph style that puts its paragraphs on this level. */
  readonly style: string | null;
  /** All numbers of this level are shown in digits. */
  readonly isLegal: boolean;
  /** The 1-based level after which the count begins anew; 0 never, `null` any higher one. */
  readonly restart: number | null;
}

/** A list as a document defines it; levels are 0-based. */
export interface List {
  readonly id: number;
  /** Lists of the same abstract numbering go on counting together. */
  readonly counterId: string;
  readonly levels: ReadonlyMap<number, ListLevel>;
  readonly startOverrides: ReadonlyMap<number, number>;
}

/** Counts the paragraphs of a document's lists in reading order. */
export class ListCounters {
  readonly #counts = new Map<string, Map<number, number>>();
  readonly #begun = new Set<string>();

  /**
   * Counts a paragraph on a level of a list and gives the number that a word processor shows
   * before it, with a space where the text would run into it; empty where it shows none.
   */
  next(list: List, level: number): string {
    const counts = this.#counts.get(list.counterId) ?? new Map<number, number>();
    this.#counts.set(list.counterId, counts);
    const override = list.startOverrides.get(level);
    const begunKey = `${list.id}/${level}`;
    if (override !== undefined && !this.#begun.has(begunKey)) counts.delete(level);
    this.#begun.add(begunKey);
    count(counts, list, level, override);
    return shownNumber(counts, list, level);
  }
}

function count(
  counts: Map<number, number>,
  list: List,
  level: number,
  override: number | undefined
): void {
  const start = override ?? list.levels.get(level)?.start ?? 1;
  counts.set(level, (counts.get(level) ?? start - 1) + 1);
  for (const [lower, settings] of list.levels)
    if (lower > level && settings.restart !== 0 && level < (settings.restart ?? lower))
      counts.delete(lower);
}

function shownNumber(counts: ReadonlyMap<number, number>, list: List, level: number): string {
  const settings = list.levels.get(level);
  if (settings === undefined || settings.text === null || settings.format === "bullet") return "";
  const text = settings.text.replace(/%([1-9])/g, (_mark, digit: string) => {
    const other = list.levels.get(Number(digit) - 1);
    if (other === undefined) return "";
    const value = counts.get(Number(digit) - 1) ?? other.start;
    return formatListNumber(value, settings.isLegal ? "decimal" : other.format);
  });
  const isOpen = settings.suffix !== "nothing" && /[\w.．]$/.test(text);
  return isOpen ? `${text} ` : text;
}
