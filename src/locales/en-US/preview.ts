import type { PreviewTexts } from "../preview-texts";

/** The words of the preview page. */
export const previewTexts: PreviewTexts = {
  title: "Fengong · preview",
  notExcel:
    "This is a preview, not Excel: its content lives in this page only. Save it as an xlsx file.",
  notExcelShort: "Preview, not Excel",
  open: "Open workbook",
  save: "Save as xlsx",
  fileName: "fengong.xlsx",
  sheets: "Sheets",
  grid: (sheet) => `Sheet ${sheet}`,
  rowNumbers: "Row numbers",
  cellContent: "Cell content",
  goTo: "Go to a cell (B5, 附件1!B5), a sheet, or find a text; press Enter",
  formulaBar: "Formula bar: Enter writes into the cell, Esc gives up",
  columnWidth: { name: "Width", less: "Narrower column", more: "Wider column" },
  rowHeight: { name: "Height", less: "Lower row", more: "Taller row" },
  notFound: "Not found",
  summary: (count, sum) => `Count ${count}${sum === null ? "" : ` · Sum ${sum}`}`,
  refusedEdit: {
    locked: "The cell is locked and was not changed: only the progress columns can be filled in",
    beyond:
      "This goes beyond the sheet (1,048,576 rows, 16,384 columns); nothing was changed. Paste further up or left, or in parts",
    merged:
      "Merged cells there leave no room for what was pasted; nothing was changed. Choose another place",
  },
  unsaved: "Unsaved changes",
  opened: (name) => `Opened “${name}”`,
  openedContent: (name) =>
    `Opened the content of “${name}” without its fonts, borders and formulas (their results are there). Saving here makes a new xlsx file; yours stays as it is`,
  openedWithout: (name, parts) =>
    `Opened “${name}”. Its ${parts} are not shown here and will not be in a file saved here; yours stays as it is, for Excel`,
  lostParts: {
    sheets: "some worksheets (macro or dialog sheets, or of an unusual name)",
    charts: "charts",
    "pivot-tables": "pivot tables",
    macros: "macros",
    "external-links": "external links",
    slicers: "slicers",
    "embedded-objects": "embedded objects",
    shapes: "shapes and text boxes",
    sparklines: "sparklines",
    "linked-rules": "drop-down lists from other sheets",
    "comment-threads": "replies to comments",
    "cell-pictures": "pictures in cells",
    connections: "data connections",
    "header-pictures": "pictures in headers and footers",
  },
  listSeparator: ", ",
  openFailed: (name, reason, remedy) => `“${name}” cannot be opened: ${reason}. ${remedy}`,
  empty: "Empty workbook: import a notice from the pane, or drop an xlsx file here",
  movePane: "Move the pane to the other side",
  dropWorkbook: "Drop to open this workbook",
  showPane: "Pane",
  showGrid: "Sheet",
  leaveGrid: "Press Esc, then Tab, to leave the sheet",
  blankSheet: "Blank",
};
