import type { IssueTexts } from "../../stations/issue-texts";
import { plural } from "../plural";

/** The words of 下发. */
export const issueTexts: IssueTexts = {
  run: "Make the forms",
  again: "Make them again",
  who: "Who is asked",
  everyone: (count) =>
    `Every responsible unit${count === null ? "" : ` (${plural(count, "form")})`}`,
  leads: (count) => `Lead units only${count === null ? "" : ` (${plural(count, "form")})`}`,
  combine: (period) => `Together with ${period}`,
  combineHint: "Both fall due together: one file for each unit, a sheet for each period",
  issuedOn: (date, leadsOnly) =>
    `Made on ${date} for ${leadsOnly ? "lead units only" : "every responsible unit"}`,
  outdated: "These forms were made before you changed the choice; please make them again",
  done: (count) => `Made ${plural(count, "form")}`,
  download: "Download the zip",
  downloadHint: "Where downloads do not work, press a unit to open its form as a new workbook.",
  openForm: (unit) => `Open the form of ${unit} as a new workbook`,
  saveForm: (unit) => `Download the form of ${unit}`,
  unexpanded: (groups) =>
    `${groups} has no member in the unit register, so no form was made; please complete the register`,
  formsTitle: "Forms",
  rows: (count) => plural(count, "task"),
  filter: "Find a unit",
};
