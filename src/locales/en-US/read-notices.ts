import type { Messages } from "../messages";

/** What the readers assumed or left out. */
export const readNotices: Messages["readNotices"] = {
  "revisions-accepted": "The document has tracked changes; it was read with all of them accepted",
  "hidden-text-dropped": "Hidden text in the document was left out",
  "text-misplaced":
    "Text outside of paragraphs and table cells was left out; open the file and compare",
  "merges-inexact":
    "Read as an old .doc (.wps): merged cells may be inexact; check them, or save as .docx and import again",
  "nested-table-flattened": "A table within a table was read as text of its cell",
  "automatic-numbers-computed": "Automatic numbers were computed; please check them",
  "encoding-assumed": "The text encoding was inferred; please check that the text is readable",
  "layout-inferred": "The table was inferred from the layout of the text; please check it",
  "hidden-sheet-read": "A hidden sheet was read too",
  "hidden-rows-read": "Hidden rows were read too",
  "hidden-columns-read": "Hidden columns were read too",
  "formula-value-taken": "Formulas: the stored results were taken, nothing was recalculated",
  "formula-not-calculated":
    "Formulas without a stored result count as blank; open and save the file in Excel or WPS",
  "error-value": "Cells hold error values such as #N/A; please correct them",
  "text-box-ignored": "Text in text boxes was left out",
  "comment-ignored":
    "Text in cell comments was left out; open the file and copy what is of use into cells",
  "drawing-unread":
    "A drawing on the sheet could not be read, its text boxes neither; look at them in Excel or WPS",
  "comments-unread":
    "The comments of the sheet could not be read and were left out; look at them in Excel or WPS",
  "picture-ignored": "A picture in a cell was left out",
  "long-number-inexact":
    "Numbers of more than 15 digits have lost their end; check them, and enter identity and account numbers as text",
  "duplicate-cell": "A cell occurs twice in the file; the later one was taken",
  "replacement-character": "Characters that could not be read were replaced by “�”",
  "alternate-content": "Content of a newer program was read by its alternative; please check it",
  "chart-sheet-skipped": "A chart sheet has no cells and was skipped",
  "text-too-long": "A cell holds more than 32,767 characters, more than Excel can keep",
  "names-left-out":
    "The workbook has more defined names than are read; cells are all there, and names that are not in use can be deleted in Excel's Name Manager",
  "web-page-read":
    "the file is really a web page under the name of a workbook; its table was read as text, please check it",
  "other-table-skipped":
    "A table without a column of tasks is no assignment table and was not read",
  "copied-table-skipped":
    "This worksheet is a copy of an assignment table (its 行码 are the same) and was not read as one",
};
