/** The input cannot be used; the message is for people. */
export class InputError extends Error {
  override readonly name = "InputError";
}
