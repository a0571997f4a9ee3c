import { read, SSF, type ParsingOptions, type WorkBook } from "@e965/xlsx";
import { refuse } from "./refused-file";

/** Reads the records of a BIFF workbook, taken out of their container, through the library. */
export function openRecords(stream: Uint8Array): WorkBook {
  // The library knows no Chinese built-in date formats, and forgets none that it was given here.
  for (const id of chineseDateFormats) numberFormats.load('yyyy"年"m"月"d"日"', id);
  // As a `buffer` it is taken as it is; as an `array` it would become a list of numbers.
  // Without `cellStyles` it leaves hidden columns out.
  return open(stream, { type: "buffer", cellStyles: true, sheetStubs: true });
}

/** Reads a package (.xlsb, .ods) through the library. */
export function openPackage(bytes: Uint8Array): WorkBook {
  return open(bytes, { type: "array" });
}

/** The library's table of number formats, which its types leave open. */
const numberFormats = SSF as { readonly load: (code: string, id: number) => void };

/** Built-in formats of Chinese programs that show dates (ECMA-376 Part 1, 18.8.30, zh-cn). */
const chineseDateFormats = [27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58];

/** Whatever the library throws means that the file is damaged. */
function open(bytes: Uint8Array, more: ParsingOptions): WorkBook {
  const options: ParsingOptions = {
    dense: true,
    cellNF: true,
    cellFormula: true,
    cellHTML: false,
    cellText: false,
    ...more,
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
