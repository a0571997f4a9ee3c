import type { Progress } from "../operations/operation";

/** Milliseconds between two reports that a person can tell apart. */
const BETWEEN_REPORTS = 100;

/** Passes on reports of progress, and can be stopped. */
export interface SteadyProgress {
  readonly report: (progress: Progress) => void;
  readonly stop: () => void;
}

/**
 * Passes on reports as often as a person can follow, the first at once and the last always: each one
 * draws the pane anew, and files are read faster than that.
 */
export function steadyProgress(show: (progress: Progress) => void): SteadyProgress {
  let latest: Progress | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const pass = (): void => {
    timer = undefined;
    if (latest === null) return;
    show(latest);
    latest = null;
    timer = setTimeout(pass, BETWEEN_REPORTS);
  };
  return {
    report: (progress) => {
      latest = progress;
      if (timer === undefined) pass();
    },
    stop: () => {
      clearTimeout(timer);
      latest = null;
    },
  };
}
