import type { CheckTexts } from "../../stations/check-texts";
import { plural } from "../plural";
import { issueKinds } from "../issue-kinds";
import { checkActionTexts } from "./check-actions";

/** The words of 校验. */
export const checkTexts: CheckTexts = {
  run: "Check now",
  again: "Check again",
  done: (errors, warnings, infos, ignored) =>
    `Checked: ${plural(errors, "error")}, ${plural(warnings, "warning")}, ${infos} for information${
      ignored === 0 ? "" : `; ${ignored} ignored`
    }`,
  clean: "Nothing needs a look",
  leftOpen: "The last check left errors open. Press “Check now” to list them again",
  unmarked: (sheets) => ({
    what: `No cell was coloured in ${sheets.map((name) => `“${name}”`).join(", ")}`,
    why: "The sheet is protected, and Fengong does not lift that; the findings are listed below all the same.",
    next: "To have cells coloured, unprotect the sheet under Review and check again.",
  }),
  countsTitle: "Counts",
  annex: "Annex",
  declared: "Declared",
  found: "Found",
  difference: "Result",
  matched: "agrees",
  missing: (count) => `${count} missing`,
  surplus: (count) => `${count} too many`,
  severities: { error: "Errors", warning: "Warnings", info: "Info" },
  kinds: issueKinds,
  all: "All",
  selectHint: "Press a line to go to its cell",
  listTitle: "Findings",
  proofread: "Look for doubtful wording, too",
  writeReport: "Write the report",
  reportDone: "The sheet 校验报告 is written and can be printed",
  reportSheet: "Look at the report",
  report: {
    title: (notice) => (notice === "" ? "Report of the check" : `Report of the check: ${notice}`),
    counts: ({ error, warning, info, ignored }) =>
      `${plural(error, "error")}, ${plural(warning, "warning")}, ${info} for information; ${ignored} ignored (at the end, with the reasons).`,
    headings: {
      severity: "Level",
      kind: "Kind",
      place: "Place",
      what: "Finding",
      advice: "What to do",
    },
    severities: { error: "Error", warning: "Warning", info: "Info", ignored: "Ignored" },
    reason: (reason) => `Ignored because: ${reason}`,
  },
  actions: checkActionTexts,
};
