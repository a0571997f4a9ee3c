import { latin1Text } from "../../files/latin1-text";
import { waitForExcel, type ExcelSettings } from "./run-in-excel";

/** Opens a file's bytes (.xlsx) as a new workbook beside this one (ExcelApi 1.8). */
export function openAsNewWorkbook(settings: ExcelSettings, bytes: Uint8Array): Promise<void> {
  return waitForExcel(settings, "", () => Excel.createWorkbook(btoa(latin1Text(bytes))));
}
