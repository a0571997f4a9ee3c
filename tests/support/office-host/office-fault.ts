/** An error that the test host answers with, under the code that Excel gives it. */
export class OfficeFault extends Error {
  override readonly name = "OfficeFault";

  constructor(
    readonly code: string,
    message = code
  ) {
    super(message);
  }
}
