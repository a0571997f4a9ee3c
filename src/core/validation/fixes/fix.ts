/** What a fix does to the text of a unit cell. */
export type FixKind =
  "rename" | "split" | "remove-repetition" | "lead-first" | "class-order" | "as-twin";

/** A change that a person may choose: the text of one cell before and after it. Undone by swapping the two. */
export interface Fix {
  readonly kind: FixKind;
  /** The unit that it is about: the new name, the one removed, or the one that moves. */
  readonly unit: string;
  /** Key of the assignment, which finds the cell again after rows were sorted or a sheet was renamed. */
  readonly key: string;
  readonly sheet: string;
  /** A1 address of one cell. */
  readonly address: string;
  /** The cell’s text as the fix expects it; a cell that holds something else is left alone. */
  readonly before: string;
  readonly after: string;
}
