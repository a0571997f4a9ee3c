/** A result could not be written, such as into a file that another program holds open. */
export class OutputError extends Error {
  override readonly name = "OutputError";

  constructor(
    readonly path: string,
    options?: ErrorOptions
  ) {
    super(path, options);
  }
}
