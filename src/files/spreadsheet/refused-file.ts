import type { RefusalReason } from "../../core/issues/return-issues";

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

/** Runs a reader and gives its data, or the refusal that ended it. */
export async function orRefusal<Data>(
  read: () => Promise<Data>
): Promise<
  Data | { readonly refusal: { readonly reason: RefusalReason; readonly detail?: string } }
> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof RefusedFile)) throw error;
    const { reason, detail } = error;
    return { refusal: detail === undefined ? { reason } : { reason, detail } };
  }
}
