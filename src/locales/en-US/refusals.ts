import type { Excess, RefusalReason } from "../../core/issues/return-issues";
import type { Messages } from "../messages";

/** Why a file was not read and what to do about it. */
export const refusals: Messages["refusals"] = {
  "not-found": {
    reason: "There is no such file or folder",
    remedy: "Check the path and the name, then run it again",
  },
  "not-readable": {
    reason: "It cannot be opened: another program may hold it open, or you may not read it",
    remedy: "Close the program that holds it open, check your permissions, then run it again",
  },
  "not-a-file": {
    reason: "It is no ordinary file but a folder, a pipe or a device",
    remedy: "Name the files in it; save what comes from a pipe as a file first",
  },
  "empty-file": {
    reason: "The file is empty (0 bytes)",
    remedy:
      "Ask for it again; if it comes from a cloud folder, wait until the download is complete",
  },
  "zero-bytes": {
    reason: "The file holds nothing but zeros; its content was never saved",
    remedy: "It is a cloud placeholder or a failed copy: download it again or ask for it again",
  },
  "not-a-spreadsheet": {
    reason: "The file is not a spreadsheet",
    remedy: "Open it in Excel or WPS, check it, and save it as .xlsx",
  },
  "not-a-document": {
    reason: "The file is not a notice",
    remedy: "Choose the notice as .docx, .doc or .txt",
  },
  damaged: {
    reason: "The file is damaged or incomplete",
    remedy: "Open it in Excel or WPS and save it as .xlsx; if it does not open, ask for it again",
  },
  encrypted: {
    reason: "The file is protected with a password",
    remedy: "Ask the sender to remove the password, or open it and save it without one",
  },
  "too-large": {
    reason: "The file is larger than can be read",
    remedy: "Remove unneeded rows, sheets and pictures, or split it into several files",
  },
  "suspicious-archive": {
    reason: "The file is built as no ordinary program builds it and may be harmful",
    remedy: "Do not open it; check with the sender and ask for a new export",
  },
  "unsupported-compression": {
    reason: "The file uses an uncommon compression method",
    remedy: "Open it in Excel or WPS and save it as .xlsx",
  },
  "missing-part": {
    reason: "Parts of the file are missing: a sheet or its texts were not saved",
    remedy: "Open it in Excel or WPS, check it and save it as .xlsx, or ask for it again",
  },
  pdf: {
    reason: "This is a PDF file, not a spreadsheet",
    remedy: "Ask for the original Excel or WPS spreadsheet",
  },
  ofd: {
    reason: "This is an OFD layout file and cannot be read directly",
    remedy: "Ask for the original spreadsheet or document",
  },
  picture: {
    reason: "This is a picture, not a spreadsheet",
    remedy: "Ask for the original Excel or WPS spreadsheet",
  },
  "word-document": {
    reason: "This is a Word document, not a spreadsheet",
    remedy: "Copy its table into Excel or WPS and save that, or ask for a spreadsheet",
  },
  presentation: {
    reason: "This is a presentation, not a spreadsheet",
    remedy: "Ask for an Excel or WPS spreadsheet",
  },
  rtf: {
    reason: "This is an RTF document",
    remedy: "Open it in Word or WPS and save it as .docx; send tables as .xlsx",
  },
  "web-page": {
    reason: "This is a web page, not a spreadsheet",
    remedy:
      "If a system exported it, open it in Excel or WPS and save it as .xlsx; else download it again",
  },
  archive: {
    reason: "This is an archive, not a spreadsheet",
    remedy: "Unpack it and choose the spreadsheets in it; zip archives can be chosen as they are",
  },
  json: {
    reason: "This is program data (JSON), most likely a failed download",
    remedy: "Download it again, or ask for it again",
  },
  shortcut: {
    reason: "This is a shortcut, not the file itself",
    remedy: "Choose the file to which the shortcut leads",
  },
  "lock-file": {
    reason: "This is a temporary file that a program left while the real one was open",
    remedy: "Nothing to do; choose the real file of that name",
  },
  "plain-text": {
    reason: "This is plain text without a table",
    remedy: "Send an .xlsx spreadsheet, or text with columns separated by commas or tabs",
  },
  "old-format": {
    reason: "This is an old or rare spreadsheet format that cannot be read reliably",
    remedy: "Open it in Excel or WPS and save it as .xlsx",
  },
  "unknown-encoding": {
    reason: "The text encoding is unknown; reading it would garble the characters",
    remedy: "Open it in Excel or WPS, check the text, and save it as .xlsx",
  },
  "took-too-long": {
    reason: "Reading took too long and was stopped",
    remedy: "Open it in Excel or WPS, remove unneeded rows and formats, and save it as .xlsx",
  },
};

const EXCESSES: Readonly<Record<Excess, string>> = {
  cells: "too many cells",
  text: "one text is too long",
  sheets: "too many sheets",
  "hidden rows": "too many scattered hidden rows",
  strings: "too many texts",
  formats: "too many cell formats",
  files: "too many files in the archive",
  "web-page": "the web page is too large",
  memory: "not enough memory",
};

const EXCESS_WORDS: ReadonlyMap<string, string> = new Map(Object.entries(EXCESSES));

/** What stands in brackets behind a reason; names of parts stay as they are. */
export function refusalDetail(reason: RefusalReason, detail: string): string {
  return (reason === "too-large" ? EXCESS_WORDS.get(detail) : undefined) ?? detail;
}
