import type { CellRange } from "../../core/grid/address";
import { gridOfValues, type Grid } from "../../core/grid/grid";
import type { DocumentBlock, ReadNotice, ReadNoticeCode } from "../../core/notice/document";

/** What a reader found in a file: blocks in reading order, and what it assumed or left out. */
export interface DocumentContent {
  readonly blocks: readonly DocumentBlock[];
  readonly notices: readonly ReadNotice[];
}

/** Builds the grid of a table that stands in a document and so on no worksheet: its name is empty. */
export function tableGrid(
  rows: readonly (readonly string[])[],
  merges: readonly CellRange[] = []
): Grid {
  const values = rows.map((cells) => cells.map((text) => (text === "" ? null : text)));
  return gridOfValues("", values, { merges });
}

/** Counts what was assumed or left out, so that each kind is told once. */
export class NoticeTally {
  private readonly counts = new Map<ReadNoticeCode, number>();

  /** Adds `count` cases of a kind; none where `count` is 0. */
  add(code: ReadNoticeCode, count = 1): void {
    if (count > 0) this.counts.set(code, (this.counts.get(code) ?? 0) + count);
  }

  /** Lists the kinds in the order in which they were met. */
  list(): readonly ReadNotice[] {
    return [...this.counts].map(([code, count]) => ({ code, count }));
  }
}
