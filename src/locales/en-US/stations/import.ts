import type { ImportTexts } from "../../stations/import-texts";
import { plural } from "../plural";

/** The words of 导入. */
export const importTexts: ImportTexts = {
  pick: "Pick the notice",
  again: "Import again",
  sample: "Sample notice",
  sampleHint: "First time? Press “Sample notice” and walk through a real one.",
  formats: "docx, doc, wps, txt, web pages and workbooks, told by their content",
  tables: "Assignment tables",
  register: "Unit register (单位名录)",
  rows: (count) => plural(count, "row"),
  registerSize: (units, towns) => `${plural(units, "unit")}, ${plural(towns, "town")} among them`,
  done: (tables, rows) => `Imported ${plural(tables, "table")} with ${plural(rows, "row")}`,
  returnForm: (unit, periods) => ({
    what: `This workbook is the return form of “${unit}” for ${periods.join(" and ")}`,
    why: "Units fill it in; it is no notice and cannot be checked or issued here.",
    next: "Open the workbook that holds the notice and pick this file there under Consolidate.",
  }),
  replaced: (title) =>
    `All sheets of the earlier notice “${title}” are kept under other names (保留1) and are no assignment tables any more`,
  assumed: {
    title: "Assumed while reading; please check",
    places: (count) => plural(count, "place"),
  },
  sheet: {
    title: "Use a worksheet as an assignment table",
    hint: "Its headings must name a task, and units or a number. Its looks stay; one hidden column of keys (行码) is added at the right.",
    choose: "Choose a worksheet",
    use: "Use as table",
    done: (sheet, rows) => `“${sheet}” is now an assignment table with ${plural(rows, "row")}`,
    doneWithoutKeys: (sheet, rows) =>
      `“${sheet}” is now an assignment table with ${plural(rows, "row")}. It is protected, so no keys were written: where a task’s text is edited, earlier returns may lose their row`,
    release: (sheet) => `“${sheet}” is no assignment table any more`,
    released: (sheet) => `“${sheet}” is no assignment table any more and was not changed`,
  },
  unitRegister: {
    open: "Open the sheet",
    exportXlsx: "Export xlsx",
    exportJson: "Export JSON",
    exported: (file) => `Exported “${file}”`,
    importFile: "Import file",
    offered: (file) => `“${file}” against the present register`,
    changes: (added, changed, gone) => `${added} added, ${changed} changed, ${gone} gone`,
    unchanged: (file) => `“${file}” says the same as the present register`,
    added: "Added",
    changed: "Changed",
    gone: "Gone",
    replace: "Replace the register",
    discard: "Leave it",
    replaced: (units) => `The register was replaced; it has ${plural(units, "unit")}`,
    mergeContacts: "Add contacts",
    merged: (added, same, open) =>
      `Contacts: ${added} written, ${same} the same${open > 0 ? `, ${open} to decide` : ""}`,
    conflicts: (count) => `Other than in the register (${count}); nothing was changed`,
    current: (person) => `Register: ${person}`,
    fromFile: (person, file) => `Sent in: ${person} (${file})`,
    take: (unit) => `Take the contact sent in for ${unit}`,
    taken: (unit, person) => `The contact of ${unit} is now ${person}`,
    unknown: (count) => `Units that the register does not know (${count})`,
    unknownHint: "Add the unit or an alias to the register, then merge again.",
  },
  keptTitle: "Sheets kept aside",
  keptAside: (sheet, keptAs) => `Sheet “${sheet}” had been edited and is kept as “${keptAs}”`,
};
