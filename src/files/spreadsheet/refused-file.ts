import type { RefusalReason } from "../../core/issues/return-issues";
import type { ReadResult, Refusal } from "../reading";

/** Ends the reading of one file; `readSpreadsheet` and `unpackReturns` turn it into a refusal. */
export class RefusedFile extends Error {
  override readonly name = "RefusedFile";

  constructor(
    readonly reason: RefusalReason,
    readonly detail?: string
  ) {
    super(detail === undefined ? reason : `${reason}: ${detail}`);
  }
}

/** Refuses the file in hand. */
export function refuse(reason: RefusalReason, detail?: string): never {
  throw new RefusedFile(reason, detail);
}

/**
 * Runs a reader and gives its data, or the refusal that ended it; any other error in a reader is
 * the work of a file that no rule foresaw, so that file is refused as damaged and others go on.
 */
export async function orRefusal<Data>(read: () => Promise<Data>): Promise<ReadResult<Data>> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof RefusedFile) return { refusal: refusalOf(error) };
    if (error instanceof RangeError) return { refusal: { reason: "too-large", detail: "memory" } };
    return { refusal: { reason: "damaged", detail: unforeseen } };
  }
}

/** The detail of a refusal that no rule of the reader made; tests hold that no known file gets it. */
export const unforeseen = "unforeseen";

function refusalOf({ reason, detail }: RefusedFile): Refusal {
  return detail === undefined ? { reason } : { reason, detail };
}
