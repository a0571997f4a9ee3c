import { waitForExcel, type ExcelSettings } from "./run-in-excel";

/** Bytes turned into characters at a time: an argument list has its limits. */
const SLICE = 0x8000;

/** Opens a file's bytes (.xlsx) as a new workbook beside this one (ExcelApi 1.8). */
export function openAsNewWorkbook(settings: ExcelSettings, bytes: Uint8Array): Promise<void> {
  return waitForExcel(settings, "", () => Excel.createWorkbook(base64(bytes)));
}

function base64(bytes: Uint8Array): string {
  let characters = "";
  for (let start = 0; start < bytes.length; start += SLICE)
    characters += String.fromCharCode(...bytes.subarray(start, start + SLICE));
  return btoa(characters);
}
