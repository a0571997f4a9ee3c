import type { Messages } from "../messages";
import { readNotices } from "./read-notices";
import { refusalDetail, refusals } from "./refusals";

const EVIDENCE = {
  keys: "the row keys",
  tasks: "the task texts",
  "sheet-text": "填报单位 in the sheet",
  "file-name": "the file name",
} as const;

/** What reading and consolidating returns finds: what it is, what was assumed and what to do. */
export const returnIssues: Messages["returnIssues"] = {
  "unreadable-file": ({ reason, detail }) => {
    const refusal = refusals[reason];
    return `The file was not read and is not consolidated. ${refusal.reason}${detail === undefined ? "" : ` (${refusalDetail(reason, detail)})`}. ${refusal.remedy}.`;
  },
  "not-a-return": () =>
    "No headings of a return form were found; nothing was read as a return, and all its text is on the list of unplaced cells. Check that it is the right file.",
  "file-set-aside": () =>
    "A person said that this is no return, so it is not counted; a sender can still be named.",
  "book-joined": ({ county, count }) =>
    `This is a consolidated book of ${county}; the ${count} returns in it were joined.`,
  "other-county-book": ({ expected, found }) =>
    `This is the consolidated book of “${found}”, while “${expected}” is being consolidated; it was not joined. Use --counties on the command line to consolidate by county.`,
  "book-without-returns": ({ expected, found }) =>
    `This consolidated book holds nothing for ${expected}${found === "" ? "" : ` (only ${found})`}. Check the period.`,
  "not-a-book": () =>
    "By county only counties' consolidated books are taken; this file is not counted. Let its county consolidate it first.",
  "unknown-sender": ({ candidates }) =>
    `Whose return this is cannot be told${
      candidates.length > 0 ? ` (perhaps ${candidates.join(", ")})` : ""
    }; all that is filled in is on the list of unplaced cells. Name the unit; the file need not be picked again.`,
  "sender-inferred": ({ unit, by, evidence }) =>
    `The form's stamp is lost; from ${EVIDENCE[by]} (${evidence}) this is taken for the return of “${unit}”. Please confirm.`,
  "other-period": ({ expected, found }) =>
    `The form is stamped for ${found}, while ${expected} is being consolidated; it was read for ${expected} all the same. Make sure that it is not the last period's return sent again.`,
  "other-county": ({ expected, found }) =>
    `The form is stamped for “${found}”, while “${expected}” is being consolidated. Check that it is the right file.`,
  "sheet-renamed": ({ expected }) => `The sheet “${expected}” was renamed; it was read as usual.`,
  "header-moved": ({ rowNumber }) =>
    `The headings were moved to row ${rowNumber}; they were read there.`,
  "header-missing": ({ areColumnsKnown }) =>
    areColumnsKnown
      ? "The headings were deleted; the columns were read in the order in which they were issued. Check that the texts are in the right columns."
      : "The headings were deleted, and columns were put in or taken out: which column holds what cannot be told, and what was filled in is on the list of unplaced cells. Put the headings back and consolidate again.",
  "two-row-header": () => "The headings take two rows; they were read as one.",
  "columns-moved": () =>
    "The columns differ in order or number from the form's; they were read by their headings.",
  "header-inferred": ({ written, column }) =>
    `The heading “${written}” was taken for “${column}”. Please confirm.`,
  "unknown-column": ({ written }) =>
    `The form has no column “${written}”; what it holds is on the list of unplaced cells. See whether it belongs to the progress text.`,
  "keys-lost": ({ count }) =>
    `${count} rows have lost their key; they were matched by number and task text.`,
  "key-overruled": ({ written }) =>
    `This row's key and its text “${shorten(written)}” are of different assignments; the text was followed. Please confirm.`,
  "rows-reordered": () =>
    "The rows stand in another order than in the form; each was matched by itself. Nothing to do.",
  "rows-renumbered": ({ count }) =>
    `The numbers of ${count} rows were changed; they were matched by key and text. Nothing to do.`,
  "row-matched-by": ({ by, written, task }) =>
    by === "number"
      ? `Of this row, “${shorten(written)}”, only the number fits; it was taken for “${shorten(task)}”. Please confirm.`
      : `This row, “${shorten(written)}”, reads like “${shorten(task)}” and was taken for it. Please confirm.`,
  "unmatched-row": ({ written }) =>
    `This row, “${shorten(written)}”, fits no assignment; what it holds is on the list of unplaced cells. Decide where it belongs.`,
  "duplicate-row": ({ rowNumber }) =>
    `This row is about the same assignment as row ${rowNumber}; both were read. Decide which one counts.`,
  "missing-rows": ({ unit, count, numbers }) =>
    `${count} rows are missing from the return of “${unit}” (${numbers}). Ask for them.`,
  "table-not-due": ({ annex, period, count }) =>
    `${annex} is not due in ${period}; its ${count} filled rows are on the list of unplaced cells. Choose another period to consolidate them.`,
  "not-responsible": ({ unit }) =>
    `“${unit}” is not responsible for this assignment; its report stands there under its name. Decide whether to use it.`,
  "answers-for-others": ({ unit, others }) =>
    `The text of “${unit}” also speaks for ${others}; it stands whole under “${unit}”. Find out whether ${others} reports as well.`,
  "merged-value": ({ written, rows }) =>
    `Rows ${rows} are merged into one cell; “${shorten(written)}” was used for each of them. Please confirm.`,
  "status-mapped": ({ written, status }) =>
    `“${shorten(written)}” was taken for the status “${status}”. Please confirm.`,
  "status-unknown": ({ written }) =>
    `The status “${shorten(written)}” is not on the list and cannot be told; its text is on the list of unplaced cells. Choose a status.`,
  "percent-mapped": ({ written, percent }) => `The share “${written}” was taken for ${percent}%.`,
  "percent-unreadable": ({ written }) =>
    `“${shorten(written)}” is no share between 0% and 100%; its text is on the list of unplaced cells. Check and fill it in.`,
  "date-mapped": ({ written, date }) => `The date “${written}” was taken for ${date}.`,
  "date-unreadable": ({ written }) =>
    `“${shorten(written)}” names no day; its text is on the list of unplaced cells. Check and fill it in.`,
  "formula-value": ({ written }) =>
    `The cell is a formula; its result “${shorten(written)}” was taken.`,
  "cell-error": ({ written }) =>
    `The cell holds the error ${written} and nothing else; it is on the list of unplaced cells. Ask the person who filled it in.`,
  "issued-cell-changed": ({ column, issued, written }) =>
    `The pre-filled “${column}” was changed from “${shorten(issued)}” to “${shorten(written)}”. The original text is kept.`,
  "identical-return": ({ sameAs }) => `Its content is that of “${sameAs}”; it counts once.`,
  "conflicting-returns": ({ unit, column, files }) =>
    `“${unit}” reported different things under “${column}” (${files}). Choose the one that counts.`,
  "version-chosen": ({ unit, column, files }) =>
    `“${unit}” reported different things under “${column}” (${files}); what a person chose was taken, and the rest is in the detail sheet.`,
  "status-contradicts-percent": ({ status, percent }) =>
    `The status is “${status}”, yet the share is ${percent}%. Please check.`,
  "done-beside-plan": ({ word, clause }) =>
    `The status is “已完成”, yet the progress says “${word}” (${shorten(clause)}). Check that it is done.`,
  "figures-contradict": ({ written, stated, computed }) =>
    `“${shorten(written)}”: the figures give ${computed}%, not ${stated}%. Please check.`,
  "copied-from-before": ({ period, percent }) =>
    percent === 100
      ? `The progress is that of ${period}, word for word. Ask what is new.`
      : `The progress is ${percent}% that of ${period}. Ask what is new.`,
  "status-went-back": ({ period, before, now }) =>
    `In ${period} the status was “${before}”, now it is “${now}”. Please check.`,
  "percent-went-back": ({ period, before, now }) =>
    `The share went down from ${before}% in ${period} to ${now}%. Please check.`,
  "empty-progress": ({ status }) =>
    `The status is “${status}”, but no progress is described. Ask for it.`,
  "read-notice": ({ notice, count }) =>
    `${readNotices[notice]}${count > 1 ? ` (${count} places)` : ""}.`,
  "sheet-kept-aside": ({ sheet, keptAs }) =>
    `The sheet “${sheet}” was edited by hand; it was kept as “${keptAs}” and not overwritten.`,
};

/** Cuts a long text for a sentence; the whole stands in its cell. */
function shorten(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return [...line].length <= 60 ? line : `${[...line].slice(0, 58).join("")}…`;
}
