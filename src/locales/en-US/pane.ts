import type { PaneMessages } from "../pane-messages";
import { issueKinds } from "./issue-kinds";

const months = "Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.";
const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

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
  import: {
    pick: "Pick the notice",
    again: "Import again",
    sample: "Sample notice",
    sampleHint: "First time? Press “Sample notice” and walk through a real one.",
    formats: "docx, doc, txt, or a workbook written by this program",
    tables: "Assignment tables",
    register: "Unit register (单位名录)",
    rows: (count) => plural(count, "row"),
    registerSize: (units, towns) => `${plural(units, "unit")}, ${plural(towns, "town")} among them`,
    done: (tables, rows) => `Imported ${plural(tables, "table")} with ${plural(rows, "row")}`,
    keptTitle: "Sheets kept aside",
    keptAside: (sheet, keptAs) => `Sheet “${sheet}” had been edited and is kept as “${keptAs}”`,
  },
  check: {
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
  },
  issue: {
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
  },
  consolidate: {
    pick: "Pick the returns",
    formats: "xlsx, xlsm, xls, et, ods, csv and zip, as many as you like",
    done: (files, needCare) =>
      needCare === 0
        ? `Consolidated ${plural(files, "file")}`
        : `Consolidated ${plural(files, "file")}; ${needCare} need care`,
    files: "Files",
    fileStates: { read: "read", "read-with-issues": "read, with notes", unreadable: "not read" },
    notAReturn: "not a return form",
    unknownSender: "the sender is not clear",
    cells: (read, placed, unplaced) =>
      `${plural(read, "cell")} filled in: ${placed} placed, ${unplaced} without a place`,
    unplacedTitle: (count) => `Cells without a place (${count})`,
    receiptsTitle: "Receipts",
    receiptStates: {
      已报: "reported",
      零报告: "nothing to report",
      部分报: "in part",
      未报: "missing",
    },
    rowsReported: (reported, required) => `${reported}/${required} rows`,
    issuesTitle: (count) => `Notes (${count})`,
    lead: "leads",
    participant: "takes part",
    late: "late",
    fileRows: (unit, rows) => `${unit} · ${plural(rows, "row")}`,
  },
  report: {
    run: "Make the tables",
    done: (count) => `Made ${plural(count, "table")}`,
    sheetsTitle: "Tables",
    chaseTitle: (count) => `To chase (${count})`,
    chaseCopy: "Copy the list",
    chaseText: (period, units) =>
      `Units that have not reported for ${period} (${units.length}): ${units.join(", ")}.`,
    nobodyToChase: "Every unit has reported",
    consolidateFirst: "First pick this period’s returns under Consolidate.",
    printHint: "A4 landscape with repeated headings, ready to print.",
  },
  preview: {
    title: "Fengong · preview",
    notExcel:
      "This is a preview, not Excel: its content lives in this page only. Save it as an xlsx file.",
    open: "Open workbook",
    save: "Save as xlsx",
    fileName: "fengong.xlsx",
    sheets: "Sheets",
    grid: (sheet) => `Sheet ${sheet}`,
    rowNumbers: "Row numbers",
    cellName: "Current cell",
    cellContent: "Cell content",
    locked: "The cell is locked and was not changed: only the progress columns can be filled in",
    unsaved: "Unsaved changes",
    saved: "Saved",
    opened: (name) => `Opened “${name}”`,
    openFailed: (name) =>
      `“${name}” cannot be opened: it is no xlsx workbook, or it is damaged. Save it as xlsx in Excel or WPS first.`,
    empty: "Empty workbook: import a notice from the pane, or drop an xlsx file here",
    movePane: "Move the pane to the other side",
    dropWorkbook: "Drop to open this workbook",
    showPane: "Pane",
    showGrid: "Sheet",
    leaveGrid: "Press Esc, then Tab, to leave the sheet",
    blankSheet: "Blank",
  },
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
