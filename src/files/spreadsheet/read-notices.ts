import { cellAddress } from "../../core/grid/address";
import type { ReadNotice, ReadNoticeCode } from "../../core/notice/document";

/** Gathers what the reader assumed or left out in one sheet: each code once, counted, with its first address. */
export class ReadNotices {
  readonly #found = new Map<ReadNoticeCode, { address?: string; count: number }>();

  constructor(private readonly sheet?: string) {}

  /** Notes one cell, both indexes 0-based. */
  noteCell(code: ReadNoticeCode, rowIndex: number, columnIndex: number): void {
    const found = this.#found.get(code);
    if (found) found.count++;
    else this.#found.set(code, { address: cellAddress(rowIndex, columnIndex), count: 1 });
  }

  /** Notes something that has no address. */
  note(code: ReadNoticeCode, count = 1): void {
    const found = this.#found.get(code);
    if (found) found.count += count;
    else this.#found.set(code, { count });
  }

  /** The notices in the order in which they were first met. */
  list(): readonly ReadNotice[] {
    const sheet = this.sheet === undefined ? {} : { sheet: this.sheet };
    return [...this.#found].map(([code, found]) => ({ code, ...sheet, ...found }));
  }
}
