import type { PaneMessages } from "../pane-messages";

/** What the five stations are called, say of themselves and explain. */
export const stationPages: PaneMessages["stations"] = {
  import: {
    label: "Import",
    lead: "Read a notice and write its assignment tables and the unit register to this workbook.",
    picture: { from: "The notice", to: "附件1, 附件2 …, 单位名录" },
    help: [
      "Pick the notice's file, drop it on the pane, or copy its text or table and paste it here. Pick all parts of a notice at once.",
      "Each annex becomes a sheet, and so does the unit register (单位名录). Look at the register first: what is marked 待核实 wants confirming, and you can edit it.",
      "Where the table is in the workbook already, take it as it stands: it keeps its look.",
      "A sheet of the same name that was edited is kept under another name; nothing is lost. Where another notice is imported, all sheets of the first are kept under other names and count no more.",
    ],
  },
  check: {
    label: "Check",
    lead: "Compare counts, unit names and lead units, and list what needs a look.",
    picture: { from: "Tables, register", to: "List of issues" },
    help: [
      "Declared counts, unit names, lead units and recurring tasks are compared. An error wants a decision, a warning a look, a remark nothing.",
      "Press an issue to go to its cell. Act on it there: correct it, learn the name, link tasks, or ignore it with a reason.",
      "Every change is shown before it is made and can be undone. Nothing is changed by itself.",
      "You may also correct the sheets by hand; then check again.",
    ],
  },
  issue: {
    label: "Issue",
    lead: "Make one return form for each responsible unit and period.",
    picture: { from: "Assignment tables", to: "One form for each unit" },
    help: [
      "Choose the period and who is asked, then make the forms. 各乡镇 is expanded to each town; every unit gets its own rows.",
      "The notice's text is locked; units fill in the progress columns in Excel, WPS or LibreOffice, and 零报告 where there is none.",
      "Download the zip. Where downloads do not work, press a unit to open its form as a new workbook.",
    ],
  },
  consolidate: {
    label: "Consolidate",
    lead: "Pick the returned forms; they become one table with one row for each assignment.",
    picture: { from: "Returned forms", to: "汇总, 汇总明细" },
    help: [
      "Pick many files, a folder or a zip. Returns may come in several rounds; nothing is counted twice.",
      "Renamed files, added columns and moved rows are understood. Name a sender that is not clear, choose between versions, send back what will not do.",
      "Every cell that a unit filled in is in the table or on the list of cells without a place.",
      "A file that cannot be read is listed with its reason; the others are consolidated.",
    ],
  },
  report: {
    label: "Report",
    lead: "Make the county's progress tables, the completion count and the chase list.",
    picture: { from: "汇总", to: "Tables on A4 landscape" },
    help: [
      "One progress table for each annex, completion counts, a chase list and more: A4 landscape, headings repeated.",
      "Press a sheet's name to look at it; print it in Excel or save it to send it up.",
      "Copy the names to chase, or a message for each unit.",
      "When a unit reports late, add its file under Consolidate and make the tables again.",
    ],
  },
};
