import type { ReportTexts } from "../../stations/report-texts";
import { plural } from "../plural";

/** The words of 上报. */
export const reportTexts: ReportTexts = {
  run: "Make the tables",
  again: "Make the tables again",
  done: (count) => `Made ${plural(count, "table")}`,
  chartsMissing: (sheets) =>
    `The tables are written; their charts could not be drawn: ${sheets.join(", ")}.`,
  sheetsTitle: "Tables",
  printHint: "A4 landscape with repeated headings, ready to print.",
  consolidateFirst: "First pick this period’s returns under Consolidate.",
  reading: "Counting…",

  editedFound: (count) =>
    `${plural(count, "table")} edited since written; nothing is written yet. Look at the changes, then choose.`,
  editedTitle: (count) => `Edited tables (${count})`,
  editedHint: "Press an address to go to the cell. Neither choice loses what was edited.",
  editedCells: (count) => plural(count, "difference"),
  rowGone: (rowNumber) => `Row ${rowNumber} of the sheet is not in the new table`,
  rowNew: (rowNumber) => `Row ${rowNumber} of the new table is not in the sheet`,
  inSheet: "Sheet",
  inNew: "New",
  blank: "(empty)",
  moreChanges: (count) => `${count} more; compare the two tables once written`,
  leaveInPlace: "Keep my edits, write the new table beside",
  keepAside: "Write the new table, rename and keep the edited one",
  notNow: "Not now",

  bulletinTitle: "Bulletin",
  bulletinHint: "Press a figure to see its tasks or units.",
  figureLabel: (text) => `${text}: show the tasks or units`,
  rowsOf: (subject, count) => `${subject} (${count})`,
  close: "Close",

  chaseTitle: (count) => `To chase (${count})`,
  chaseCopy: "Copy the list",
  chaseText: (period, units) =>
    `Units that still owe rows for ${period} (${units.length}): ${units.join(", ")}.`,
  chaseUnit: (unit) => `Copy the message for ${unit}`,
  chaseMissing: (count, rows) => `${plural(count, "row")} missing: ${rows}`,
  nobodyToChase: "Every unit has reported",

  reportedTitle: "Reported",
  reportedDate: "Date",
  mark: "Mark as reported",
  unmark: "Take the mark back",
  marked: (date) => `Reported on ${date}`,
  unmarked: "Mark taken back",

  template: "Fill the city’s template…",
  templateHint:
    "Pick the city’s own table (.xlsx). A filled copy is saved; its formats stay as they are.",
  templateSave: "Download",
  templateDone: (sheet, rows) => `Filled ${plural(rows, "row")} of “${sheet}”`,
  templateNotes: ({ unknownHeadings, unmatchedRows, leftOut, occupied }) => [
    ...(unknownHeadings.length === 0
      ? []
      : [`Columns left to you: ${unknownHeadings.join(", ")}.`]),
    ...unmatchedRows.map(({ rowNumber, text }) => `Row ${rowNumber} is no task of ours: ${text}`),
    ...(leftOut.length === 0 ? [] : [`Not in the template: ${leftOut.join(", ")}`]),
    ...occupied.map(
      ({ address, text }) => `${address} was filled already and is unchanged: ${text}`
    ),
  ],
};
