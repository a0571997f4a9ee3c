import type { FailureTexts } from "../failure-texts";

const named = (sheet: string): string => (sheet === "" ? "The sheet" : `Sheet “${sheet}”`);

/** Failures of operations: what happened, why, and what to do next. */
export const failures: FailureTexts = {
  host: {
    "cell-edit-mode": () => ({
      what: "Excel is in cell-edit mode",
      why: "A cell is being edited, and Excel accepts nothing else meanwhile.",
      next: "Click the sheet, press Enter or Esc, then try again.",
    }),
    "workbook-inactive": () => ({
      what: "This workbook is not in front",
      why: "Several workbooks are open, and Excel only acts on the current one.",
      next: "Switch back to this workbook, then try again.",
    }),
    "sheet-protected": (sheet) => ({
      what: `${named(sheet)} is protected; nothing was written`,
      why: "The sheet is protected, and the program never lifts a protection by itself.",
      next: "Unprotect the sheet under Review, then try again. Its content is unchanged.",
    }),
    "workbook-protected": () => ({
      what: "The workbook's structure is protected; nothing was written",
      why: "Sheets cannot be added, renamed or deleted while the structure is protected.",
      next: "Turn off Protect Workbook under Review, then try again.",
    }),
    "sheet-missing": (sheet) => ({
      what: `${named(sheet)} is not there`,
      why: "It may have been deleted or renamed.",
      next: "Restore its name, or import the notice again, then retry.",
    }),
    "too-much-data": (sheet) => ({
      what: `${named(sheet)} holds too much data`,
      why: "What was to be written at once exceeds a limit of Excel.",
      next: "Consolidate the files in several rounds, or use Excel for the desktop.",
    }),
    "no-answer": () => ({
      what: "Excel does not answer",
      why: "Excel is busy, shows a dialog, or has lost its connection.",
      next: "Close any dialog in Excel and retry. If that fails, save and reopen the pane.",
    }),
    "not-supported": (subject) => ({
      what: subject === "" ? "Not supported here" : `Not supported here: ${subject}`,
      why: "This version of Excel or this environment lacks the feature.",
      next: "Download the file instead, or upgrade to Excel 2021 or later.",
    }),
    "name-taken": (subject) => ({
      what:
        subject === ""
          ? "A sheet of that name is there"
          : `A sheet of that name is there: ${subject}`,
      why: "The workbook has a sheet of the same name, perhaps a hidden one, or a defined name.",
      next: "Rename the sheet that is there, then try again.",
    }),
    "wrong-place": (subject) => ({
      what:
        subject === ""
          ? "Excel does not take this place or value"
          : `${named(subject)} has a place or value that Excel does not take`,
      why: "Its row, column or sheet may just have been deleted or renamed, or the text is too long for a cell.",
      next: "Check again, or reopen the pane so that the workbook is read anew, then retry.",
    }),
    "filtered-range": (sheet) => ({
      what: `${named(sheet)} is filtered; nothing was written`,
      why: "A filter hides some rows, and Excel does not let such a range be changed.",
      next: "Clear the filter under Data, then try again.",
    }),
    "merged-range": (sheet) => ({
      what: `${named(sheet)} has merged cells; nothing was written`,
      why: "What was to be changed covers only a part of a merged cell.",
      next: "Unmerge the cells there, then try again.",
    }),
    "pivot-table": (sheet) => ({
      what: `${named(sheet)} has a PivotTable; nothing was written`,
      why: "What was to be written overlaps the PivotTable.",
      next: "Move the PivotTable to another sheet, then try again.",
    }),
    "no-room": (sheet) => ({
      what: `${named(sheet)} has no room; nothing was written`,
      why: "New rows or columns would push content off the sheet, or cut through a table or an array formula.",
      next: "Clear what is not needed right of the table and below it, then try again.",
    }),
    refused: (subject) => ({
      what: subject === "" ? "Excel could not finish" : `Excel could not finish: ${subject}`,
      why: "Excel gives no reason. Mostly another workbook is in front, a dialog is open, or Excel is busy.",
      next: "Switch back to this workbook, close any dialog and retry. If it fails again, save the workbook and retry, or copy this message for your administrator.",
    }),
    failed: (subject) => ({
      what: subject === "" ? "Excel could not finish" : `Excel could not finish: ${subject}`,
      why: "Excel returned an error; see the details.",
      next: "Save the workbook and retry. If it fails again, copy this message for your administrator.",
    }),
  },
  operation: {
    "no-notice-in-workbook": () => ({
      what: "This workbook holds no assignment table",
      why: "No notice has been imported yet, or the headings of the annex sheets were changed.",
      next: "Go to Import and read the notice first.",
    }),
    "no-table-in-sheet": ({ sheet }) => ({
      what: `Worksheet “${sheet}” holds no assignment table`,
      why: "Its headings must name a task, and a number (序号) or units (责任单位, 牵头单位).",
      next: "Check the headings and choose it again. The worksheet is unchanged.",
    }),
    "no-register": ({ file }) => ({
      what: `“${file}” is no unit register`,
      why: "A register has a column 单位名称 in which no name occurs twice, or is a JSON file that this program wrote.",
      next: "Export a register for a pattern, fill it in and import it. The register is unchanged.",
    }),
    "no-contacts": ({ file }) => ({
      what: `“${file}” holds no contacts`,
      why: "Its headings must name 单位 and 姓名, and may name 职务 and 联系电话.",
      next: "Check the headings and pick it again. The register is unchanged.",
    }),
    // Where none of the files was read, each of them says why.
    "no-table": ({ file }) =>
      file === ""
        ? {
            what: "None of the files was read",
            why: "Each is listed below with the reason and a way on.",
            next: "Import another file as it says there. The workbook is unchanged.",
          }
        : {
            what: `“${file}” holds no assignment table`,
            why: "It is no notice that divides responsibilities, its table is a picture, or no column is headed 责任单位.",
            next: "Import the notice as text (docx, doc or txt). The workbook is unchanged.",
          },
    "invalid-period": ({ written }) => ({
      what: `“${written}” is no reporting period`,
      why: "A period is a year or a quarter.",
      next: "Write it as 2021 or 2021Q4.",
    }),
    "period-not-covered": ({ period, covered }) => ({
      what: `No annex is due in ${period}`,
      why:
        covered.length === 0
          ? "The notice names no reporting date."
          : `The notice asks for: ${covered.join(", ")}.`,
      next: "Choose another period.",
    }),
    "no-reason": () => ({
      what: "No reason was given",
      why: "What is put aside is kept in the workbook with its reason, so that it can be looked up and restored.",
      next: "Choose a reason or write one.",
    }),
    "not-in-register": ({ subject }) => ({
      what: `The sheet 单位名录 has no “${subject}”`,
      why: "The unit or the column was renamed or deleted.",
      next: "Look at the sheet 单位名录, check again, then add it once more.",
    }),
    "template-without-table": ({ file }) => ({
      what: `No heading of “${file}” is known`,
      why: "A template has a column for the task, and columns to fill in such as 完成状态 or 进展情况.",
      next: "Check its headings and pick it again. The template is unchanged.",
    }),
    "template-too-short": ({ file, needed, available }) => ({
      what: `“${file}” has ${available} blank rows below its headings; ${needed} are needed`,
      why: "Something stands below the blank rows, and the program moves nothing in a template.",
      next: `Insert ${needed - available} more blank rows, save it and pick it again. The template is unchanged.`,
    }),
    "template-by-county": ({ file }) => ({
      what: `“${file}” was not filled: this workbook puts counties together, and each of them reports on every task`,
      why: "A row of a template holds one report, and the program does not choose between counties.",
      next: "Fill it from each county's own workbook, or by hand from 分县进展. The template is unchanged.",
    }),
    "nothing-consolidated": ({ period }) => ({
      what: `Nothing has been consolidated for ${period}`,
      why: "The summary tables are made from the consolidated returns.",
      next: "Go to Consolidate and pick the units' returns first.",
    }),
  },
  sample: {
    what: "The sample notice did not arrive",
    why: "The site that serves this program did not answer.",
    next: "Check the network and retry, or pick a notice file.",
  },
  fileAccess: (name) => ({
    what: `The file “${name}” cannot be opened`,
    why: "It may have been moved or deleted, or another program holds it.",
    next: "Close that program and pick the file again.",
  }),
  programPart: {
    what: "A part of the program did not arrive",
    why: "The network failed, or the program has just been updated.",
    next: "Reopen the pane. The workbook is not affected.",
  },
  unfinished: {
    what: "The last write did not end.",
    why: "Excel or the pane was interrupted on the way, so that some sheets may still be as they were before; your own sheets and edits are all there.",
    next: "Do the step before once more; what is missing is then written.",
  },
  unexpected: {
    what: "The program failed; the operation was not finished",
    why: "It met a case that was not foreseen.",
    next: "Retry. If it fails again, copy this message for your administrator.",
  },
};
