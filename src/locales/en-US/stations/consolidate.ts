import type { ConsolidateTexts } from "../../stations/consolidate-texts";
import { plural } from "../plural";

/** The words of 汇总. */
export const consolidateTexts: ConsolidateTexts = {
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
  setAside: "set aside as no return",
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
  late: "late",
  fileRows: (unit, rows) => `${unit} · ${plural(rows, "row")}`,
};
