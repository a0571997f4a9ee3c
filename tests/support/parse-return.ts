import { createPeriodsParser } from "../../src/core/returns/create-return-parser";
import type { ReturnContext } from "../../src/core/returns/return-scope";
import type { ReturnedFile } from "../../src/core/returns/returned-file";
import type { UnitReturn } from "../../src/core/returns/unit-return";

/** Makes a parser of returns for one period alone. */
export function createReturnParser(context: ReturnContext): (file: ReturnedFile) => UnitReturn {
  const parse = createPeriodsParser({ ...context, companion: null });
  return (file) => {
    const [first] = parse(file);
    if (first === undefined) throw new Error(`${file.name}: no period`);
    return first.unitReturn;
  };
}
