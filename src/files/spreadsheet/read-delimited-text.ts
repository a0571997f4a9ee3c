import { MAX_COLUMNS, MAX_ROWS } from "../../core/grid/address";
import type { GridRow } from "../../core/grid/grid";
import type { Spreadsheet } from "../reading";
import { CellCollector } from "./cell-collector";
import { baseName } from "./container";
import { decodeText } from "./decode-text";
import type { ReadLimits } from "./read-limits";
import { ReadNotices } from "./read-notices";
import { refuse } from "./refused-file";

/** Reads comma, semicolon or tab separated text as one sheet; every value stays the text it is. */
export function readDelimitedText(
  name: string,
  bytes: Uint8Array,
  limits: ReadLimits
): Spreadsheet {
  const decoded = decodeText(bytes);
  const text = decoded.text.startsWith("\ufeff") ? decoded.text.slice(1) : decoded.text;
  refuseOtherText(text);
  const sheetName = baseName(name).replace(/\.[^.]*$/, "");
  const notices = new ReadNotices(sheetName);
  if (decoded.isAssumed) notices.note("encoding-assumed");
  const declared = /^sep=(.)(\r\n|\r|\n)/i.exec(text);
  const body = declared ? text.slice(declared[0].length) : text;
  const separator = declared?.[1] ?? separatorOf(body);
  if (separator === "" && !/\.(csv|tsv)$/i.test(name)) refuse("plain-text");
  const rows = parseRows(body, separator, notices, limits);
  const sheet = {
    name: sheetName,
    visibility: "visible" as const,
    rows,
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
  };
  return { sheets: [sheet], notices: notices.list(), date1904: false };
}

/** Names text files that are no tables. */
function refuseOtherText(text: string): void {
  const start = text.slice(0, 4096).trimStart();
  if (/^MIME-Version:/i.test(start)) refuse("web-page", "MHTML");
  if (/^<(!doctype\s+html|html|head|body|script|table|meta)\b/i.test(start)) refuse("web-page");
  if (/^<\?xml\b/.test(start) && /<html\b/i.test(start)) refuse("web-page");
  if (/^</.test(start)) refuse("old-format");
  // SYLK, DIF and SocialCalc: tables written as text, which are not rows of fields.
  if (/^(ID;P[^\r\n]*\s+[A-Z]{1,2};|TABLE\s+0,1\s|socialcalc:version)/.test(start))
    refuse("old-format");
  if (/^(\{\s*["}]|\[\s*[[{"])/.test(start)) refuse("json");
  // eslint-disable-next-line no-control-regex -- control characters are what tells binary data
  if (/[\u0001-\u0008\u000e-\u001a\u001c-\u001f]/.test(start)) refuse("not-a-spreadsheet");
}

/** The separator that is found most often outside quotes in the first lines; `""` where none is. */
function separatorOf(text: string): string {
  const counts = new Map([
    ["\t", 0],
    [",", 0],
    [";", 0],
  ]);
  let isQuoted = false;
  for (const character of text.slice(0, 8192)) {
    if (character === '"') isQuoted = !isQuoted;
    const count = isQuoted ? undefined : counts.get(character);
    if (count !== undefined) counts.set(character, count + 1);
  }
  const [best] = [...counts].sort(([, a], [, b]) => b - a);
  return best !== undefined && best[1] > 0 ? best[0] : "";
}

function parseRows(
  text: string,
  separator: string,
  notices: ReadNotices,
  limits: ReadLimits
): readonly GridRow[] {
  const cells = new CellCollector(notices, limits, { left: limits.cells });
  let [rowIndex, columnIndex, position] = [0, 0, 0];
  while (position < text.length) {
    const field = readField(text, position, separator, limits);
    if (field.isUnclosed) refuse("damaged", `" (${rowIndex + 1})`);
    if (rowIndex >= MAX_ROWS || columnIndex >= MAX_COLUMNS) refuse("too-large");
    if (columnIndex === 0) cells.startRow(rowIndex);
    cells.moveTo(columnIndex);
    cells.addText(field.value, false);
    position = field.end;
    columnIndex++;
    if (text[position] === separator) {
      position++;
      continue;
    }
    if (text[position] === "\r" && text[position + 1] === "\n") position++;
    position++;
    rowIndex++;
    columnIndex = 0;
  }
  return cells.rows();
}

interface Field {
  readonly value: string;
  readonly end: number;
  readonly isUnclosed: boolean;
}

/** Reads one field (RFC 4180); what stands between a closing quote and the separator is kept. */
function readField(
  text: string,
  start: number,
  separator: string,
  { textLength }: ReadLimits
): Field {
  if (text[start] !== '"') {
    const end = fieldEnd(text, start, separator);
    return { value: text.slice(start, end), end, isUnclosed: false };
  }
  let value = "";
  let position = start + 1;
  for (;;) {
    const quote = text.indexOf('"', position);
    if (quote < 0) return { value, end: text.length, isUnclosed: true };
    value += text.slice(position, quote);
    if (text[quote + 1] !== '"') {
      const end = fieldEnd(text, quote + 1, separator);
      return { value: value + text.slice(quote + 1, end), end, isUnclosed: false };
    }
    value += '"';
    // Before the file's end: what is put together of millions of pieces takes many times its length.
    if (value.length > textLength) refuse("too-large", "text");
    position = quote + 2;
  }
}

function fieldEnd(text: string, start: number, separator: string): number {
  let end = start;
  while (end < text.length) {
    const character = text[end];
    if (character === separator || character === "\n" || character === "\r") break;
    end++;
  }
  return end;
}
