import type { CommandMessages } from "../command-messages";

const MISSING = {
  notice: "No notice or workbook is named",
  return: "No return is named (a file, a folder or a zip)",
  output: "No place for the result is named with -o",
  period: "No period is named with --period, such as 2021Q4 or 2021",
  file: "No file to read is named",
} as const;

/** What the command line says. */
export const command: CommandMessages = {
  help: `Fengong: load, validate, issue, consolidate and summarize divisions of responsibilities

Usage
  fengong load        NOTICE… -o BOOK.xlsx [--register UNITS.json] [--due 2021Q4=2022-01-05] [--json]
  fengong validate    NOTICE|BOOK [--register UNITS.json] [--json]
  fengong issue       NOTICE|BOOK --period 2021Q4 -o DIR|FORMS.zip [--leads-only] [--apart] [--json]
  fengong consolidate NOTICE|BOOK RETURN… --period 2021Q4 -o BOOK.xlsx [--leads-only] [--jobs N] [--json]
  fengong consolidate NOTICE|BOOK RETURN… --period 2021Q4 --partial PART.parquet      to merge with other partial results
      --sender FILE=UNIT    whose return a file is (FILE=- for no return)    --prefer FILE    the file that counts where contents differ
      --send-back UNIT=REASON    note a return as sent back    --received 2021-12-28    day of receipt, today where not given
      --counties    the returns are counties' consolidated books, each county as one unit
  fengong report      BOOK --period 2021Q4 -o BOOK.xlsx [--template CITY.xlsx] [--leads-only] [--json]
  fengong register export   BOOK -o UNITS.json|UNITS.xlsx       write out the unit register
  fengong register import   UNITS.json|UNITS.xlsx -o BOOK.xlsx  replace the register of a workbook
  fengong register contacts ROSTER… -o BOOK.xlsx                add contacts; what differs is only listed
  fengong read        FILE… [--json]      what the program sees in a spreadsheet
  fengong preview     [--port 3000]       in the browser, without Excel

With consolidate (repeat as needed)
  --sender FILE=UNIT       whose return a file is; FILE=- says that it is none
  --prefer FILE            whose words count where a unit's files contradict one another
  --send-back UNIT=REASON  send a unit's return back
  --received 2021-12-30    the day on which these files came in; today if not given
  --counties               the files are the books of counties, each of which counts as a unit

The fourth quarter and the year, due together, are asked in one form; --apart makes two.
A RETURN is a file, a folder or a zip. --lang en speaks English.
Exit status: 0 done; 1 done, and errors were found in the data; 2 the input could not be used.`,
  unknownCommand: (name) => `There is no command “${name}”. Run: fengong help`,
  usage: (detail) => `The command cannot be understood: ${detail}. Run: fengong help`,
  missing: (what) => `${MISSING[what]}. Run: fengong help`,
  registerUsage: "Write export, import or contacts behind register, then files. Run fengong help.",
  notABook: (path) => `“${path}” is no workbook of this program (.xlsx) and was not changed.`,
  registerChanges: (added, changed, gone) =>
    `Unit register: ${added} added, ${changed} changed, ${gone} gone`,
  registerChange: (kind, names) => `${kind}: ${names}`,
  contactsMerged: (added, same) => `Contacts: ${added} written, ${same} the same`,
  contactConflict: (unit, current, offered, file) =>
    `The contact of ${unit} differs and was left: register ${current}, ${file} ${offered}`,
  contactUnknown: (unit, person, file) =>
    `The register has no “${unit}”; its contact ${person} (${file}) was not written. Add the unit or an alias to the register.`,
  replaced: (title) =>
    `All sheets of the earlier notice “${title}” are kept under other names and are no assignment tables any more`,
  assumed: (sheet, text, count) =>
    `${sheet === "" ? "" : `Worksheet “${sheet}”: `}${text}${count > 1 ? ` (${count} places)` : ""}`,
  notFound: (path) => `There is no “${path}”. Check the path and the name.`,
  severalFiles: (written, names) =>
    `Several different files are called “${written}” (${names.join(", ")}), so it is unclear which one is meant. Put each into a folder of its own, give them together, and write the folder too, such as 太阳乡/${written.split("/").pop() ?? written}.`,
  noSuchReturn: (written) =>
    `No returned file read now or before is called “${written}”, which --sender or --prefer names; nothing was written. Check the name (with its folder where several bear it).`,
  choicesInPartial:
    "A partial result (--partial) holds no choices of a person, and none was written. Use --sender, --prefer and --send-back when consolidating into a workbook (-o).",
  unknownUnit: (name) =>
    `The unit register has no “${name}”. Use a name of the register (FILE=- says that a file is no return).`,
  badRegister: (path) =>
    `“${path}” is no unit register. Use a JSON file with county and units, each unit name once.`,
  reading: (done, total, subject) => `${done}/${total}  ${subject}`,
  table: (annex, title, rows) => `${annex}  ${title}: ${rows} assignments`,
  issueCount: (errors, warnings, infos) =>
    `Checked: ${errors} errors, ${warnings} warnings, ${infos} notes`,
  ignoredCount: (count) => `${count} more ignored in the workbook`,
  severity: { error: "error", warning: "warning", info: "note" },
  written: (path) => `Written: ${path}`,
  notWritable: (path) =>
    `“${path}” cannot be written, and what was there is unchanged: another program may hold it open, a folder or file may bear the name, you may not write there, or the disk is full. Close it, make room, or choose another place with -o.`,
  notXlsx: (path) =>
    `“${path}” cannot be written: this program writes .xlsx workbooks without macros, which Excel does not open under this ending. Name a .xlsx file with -o.`,
  keptFile: (path, keptAs) => `${path} said something else and was kept as ${keptAs}`,
  savedWithout: (path, parts, original) =>
    `${path} lacks what this program does not save of the workbook: ${parts}. They are still in ${original}; open that in Excel or WPS where you need them`,
  editedTable: (sheet, count) =>
    `Worksheet “${sheet}” was edited since it was written and differs in ${count} places from the new table:`,
  editedCell: (place, current, planned) =>
    `  ${place}: sheet ${current === "" ? "empty" : `“${current}”`}, new ${planned === "" ? "empty" : `“${planned}”`}`,
  editedRow: (side, row, text) =>
    side === "current"
      ? `  row ${row} of the sheet is not in the new table: ${text}`
      : `  row ${row} of the new table is not in the sheet: ${text}`,
  moreEdited: (count) => `  ${count} more; compare the two tables, or list all with --json`,
  keptSheet: (sheet, keptAs) => `Worksheet “${sheet}” had been edited and was kept as “${keptAs}”`,
  refused: (name, reason, remedy) => `“${name}” was not read. ${reason}. ${remedy}.`,
  formCounts: (period, { all, leadsOnly }, isLeadsOnly) =>
    `${period}: ${all} forms to all responsible units, ${leadsOnly} to the leads alone; now ${isLeadsOnly ? "to the leads alone" : "to all (--leads-only asks the leads alone)"}`,
  forms: (period, count, path) => `${period}: ${count} return forms in ${path}`,
  unexpanded: (name, rows) =>
    `“${name}” (${rows}) names nobody, so there is no form for it. Name the units in the register or in the cell.`,
  dueTogether: (period) => `Due together with it, ${period}:`,
  consolidated: (period, files, unreadable) =>
    `${period}: ${files} files, ${unreadable} of them could not be read`,
  receipts: (reported, zero, partial, none, sentBack) =>
    `Units: ${reported} reported, ${zero} nothing to report, ${partial} in part, ${none} not at all${sentBack === 0 ? "" : `, ${sentBack} sent back`}`,
  cells: (read, placed, unplaced) =>
    `Cells filled in: ${read}, of which ${placed} are in the tables and ${unplaced} on the list of unplaced cells`,
  preview: (url) => `The preview is at ${url}\nOpen it in a browser. Ctrl+C ends it.`,
  portTaken: (port) =>
    `Port ${port} is taken. Choose another with --port, such as --port ${port + 1}.`,
};
