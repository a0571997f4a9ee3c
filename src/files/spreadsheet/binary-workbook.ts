import { BinaryRecords, type PartBounds } from "./binary-records";
import { builtInFormatKind, numberFormatKind, type NumberFormatKind } from "./number-format";
import { maxListItems } from "./read-limits";
import { refuse } from "./refused-file";
import type { ListedSheet, WorkbookPart } from "./workbook-part";

const workbook: PartBounds = { first: 131, last: 132 };
const workbookProperties = 153;
const bundledSheet = 156;

const strings: PartBounds = { first: 159, last: 160 };
const stringItem = 19;

const styles: PartBounds = { first: 278, last: 279 };
const numberFormat = 44;
const cellFormat = 47;
const cellFormats: PartBounds = { first: 617, last: 618 };

const comments: PartBounds = { first: 628, last: 629 };
const commentText = 637;

/** Reads the list of sheets of a binary workbook, in the order of their tabs, and the date system. */
export function readBinaryWorkbookPart(bytes: Uint8Array, part: string): WorkbookPart {
  const records = new BinaryRecords(bytes, part, workbook);
  const sheets: ListedSheet[] = [];
  let isDate1904 = false;
  while (records.next()) {
    if (records.type === workbookProperties) isDate1904 = (records.long() & 1) === 1;
    if (records.type !== bundledSheet) continue;
    if (sheets.length >= maxListItems) refuse("too-large", "sheets");
    const state = records.long();
    records.skip(4);
    const relationshipId = records.text();
    const visibility = state === 0 ? "visible" : state === 1 ? "hidden" : "veryHidden";
    sheets.push({ name: records.text(), visibility, relationshipId });
  }
  return { sheets, names: null, isDate1904, hasAlternatives: false };
}

/** Reads the shared strings of a binary workbook, without their formats and phonetic runs. */
export function readBinaryStrings(bytes: Uint8Array, part: string): readonly string[] {
  const records = new BinaryRecords(bytes, part, strings);
  const items: string[] = [];
  while (records.next()) {
    if (records.type !== stringItem) continue;
    if (items.length >= maxListItems) refuse("too-large", part);
    records.skip(1);
    items.push(records.text());
  }
  return items;
}

/** Reads how each cell format of a binary workbook shows numbers. */
export function readBinaryFormats(bytes: Uint8Array, part: string): readonly NumberFormatKind[] {
  const records = new BinaryRecords(bytes, part, styles);
  const kinds = new Map<number, NumberFormatKind>();
  const formats: NumberFormatKind[] = [];
  let isOfCells = false;
  while (records.next()) {
    const { type } = records;
    if (type === numberFormat) kinds.set(records.word(), numberFormatKind(records.text()));
    else if (type === cellFormats.first) isOfCells = true;
    else if (type === cellFormats.last) isOfCells = false;
    else if (type === cellFormat && isOfCells) {
      if (formats.length >= maxListItems) refuse("too-large", part);
      records.skip(2);
      const id = records.word();
      formats.push(kinds.get(id) ?? builtInFormatKind(id));
    }
  }
  return formats;
}

/** Counts the comments of a binary workbook's sheet that hold any text. */
export function countBinaryComments(bytes: Uint8Array, part: string): number {
  const records = new BinaryRecords(bytes, part, comments);
  let count = 0;
  while (records.next()) {
    if (records.type !== commentText) continue;
    records.skip(1);
    if (records.text().trim() !== "") count++;
  }
  return count;
}
