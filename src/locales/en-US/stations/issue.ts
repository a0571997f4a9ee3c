import type { IssueTexts } from "../../stations/issue-texts";
import { plural } from "../plural";

/** The words of 下发. */
export const issueTexts: IssueTexts = {
  run: "Make the forms",
  again: "Make them again",
  leadsOnly: "Lead units only",
  count: (count) => `${plural(count, "form")} will be made, one for each responsible unit`,
  counting: "Counting the responsible units…",
  done: (count) => `Made ${plural(count, "form")}`,
  download: "Download the zip",
  downloadHint: "Where downloads do not work, press a unit to open its form as a new workbook.",
  openForm: (unit) => `Open the form of ${unit} as a new workbook`,
  saveForm: (unit) => `Download the form of ${unit}`,
  unexpanded: (groups) =>
    `${groups} has no member in the unit register, so no form was made; please complete the register`,
  formsTitle: "Forms",
  filter: "Find a unit",
};
