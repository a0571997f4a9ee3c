import { MAX_ROWS } from "../../core/grid/address";
import { refuse } from "./refused-file";

interface Span {
  readonly first: number;
  last: number;
}

/**
 * Gathers which rows or columns are hidden as spans, for files may say it of a million at once and
 * as often as they like; indexes are 0-based.
 */
export class HiddenSpans {
  #spans: Span[] = [];
  #isMerged = true;

  /** Says whether nothing is hidden. */
  get isEmpty(): boolean {
    return this.#spans.length === 0;
  }

  /** Adds the indexes from `first` to `last`. */
  add(first: number, last = first): void {
    if (!(first <= last)) return;
    const previous = this.#spans.at(-1);
    if (previous && first >= previous.first && first <= previous.last + 1)
      previous.last = Math.max(previous.last, last);
    else {
      if (previous && first <= previous.last) this.#isMerged = false;
      this.#spans.push({ first, last });
      // Half as many spans can lie apart on a sheet.
      if (this.#spans.length > MAX_ROWS) refuse("too-large", "hidden rows");
    }
  }

  /** Says whether an index is hidden, by halving. */
  has(index: number): boolean {
    const spans = this.#merged();
    let low = 0;
    let high = spans.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const span = spans[middle];
      if (span === undefined || (span.first <= index && index <= span.last)) return true;
      if (span.last < index) low = middle + 1;
      else high = middle - 1;
    }
    return false;
  }

  /** Every hidden index up to `end` once, rising. */
  indexes(end: number): readonly number[] {
    const indexes: number[] = [];
    for (const { first, last } of this.#merged())
      for (let index = first; index <= Math.min(last, end); index++) indexes.push(index);
    return indexes;
  }

  #merged(): readonly Span[] {
    if (this.#isMerged) return this.#spans;
    const merged: Span[] = [];
    for (const span of this.#spans.sort((a, b) => a.first - b.first)) {
      const previous = merged.at(-1);
      if (previous && span.first <= previous.last + 1)
        previous.last = Math.max(previous.last, span.last);
      else merged.push(span);
    }
    this.#spans = merged;
    this.#isMerged = true;
    return merged;
  }
}
