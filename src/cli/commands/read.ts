import { cellAddress } from "../../core/grid/address";
import {
  describeSpreadsheet,
  type DescribedFile,
} from "../../files/spreadsheet/describe-spreadsheet";
import { readSpreadsheets } from "../../workers/read-spreadsheets";
import type { Command } from "../command";
import { findInputFiles, readInputFiles } from "../input-files";
import { requirePaths } from "../require-arguments";

/** `read FILE…`: prints what the program sees in spreadsheets; archives are not taken apart. */
export const read: Command = async (run) => {
  const { words } = run;
  const { files, missing } = await findInputFiles(requirePaths(run, "file"));
  const described: DescribedFile[] = missing.map((name) =>
    describeSpreadsheet(name, { refusal: { reason: "not-found" } })
  );
  for await (const { name, result } of readSpreadsheets(readInputFiles(files), run.parts.readers))
    described.push(describeSpreadsheet(name, result));
  if (run.line.isJson) run.print(JSON.stringify({ files: described }));
  else
    for (const file of described) {
      if (file.reason !== undefined) {
        const { reason, remedy } = words.refusals[file.reason];
        run.print(words.command.refused(file.name, reason, remedy));
      } else {
        run.print(file.name);
        for (const { name, cells } of file.sheets)
          for (const [rowIndex, columnIndex, , value] of cells)
            run.print(`${name}!${cellAddress(rowIndex, columnIndex)}\t${String(value)}`);
      }
    }
  return described.some(({ state }) => state === "unreadable") ? 1 : 0;
};
