import type { NamedBytes } from "../files/reading";
import type { OperationContext } from "../operations/operation";
import type { PaneState } from "./pane-state";

/** What an action is given when it runs. */
export interface ActionTask {
  readonly context: OperationContext;
  readonly state: PaneState;
  /** Files that were picked, dropped or pasted; empty where the action takes none. */
  readonly files: readonly NamedBytes[];
  /** `YYYY-MM-DD`. */
  readonly today: string;
}
