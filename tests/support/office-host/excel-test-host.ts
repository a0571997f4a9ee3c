import { executeBatch, type BatchRequest, type BatchResponse, type References } from "./batch";
import { loadClientRuntime, type TransportRequest, type TransportResponse } from "./client-runtime";
import { WorkbookModel } from "./workbook-model";
import { WorkbookObject } from "./workbook-objects";

/** What goes wrong at one round trip: nothing done, half of it done, all done but no word of it, no answer at all, or one that comes late. */
export type Failure = "before" | "midway" | "after" | "never" | "late";

interface OrderedFailure {
  readonly atTrip: number;
  readonly kind: Failure;
  readonly actionsDone: number | null;
}

/** Milliseconds by which a late answer is late. */
const LATE = 80;

/** One round trip of the client's. */
export interface RoundTrip {
  /** Bytes of the request's and of the response's JSON. */
  readonly bytes: number;
  readonly responseBytes: number;
  readonly actionCount: number;
}

/** Excel on the web takes and gives no more than this at once. */
const MOST_BYTES = 5_000_000;
const DELAY_FOR_CELL_EDIT = 64;

/** Excel, as far as the adapter can tell: the real client runtime over a workbook in memory. */
export class ExcelTestHost {
  readonly roundTrips: RoundTrip[] = [];
  isEditingCell = false;
  private failure: OrderedFailure | null = null;
  private tripCount = 0;
  private readonly references: References = new Map();

  /** Loads the client runtime into this process; with `null` for the set it is left to a browser. */
  constructor(
    readonly workbook = new WorkbookModel(),
    excelApi: string | null = "1.9"
  ) {
    if (excelApi !== null) loadClientRuntime((request) => this.answer(request), excelApi);
  }

  /**
   * Lets the round trip of this number, counted from 1 from now on, fail once; `midway` after so
   * many of its actions, half of them where it is not said.
   */
  failAt(atTrip: number, kind: Failure, actionsDone: number | null = null): void {
    this.tripCount = 0;
    this.failure = { atTrip, kind, actionsDone };
  }

  /** Says whether the failure that was ordered has happened. */
  get hasFailed(): boolean {
    return this.failure === null;
  }

  /** Answers one request of the client's, `POST <url>/ProcessQuery?flags=…`. */
  async answer(request: TransportRequest): Promise<TransportResponse> {
    const text = typeof request.body === "string" ? request.body : JSON.stringify(request.body);
    const batch = JSON.parse(text) as BatchRequest;
    if (isCleanUp(batch)) return respond(this.execute(batch));
    if (this.isEditingCell) await this.leaveCell(request.url);
    const failure = this.nextFailure();
    const bytes = Buffer.byteLength(text);
    const response =
      bytes > MOST_BYTES
        ? fault("RequestPayloadSizeLimitExceeded")
        : await this.executeUnless(failure, batch);
    const answer = respond(response);
    const responseBytes = Buffer.byteLength(answer.body);
    this.roundTrips.push({ bytes, responseBytes, actionCount: batch.Actions.length });
    return responseBytes > MOST_BYTES ? respond(fault("ResponsePayloadSizeLimitExceeded")) : answer;
  }

  private nextFailure(): OrderedFailure | null {
    this.tripCount++;
    if (this.failure?.atTrip !== this.tripCount) return null;
    const { failure } = this;
    this.failure = null;
    return failure;
  }

  private async executeUnless(
    failure: OrderedFailure | null,
    batch: BatchRequest
  ): Promise<BatchResponse> {
    switch (failure?.kind) {
      case "late":
        await new Promise((resolve) => setTimeout(resolve, LATE));
        return this.execute(batch);
      case undefined:
        return this.execute(batch);
      case "before":
        return fault("GeneralException");
      case "never":
        return new Promise(() => undefined);
      case "midway":
        return this.execute(batch, failure?.actionsDone ?? Math.ceil(batch.Actions.length / 2));
      case "after":
        this.execute(batch);
        return fault("RequestAborted");
    }
  }

  private execute(batch: BatchRequest, actionLimit?: number): BatchResponse {
    return executeBatch(batch, new WorkbookObject(this.workbook), this.references, actionLimit);
  }

  private async leaveCell(url: string): Promise<void> {
    const flags = Number(new URL(url).searchParams.get("flags"));
    if ((flags & DELAY_FOR_CELL_EDIT) === 0) throw new Error("request during cell edit");
    while (this.isEditingCell) await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** After each run the client gives back the objects that it kept. */
function isCleanUp(batch: BatchRequest): boolean {
  const methods = batch.Actions.filter(({ ActionType }) => ActionType !== 1);
  return methods.length > 0 && methods.every(({ Name }) => Name === "_RemoveReference");
}

function fault(code: string): BatchResponse {
  return { Results: [], Error: { Code: code, Message: code, ActionIndex: 0, HttpStatusCode: 400 } };
}

function respond(response: BatchResponse): TransportResponse {
  return { statusCode: 200, headers: {}, body: JSON.stringify(response) };
}
