import { read, type ParsingOptions, type WorkBook } from "@e965/xlsx";
import { refuse } from "./refused-file";

/** Reads a package (.xlsb, .ods) through the library; whatever it throws means that the file is damaged. */
export function openPackage(bytes: Uint8Array): WorkBook {
  const options: ParsingOptions = {
    type: "array",
    dense: true,
    cellNF: true,
    // Without styles the library does not tell which rows and columns are hidden.
    cellStyles: true,
    cellFormula: true,
    cellHTML: false,
    cellText: false,
  };
  try {
    return quietly(() => read(bytes, options));
  } catch (error) {
    const message = error instanceof Error ? error.message : "";
    return refuse(/password|encrypt/i.test(message) ? "encrypted" : "damaged");
  }
}

/** Runs a synchronous call of the library, which reports unknown records on the console. */
function quietly<Result>(call: () => Result): Result {
  const { error, warn, log } = console;
  const silent = (): void => undefined;
  Object.assign(console, { error: silent, warn: silent, log: silent });
  try {
    return call();
  } finally {
    Object.assign(console, { error, warn, log });
  }
}
