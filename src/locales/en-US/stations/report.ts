import type { ReportTexts } from "../../stations/report-texts";
import { plural } from "../plural";

/** The words of 上报. */
export const reportTexts: ReportTexts = {
  run: "Make the tables",
  done: (count) => `Made ${plural(count, "table")}`,
  sheetsTitle: "Tables",
  chaseTitle: (count) => `To chase (${count})`,
  chaseCopy: "Copy the list",
  chaseText: (period, units) =>
    `Units that have not reported for ${period} (${units.length}): ${units.join(", ")}.`,
  nobodyToChase: "Every unit has reported",
  consolidateFirst: "First pick this period’s returns under Consolidate.",
  printHint: "A4 landscape with repeated headings, ready to print.",
};
