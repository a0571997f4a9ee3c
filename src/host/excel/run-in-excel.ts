import { HostError } from "../workbook-host";
import { hostErrorOf } from "./excel-error";

/** How the adapter deals with Excel; every field has a default. */
export interface ExcelHostOptions {
  /** Milliseconds after which a round trip counts as unanswered; 60,000 where absent. */
  readonly noAnswerAfter?: number;
  /** The most JSON bytes that one round trip carries; 2,000,000 where absent (Excel on the web takes 5 MB). */
  readonly bytesPerSync?: number;
  /** The most cells that one round trip reads; 20,000 where absent. */
  readonly cellsPerRead?: number;
  /**
   * Hears when Excel has let a round trip wait for more than 800 ms, and when it has answered: it
   * waits while a person edits a cell, until Enter or Esc is pressed.
   */
  readonly onWaiting?: (isWaiting: boolean) => void;
}

/** The options with their defaults. */
export type ExcelSettings = Required<ExcelHostOptions>;

const WAITING_AFTER = 800;

/** Fills in the defaults. */
export function excelSettings(options: ExcelHostOptions = {}): ExcelSettings {
  return {
    noAnswerAfter: 60_000,
    bytesPerSync: 2_000_000,
    cellsPerRead: 20_000,
    onWaiting: () => undefined,
    ...options,
  };
}

/**
 * Runs one batch in Excel, waiting while a person edits a cell; rejects with `HostError`, also
 * where a round trip never settles (known of `context.sync`), or at once with the reason of a signal
 * that is aborted; after either the batch goes no further than the round trip in hand.
 */
export async function runInExcel<Result>(
  settings: ExcelSettings,
  subject: string,
  batch: (context: Excel.RequestContext) => Promise<Result>,
  signal?: AbortSignal
): Promise<Result> {
  signal?.throwIfAborted();
  const watch = new Watchdog(settings, subject);
  const stop = (): void => watch.end(signal?.reason);
  signal?.addEventListener("abort", stop);
  try {
    const run = Excel.run({ delayForCellEdit: true }, (context) => {
      const sync = context.sync.bind(context);
      context.sync = (passThrough) => watch.over(() => sync(passThrough));
      return batch(context);
    });
    return await Promise.race([run, watch.expiry]);
  } catch (error) {
    if (signal?.aborted === true && error === signal.reason) throw error;
    throw hostErrorOf(error, subject);
  } finally {
    signal?.removeEventListener("abort", stop);
  }
}

/** Waits for one promise of Excel's, with the same limit. */
export async function waitForExcel<Result>(
  settings: ExcelSettings,
  subject: string,
  start: () => Promise<Result>
): Promise<Result> {
  const watch = new Watchdog(settings, subject);
  try {
    return await Promise.race([watch.over(start), watch.expiry]);
  } catch (error) {
    throw hostErrorOf(error, subject);
  }
}

class Watchdog {
  /** Rejects once a guarded promise has taken too long, or the batch was ended; never resolves. */
  readonly expiry: Promise<never>;
  #expire: (reason: unknown) => void = () => undefined;
  #ending: { readonly reason: unknown } | null = null;

  constructor(
    readonly settings: ExcelSettings,
    readonly subject: string
  ) {
    this.expiry = new Promise((_resolve, reject) => {
      this.#expire = reject;
    });
  }

  async over<Result>(start: () => Promise<Result>): Promise<Result> {
    // An answer that came too late must not let the batch write on: the person was told it failed.
    if (this.#ending !== null) throw this.#ending.reason;
    const wait = this.#startWaiting();
    const expiring = setTimeout(() => {
      wait.stop();
      this.end(new HostError("no-answer", this.subject));
    }, this.settings.noAnswerAfter);
    try {
      return await start();
    } finally {
      clearTimeout(expiring);
      wait.stop();
    }
  }

  /** Lets the batch go no further; the first reason counts. */
  end(reason: unknown): void {
    this.#ending ??= { reason };
    this.#expire(this.#ending.reason);
  }

  /** Says once that a round trip waits, and once that it does so no more. */
  #startWaiting(): { readonly stop: () => void } {
    let isWaiting = false;
    const timer = setTimeout(() => {
      isWaiting = true;
      this.settings.onWaiting(true);
    }, WAITING_AFTER);
    const stop = () => {
      clearTimeout(timer);
      if (isWaiting) this.settings.onWaiting(false);
      isWaiting = false;
    };
    return { stop };
  }
}
