import type { ConsolidateTexts } from "../../stations/consolidate-texts";
import { plural } from "../plural";

const EVIDENCE = {
  chosen: "named by hand",
  stamp: "by the hidden stamp",
  keys: "by the row keys",
  tasks: "by the task texts",
  "sheet-text": "by 填报单位 in the sheet",
  "file-name": "by the file’s name",
} as const;

/** The words of 汇总. */
export const consolidateTexts: ConsolidateTexts = {
  pick: "Pick the returns",
  formats: "xlsx, xlsm, xls, et, ods, csv and zip, as many as you like",
  alsoFor: (period, needCare) =>
    `. What they say for ${period} went into that period too${needCare === 0 ? "" : `; ${needCare} need care there`}`,
  done: (files, needCare) =>
    needCare === 0
      ? `Consolidated ${plural(files, "file")}`
      : `Consolidated ${plural(files, "file")}; ${needCare} need care`,
  files: "Files",
  fileIssues: (count) => `needs a look: ${plural(count, "note")}`,
  fileStates: { read: "read", "read-with-issues": "read, with notes", unreadable: "not read" },
  unused: {
    "not-a-return": "not a return form",
    "unknown-sender": "the sender is not clear; nothing is placed yet",
    "set-aside": "set aside as no return",
    "other-county": "another county’s book, not joined",
    "no-returns": "a book without this period",
    "not-a-book": "not a county’s book, not counted",
  },
  cells: (read, placed, unplaced) =>
    `${plural(read, "cell")} filled in: ${placed} placed, ${unplaced} without a place`,
  unplacedTitle: (count) => `Cells without a place (${count})`,
  receiptsTitle: "Receipts",
  receiptStates: {
    已报: "reported",
    零报告: "nothing to report",
    部分报: "in part",
    未报: "missing",
    退回: "sent back",
  },
  rowsReported: (reported, required) => `${reported}/${required} rows`,
  issuesTitle: (count) => `Notes (${count})`,
  lead: "leads",
  participant: "takes part",
  late: "reported late",
  fileRows: (unit, rows) => `${unit} · ${plural(rows, "row")}`,
  senders: {
    title: (count) => `Whose returns are these? (${count})`,
    by: EVIDENCE,
    clue: (by, text) => clueText(by, text),
    units: (names, count) =>
      names.length === count
        ? names.join(", ")
        : `${names.join(", ")} and ${count - names.length} more`,
    separator: "; ",
    noClue: "nothing speaks for any unit",
    label: (file) => `Sender of “${file}”`,
    pick: "choose",
    likely: "Likely units",
    all: "All units",
    notAReturn: "Not a return",
    confirm: "Confirm",
    change: "Change",
    changeOf: (file) => `Change the sender of “${file}”`,
    cancel: "Cancel",
    reset: "Let the program decide",
    named: (file, unit) => `“${file}” now counts as the return of “${unit}”`,
    setAside: (file) => `“${file}” is not counted`,
    resetDone: (file) => `The sender of “${file}” is decided by the program again`,
  },
  versions: {
    title: (open) => (open === 0 ? "Contradictions" : `Contradictions to decide (${open})`),
    chosenTitle: "decided",
    fields: {
      status: "status",
      percent: "share",
      progress: "progress",
      problems: "problems",
      nextSteps: "next steps",
    },
    place: (annex, number, unit, field) =>
      `${annex}${number === "" ? "" : ` item ${number}`} · ${unit} · ${field}`,
    source: (file, sheet, row, reportedOn) =>
      `${file}, ${sheet}, row ${row}${reportedOn === null ? "" : `, dated ${reportedOn}`}`,
    taken: "in use",
    takenForNow: "in the tables for now",
    adopt: "Use this",
    adoptOf: (file) => `Use what “${file}” says`,
    keepAll: "Keep all",
    undo: "Undo the choice",
    done: (unit) => `Consolidated what was chosen for “${unit}”`,
  },
  receipt: {
    details: (unit) => `Day of receipt and sending back: ${unit}`,
    received: "Received on",
    claimed: (date) => `Date in the sheet: ${date}`,
    keepDate: "Keep the date",
    reason: "Reason",
    sendBack: "Send back",
    sentBack: (date, reason) => `sent back on ${date}: ${reason}`,
    undo: "Undo",
    sentBackDone: (unit) => `The return of “${unit}” is noted as sent back`,
    undone: (unit) => `The return of “${unit}” counts again`,
    dateDone: (unit, date) => `“${unit}” is noted as received on ${date}`,
    overdue: "overdue",
  },
};

function clueText(by: keyof typeof EVIDENCE, text: string): string {
  const isNumbers = by === "keys" || by === "tasks";
  if (by === "stamp" || by === "chosen" || text === "") return EVIDENCE[by];
  return isNumbers ? `${EVIDENCE[by]} (${text})` : `${EVIDENCE[by]} (“${text}”)`;
}
