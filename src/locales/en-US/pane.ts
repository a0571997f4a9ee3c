import type { PaneMessages } from "../pane-messages";
import { plural } from "./plural";
import { stationPages } from "./station-pages";
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
    messages: "Messages",
    version: (version) => `Fengong, version ${version}`,
  },
  stations: stationPages,
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
    longPast: "in an earlier year",
    required: "Required",
    reported: "Reported",
    outstanding: "Missing",
    overdue: "Overdue",
    calendar: {
      title: "Reporting calendar",
      open: "Calendar",
      day: (year, month, day) =>
        `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`,
      weekday: (weekday) => ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][weekday - 1] ?? "",
      weekendHint: "Due on a weekend; another date can be set",
      yearInferred: "year inferred",
      noDate: "no year is given",
      notStated: "the notice asks for no report; the period’s last day is taken",
      changed: (noticeDay) => `changed; the notice says ${noticeDay}`,
      contacts: (isLeadOnly) => (isLeadOnly ? "Contacts (of lead units)" : "Contacts"),
      change: (name) => `Change: ${name}`,
      changeShort: "Change",
      newDate: (name) => `New due date of ${name}`,
      save: "Save",
      reset: "As notice",
      cancel: "Cancel",
      saved: (name, day) =>
        `${name} is now due on ${day}. Forms that were made still say the old date; make them again`,
      wasReset: (name) => `${name} is due as the notice says again`,
    },
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
