import type { NamedBytes, ReadResult, Refusal, Spreadsheet } from "../files/reading";
import type { ReadLimits } from "../files/spreadsheet/read-limits";
import type { ReadReply, SpreadsheetWorker, WorkerFactory } from "./worker-protocol";

interface Task {
  readonly file: NamedBytes;
  readonly resolve: (result: ReadReply) => void;
  readonly reject: (reason: unknown) => void;
}

/** A worker and the file that it has in hand. */
interface Seat {
  readonly worker: SpreadsheetWorker;
  task: Task | null;
  timer: ReturnType<typeof setTimeout> | undefined;
}

/**
 * Some workers that read files side by side; one that takes too long or dies is ended, its file is
 * refused by name, and another takes its place.
 */
export class SpreadsheetPool {
  readonly #waiting: Task[] = [];
  readonly #seats = new Set<Seat>();
  #isClosed = false;

  constructor(
    private readonly createWorker: WorkerFactory,
    private readonly jobs: number,
    private readonly limits: ReadLimits
  ) {}

  /** Reads one file as soon as a worker is free. */
  read(file: NamedBytes): Promise<ReadResult<Spreadsheet>> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ file, resolve, reject });
      this.#dispatch();
    });
  }

  /** Ends every worker; files still waiting or in hand are rejected with the reason. */
  close(reason: unknown): void {
    this.#isClosed = true;
    const tasks = this.#waiting.splice(0);
    for (const seat of [...this.#seats]) {
      if (seat.task) tasks.push(seat.task);
      this.#remove(seat);
    }
    for (const task of tasks) task.reject(reason);
  }

  #dispatch(): void {
    while (this.#waiting.length > 0 && !this.#isClosed) {
      const seat = this.#freeSeat();
      const task = seat && this.#waiting.shift();
      if (!task) return;
      seat.task = task;
      seat.timer = setTimeout(() => this.#fail(seat, "took-too-long"), this.limits.milliseconds);
      // The bytes are copied once and the copy is moved: the caller keeps its own.
      const { name, bytes } = task.file;
      seat.worker.post({ name, bytes: bytes.slice(), limits: this.limits });
    }
  }

  #freeSeat(): Seat | undefined {
    for (const seat of this.#seats) if (seat.task === null) return seat;
    if (this.#seats.size >= this.jobs) return undefined;
    const seat: Seat = { worker: this.createWorker(), task: null, timer: undefined };
    this.#seats.add(seat);
    seat.worker.listen(
      (reply) => this.#finish(seat, reply),
      // A worker dies where a file asks for more memory than it has.
      () => this.#fail(seat, "too-large")
    );
    return seat;
  }

  #finish(seat: Seat, reply: ReadReply): void {
    const task = seat.task;
    clearTimeout(seat.timer);
    seat.task = null;
    task?.resolve(reply);
    this.#dispatch();
  }

  #fail(seat: Seat, reason: Refusal["reason"]): void {
    if (!this.#seats.has(seat)) return;
    this.#remove(seat);
    seat.task?.resolve({ refusal: { reason } });
    this.#dispatch();
  }

  #remove(seat: Seat): void {
    clearTimeout(seat.timer);
    this.#seats.delete(seat);
    seat.worker.terminate();
  }
}
