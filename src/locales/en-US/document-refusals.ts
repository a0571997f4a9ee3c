import type { Messages } from "../messages";
import { refusals } from "./refusals";

const RESAVE = "Open it in Word or WPS and save it as .docx";

/** Why a notice or another document was not read; what is the same for spreadsheets is said alike. */
export const documentRefusals: Messages["documentRefusals"] = {
  ...refusals,
  damaged: {
    reason: "The file is damaged or incomplete",
    remedy: "Open it in Word or WPS and save it as .docx; if it does not open, ask for it again",
  },
  "too-large": {
    reason: "The file is larger than can be read",
    remedy: "Remove pictures and what is not needed, or split the annexes into several .docx files",
  },
  "suspicious-archive": {
    reason: "The file is built as no ordinary program builds it and may be harmful",
    remedy: "Do not open it; check with the issuing office and ask for a new export",
  },
  "unsupported-compression": {
    reason: "The file uses an uncommon compression method",
    remedy: RESAVE,
  },
  "missing-part": {
    reason: "Parts of the file are missing: some text was not saved",
    remedy: "Open it in Word or WPS, check it and save it as .docx, or ask for it again",
  },
  pdf: {
    reason: "This is a PDF file, whose text and tables cannot be read reliably",
    remedy:
      "Ask the issuing office for the original .docx; if there is none, convert it in WPS or Word, save it as .docx and check its tables",
  },
  ofd: {
    reason: "This is an OFD layout file, whose text and tables cannot be read reliably",
    remedy:
      "Ask the issuing office for the original .docx; if there is none, convert it in your OFD reader, save it as .docx and check its tables",
  },
  picture: {
    reason: "This is a picture; it holds no text",
    remedy:
      "Ask the issuing office for the original .docx; have the text of a scan recognised, save it as .docx and check it",
  },
  presentation: {
    reason: "This is a presentation, not a notice",
    remedy: "Copy its table into a Word or WPS document and save that as .docx",
  },
  rtf: { reason: "This is an RTF document", remedy: RESAVE },
  "web-page": {
    reason: "This is a web page without a notice",
    remedy:
      "If a system exported it, open it in Word or WPS and save it as .docx; else download it again",
  },
  archive: {
    reason: "This is an archive, not a notice",
    remedy: "Unpack it and choose the notice in it (.docx, .doc or .txt)",
  },
  "old-format": {
    reason: "This is an old or rare document format that cannot be read reliably",
    remedy: RESAVE,
  },
  "unknown-encoding": {
    reason: "The text encoding is unknown; reading it would garble the characters",
    remedy: "Open it in Word or WPS, check the text, and save it as .docx",
  },
  "took-too-long": { reason: "Reading took too long and was stopped", remedy: RESAVE },
};
