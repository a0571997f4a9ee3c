import type { CheckTexts } from "../../stations/check-texts";
import { plural } from "../plural";
import { issueKinds } from "../issue-kinds";

/** The words of 校验. */
export const checkTexts: CheckTexts = {
  run: "Check now",
  again: "Check again",
  done: (errors, warnings, infos) =>
    `Checked: ${plural(errors, "error")}, ${plural(warnings, "warning")}, ${infos} for information`,
  clean: "Nothing needs a look",
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
};
