import type { PaneMessages } from "../pane-messages";
import { plural } from "./plural";
import { previewTexts } from "./preview";
import { checkTexts } from "./stations/check";
import { consolidateTexts } from "./stations/consolidate";
import { importTexts } from "./stations/import";
import { issueTexts } from "./stations/issue";
import { reportTexts } from "./stations/report";

const months = "Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.";

/** Every sentence of the pane and of the preview page. */
export const pane: PaneMessages = {
  frame: {
    appName: "Fengong",
    tagline: "Assign · issue · consolidate · report",
    loading: "Reading the workbook…",
    language: "Language",
    otherLanguage: "中文",
    help: "Help",
    close: "Close",
    cancel: "Cancel",
    cancelling: "Cancelling…",
    cancelled: "Cancelled; the workbook is as it was",
    copy: "Copy",
    copied: "Copied",
    details: "Details",
    retry: "Retry",
    dismiss: "Dismiss message",
    stations: "Steps",
    stationName: (label, state) => `${label} (${state})`,
    stationState: { done: "done", next: "next", attention: "needs care", waiting: "not started" },
    progress: (done, total, subject) =>
      total > 0 ? `Working ${done}/${total} ${subject}` : `Working ${subject}`,
    waiting: "Excel does not answer yet: if a cell is being edited, press Enter or Esc",
    elapsed: (seconds) => `${seconds} s elapsed`,
    crashedTitle: "The pane failed; the workbook is not affected",
    crashedBody:
      "Press Retry to go on. If it fails again, copy the details for your administrator.",
    page: (page, pages) => `Page ${page} of ${pages}`,
    previousPage: "Previous page",
    nextPage: "Next page",
    nextStation: (station) => `Next: ${station}`,
  },
  stations: {
    import: {
      label: "Import",
      lead: "Read a notice and write its assignment tables and the unit register to this workbook.",
      help: [
        "Pick the notice's file, drop it on the pane, or copy its text and paste it here.",
        "Each annex becomes a sheet, and so does the unit register, which you can edit.",
        "A sheet of the same name that was edited is kept under another name; nothing is lost.",
      ],
    },
    check: {
      label: "Check",
      lead: "Compare counts, unit names and lead units, and list what needs a look.",
      help: [
        "The counts that the notice declares are compared with its tables, unit names with the register, and recurring tasks with each other.",
        "Press any line to go to its cell. Nothing is changed by itself.",
        "After corrections to the tables or the register, check again.",
      ],
    },
    issue: {
      label: "Issue",
      lead: "Make one return form for each responsible unit and period.",
      help: [
        "Choose the period. 各乡镇 is expanded to each town; every unit gets a form with its own rows.",
        "The notice's text is locked; units fill in the progress columns in Excel, WPS or LibreOffice.",
        "Download the zip. Where downloads do not work, open single forms as new workbooks.",
      ],
    },
    consolidate: {
      label: "Consolidate",
      lead: "Pick the returned forms; they become one table with one row for each assignment.",
      help: [
        "Pick many files, a folder or a zip. Returns may come in several rounds; nothing is counted twice.",
        "Renamed files, added columns and moved rows are understood; cells without a place are listed.",
        "A file that cannot be read is listed with its reason; the others are consolidated.",
      ],
    },
    report: {
      label: "Report",
      lead: "Make the county's progress tables, the completion count and the chase list.",
      help: [
        "One progress table for each annex, a completion count and a chase list: A4 landscape, headings repeated.",
        "Press a sheet's name to look at it; print it in Excel or save it to send it up.",
        "When a unit reports late, add its file under Consolidate and make the tables again.",
      ],
    },
  },
  due: {
    period: "Period",
    periodName: (year, quarter) =>
      quarter === null ? `${year}, full year` : `${year}, quarter ${quarter}`,
    dueOn: (month, day, year) =>
      `due ${day} ${months.split(" ")[month - 1] ?? ""}${year === null ? "" : ` ${year}`}`,
    daysLeft: (days) =>
      days > 0
        ? `${plural(days, "day")} left`
        : days === 0
          ? "due today"
          : `${plural(-days, "day")} ago`,
    required: "Required",
    reported: "Reported",
    outstanding: "Missing",
    overdue: "Overdue",
    noCalendar: "The notice names no reporting date",
  },
  intake: {
    dropHere: "Drop files here",
    orPaste: "or copy the text and press Ctrl+V here",
    pickFiles: "Pick files",
    pickFolder: "Pick a folder",
    pastedName: "pasted-text.txt",
    refusedTitle: (count) => `${plural(count, "file")} not read`,
  },
  import: importTexts,
  check: checkTexts,
  issue: issueTexts,
  consolidate: consolidateTexts,
  report: reportTexts,
  preview: previewTexts,
  outsideExcel: {
    titles: {
      "not-excel": "Please open this in Excel",
      "not-loaded": "Office.js did not load",
      "no-answer": "Excel does not answer",
      "too-old": "This Excel is too old",
    },
    bodies: {
      "not-excel":
        "This page is the pane of an add-in for Excel 2021 and later. Without Excel, the preview page does the same work.",
      "not-loaded":
        "The network is down or blocks office.js. Check it and reopen the pane; on an intranet, ask your administrator to host office.js. The preview page works meanwhile.",
      "no-answer":
        "Excel did not answer within 10 seconds. Close any dialog in Excel and reopen the pane, or restart Excel. The preview page works meanwhile.",
      "too-old":
        "It does not support ExcelApi 1.9. Use Excel 2021, Microsoft 365 or Excel on the web. The preview page works meanwhile.",
    },
    preview: "Open the preview",
  },
};
