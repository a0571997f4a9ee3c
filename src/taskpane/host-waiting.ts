/** Whether the host lets the pane wait, as Excel does while a person edits a cell. */
export class HostWaiting {
  private readonly listeners = new Set<() => void>();
  private waits = false;

  readonly set = (isWaiting: boolean): void => {
    this.waits = isWaiting;
    for (const listener of this.listeners) listener();
  };

  readonly isWaiting = (): boolean => this.waits;

  /** Calls a listener after each change; gives the function that ends that. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
}
