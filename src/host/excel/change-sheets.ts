import { HostError } from "../workbook-host";
import { isSameSheet } from "./own-sheets";
import { runInExcel, type ExcelSettings } from "./run-in-excel";

/** Renames a worksheet. */
export function renameSheet(settings: ExcelSettings, name: string, newName: string): Promise<void> {
  return runInExcel(settings, name, async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    const { protection } = context.workbook;
    protection.load("protected");
    await context.sync();
    if (sheet.isNullObject) throw new HostError("sheet-missing", name);
    if (protection.protected) throw new HostError("workbook-protected", name);
    sheet.name = newName;
    await context.sync();
  });
}

/** Deletes worksheets, very hidden ones too; a name that is not there is passed over. */
export function deleteSheets(settings: ExcelSettings, names: readonly string[]): Promise<void> {
  const subject = names.join("、");
  return runInExcel(settings, subject, async (context) => {
    const { worksheets, protection } = context.workbook;
    worksheets.load("items/name,items/visibility");
    protection.load("protected");
    await context.sync();
    const doomed = worksheets.items.filter((sheet) =>
      names.some((name) => isSameSheet(name, sheet.name))
    );
    if (doomed.length === 0) return;
    if (protection.protected) throw new HostError("workbook-protected", subject);
    for (const sheet of doomed) {
      if (sheet.visibility === "VeryHidden") sheet.visibility = "Hidden";
      sheet.delete();
    }
    await context.sync();
  });
}

/** Hides one column of a worksheet. */
export function hideColumn(
  settings: ExcelSettings,
  name: string,
  columnIndex: number
): Promise<void> {
  return runInExcel(settings, name, async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    sheet.load("name");
    await context.sync();
    if (sheet.isNullObject) throw new HostError("sheet-missing", name);
    sheet.getRangeByIndexes(0, columnIndex, 1, 1).columnHidden = true;
    await context.sync();
  });
}

/** Shows a worksheet, unhiding it where needed, and selects an address in it. */
export function select(settings: ExcelSettings, name: string, address: string): Promise<void> {
  return runInExcel(settings, name, async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    sheet.load("visibility");
    await context.sync();
    if (sheet.isNullObject) throw new HostError("sheet-missing", name);
    if (sheet.visibility !== "Visible") sheet.visibility = "Visible";
    sheet.activate();
    sheet.getRange(address).select();
    await context.sync();
  });
}
