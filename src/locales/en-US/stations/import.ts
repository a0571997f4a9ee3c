import type { ImportTexts } from "../../stations/import-texts";
import { plural } from "../plural";

/** The words of 导入. */
export const importTexts: ImportTexts = {
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
};
