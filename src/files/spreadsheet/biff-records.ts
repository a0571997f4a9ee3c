import { refuse } from "./refused-file";

/** The part of the stream that the body of one record, or of a CONTINUE record behind it, takes. */
export interface BiffPiece {
  readonly start: number;
  readonly end: number;
}

/** One record of a BIFF stream with the CONTINUE records behind it ([MS-XLS] 2.4.58). */
export interface BiffRecord extends BiffPiece {
  readonly type: number;
  /** Where the last CONTINUE record behind it ends, else its own body. */
  readonly lastEnd: number;
}

/** What the walk over a stream tells. */
export interface BiffVisitor {
  /** A substream at the top begins; `offset` is where its BOF record stands. */
  readonly open: (offset: number, version: BiffVersion) => void;
  /** A record of a substream at the top; those of charts inside sheets are passed over. */
  readonly take: (record: BiffRecord) => void;
}

/** Excel 97 and later, or Excel 5 and 95. */
export type BiffVersion = 8 | 5;

const bof = 0x0809;
const eof = 0x000a;
const filePass = 0x002f;
const continued = 0x003c;

/** The longest body of a record in BIFF8; longer contents go on in CONTINUE records. */
const maxRecordBytes = 8224;
/** Sheets hold charts, and nothing holds more. */
const maxDepth = 4;

/**
 * Walks once over the records of a workbook stream ([MS-XLS] 2.1.4): every record must end within the
 * stream and every substream be closed; a stream that breaks off anywhere is refused as damaged, one
 * that is encrypted or older than Excel 5 is named.
 */
export function walkBiffRecords(stream: Uint8Array, visitor: BiffVisitor): void {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  let depth = 0;
  let position = 0;
  while (position < stream.length && !(depth === 0 && isPadding(stream, position))) {
    const record = recordAt(view, position);
    const { type, start, end, lastEnd } = record;
    if (type === bof) {
      const version = versionOf(view, start, end);
      if (++depth > maxDepth) damagedAt(position);
      if (depth === 1) visitor.open(position, version);
    } else if (depth === 0) {
      if (position === 0 && isOldBof(type)) refuse("old-format");
      damagedAt(position);
    } else if (type === eof) depth--;
    else if (type === filePass) refuse("encrypted");
    else if (depth === 1) visitor.take(record);
    position = lastEnd;
  }
  if (depth !== 0) damagedAt(position);
}

function recordAt(view: DataView, position: number): BiffRecord {
  const { start, end } = pieceAt(view, position);
  const type = view.getUint16(position, true);
  let lastEnd = end;
  while (lastEnd + 4 <= view.byteLength && view.getUint16(lastEnd, true) === continued)
    lastEnd = pieceAt(view, lastEnd).end;
  return { type, start, end, lastEnd };
}

/** The body of the record at a place of the stream. */
export function pieceAt(view: DataView, position: number): BiffPiece {
  const start = position + 4;
  if (start > view.byteLength) damagedAt(position);
  const end = start + view.getUint16(position + 2, true);
  if (end > view.byteLength || end - start > maxRecordBytes) damagedAt(position);
  return { start, end };
}

function versionOf(view: DataView, start: number, end: number): BiffVersion {
  if (end - start < 4) damagedAt(start);
  const version = view.getUint16(start, true);
  if (version === 0x0600) return 8;
  return version === 0x0500 ? 5 : refuse("old-format", `BIFF ${version >> 8}`);
}

/** Small streams are filled up with zeros behind the last substream by some programs. */
function isPadding(stream: Uint8Array, position: number): boolean {
  return position > 0 && stream.subarray(position).every((byte) => byte === 0);
}

function isOldBof(type: number): boolean {
  return type === 0x0009 || type === 0x0209 || type === 0x0409;
}

/** Refuses a stream as damaged, with the place of the record in it. */
export function damagedAt(position: number): never {
  return refuse("damaged", `record at ${position}`);
}
