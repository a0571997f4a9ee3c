import type { Refusal } from "../files/reading";

/** The input cannot be used; the message is for people. */
export class InputError extends Error {
  override readonly name = "InputError";
}

/** A file that a command cannot do without cannot be read. */
export class UnreadInput extends Error {
  override readonly name = "InputError";

  constructor(
    readonly path: string,
    readonly refusal: Refusal,
    options?: ErrorOptions
  ) {
    super(`${path}: ${refusal.reason}`, options);
  }
}
