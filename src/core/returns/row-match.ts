import type { ReturnRow } from "./return-rows";
import type { Target } from "./return-scope";

/** How a row was found to be about an assignment, from the surest to the least. */
export type MatchKind = "key" | "number-and-text" | "text" | "similar-text" | "number";

/** A row of a return and the assignment that it is about. */
export interface RowMatch {
  readonly row: ReturnRow;
  readonly target: Target | null;
  readonly by: MatchKind | null;
  /** The row's hidden key spoke of another assignment than its text. */
  readonly isKeyOverruled?: true;
}
