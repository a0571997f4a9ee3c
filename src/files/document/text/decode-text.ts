import type { ReadNotice } from "../../../core/notice/document";
import { refuse } from "../../spreadsheet/refused-file";

/** Text out of bytes, with what had to be assumed about its encoding. */
export interface DecodedText {
  readonly text: string;
  readonly notices: readonly ReadNotice[];
}

const BYTE_ORDER_MARKS = [
  { mark: [0xef, 0xbb, 0xbf], encoding: "utf-8" },
  { mark: [0xff, 0xfe], encoding: "utf-16le" },
  { mark: [0xfe, 0xff], encoding: "utf-16be" },
] as const;

/** Share of characters that must be usual ones before a guessed encoding is believed. */
const PLAUSIBLE_SHARE = 0.7;

/**
 * Decodes a text file: byte order mark, then UTF-8, then UTF-16 without a mark, then GB18030.
 * Raises `RefusedFile` for bytes that are no text and for text whose encoding stays doubtful.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  for (const { mark, encoding } of BYTE_ORDER_MARKS)
    if (mark.every((byte, index) => bytes[index] === byte))
      return checkedText(new TextDecoder(encoding).decode(bytes), []);
  const utf16 = bytes.includes(0) ? decodeUtf16(bytes) : null;
  if (utf16 !== null) return utf16;
  const utf8 = decodeStrictly(bytes, "utf-8");
  if (utf8 !== null) return checkedText(utf8, []);
  const damagedUtf8 = decodeAlmostUtf8(bytes);
  if (damagedUtf8 !== null) return damagedUtf8;
  const chinese = decodeStrictly(bytes, "gb18030");
  if (chinese === null || usualShare(chinese) < PLAUSIBLE_SHARE)
    return refuse(isBinary(bytes) ? "not-a-document" : "unknown-encoding");
  return checkedText(chinese, [{ code: "encoding-assumed" }]);
}

function decodeStrictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function decodeUtf16(bytes: Uint8Array): DecodedText | null {
  for (const encoding of ["utf-16le", "utf-16be"]) {
    const text = decodeStrictly(bytes, encoding);
    if (text !== null && usualShare(text) > 0.95)
      return checkedText(text, [{ code: "encoding-assumed" }]);
  }
  return bytes.every((byte) => byte === 0) ? refuse("zero-bytes") : null;
}

/** A few broken bytes in a long UTF-8 text must not turn all of it into GB18030 nonsense. */
function decodeAlmostUtf8(bytes: Uint8Array): DecodedText | null {
  const text = new TextDecoder("utf-8").decode(bytes);
  const broken = text.split("\ufffd").length - 1;
  const chinese = (text.match(/[\u4e00-\u9fff]/g) ?? []).length;
  if (chinese < 20 || broken > chinese / 50) return null;
  return checkedText(text, [{ code: "replacement-character", count: broken }]);
}

function checkedText(text: string, notices: readonly ReadNotice[]): DecodedText {
  const controls = (text.match(CONTROL_CHARACTERS) ?? []).length;
  if (controls > 2 + text.length / 200) refuse("not-a-document");
  return { text: text.replace(/^\ufeff/, "").replace(CONTROL_CHARACTERS, ""), notices };
}

// eslint-disable-next-line no-control-regex -- these are the characters that tell data from text
const CONTROL_CHARACTERS = /[\u0000-\u0008\u000e-\u001f\u007f]/g;

function isBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 4096);
  const controls = sample.filter((byte) => byte < 9 || (byte > 13 && byte < 32)).length;
  return controls > sample.length / 100;
}

/** The share of characters that Chinese office texts are made of (ASCII, GB 2312 rows, full width). */
function usualShare(text: string): number {
  if (text === "") return 0;
  const usual = text.match(/[\t\n\r\u0020-\u007e\u2010-\u203b\u3000-\u301f\uff01-\uff5e]/g) ?? [];
  const chinese = (text.match(/[\u4e00-\u9fff]/g) ?? []).filter(isInGb2312).length;
  return (usual.length + chinese) / text.length;
}

let gb2312Characters: ReadonlySet<string> | null = null;

/** GB 2312 lists the characters that people use; a wrong encoding gives mostly others. */
function isInGb2312(character: string): boolean {
  gb2312Characters ??= new Set(gb2312Text());
  return gb2312Characters.has(character);
}

function gb2312Text(): string {
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xf7; row++)
    for (let cell = 0xa1; cell <= 0xfe; cell++) bytes.push(row, cell);
  return new TextDecoder("gb18030").decode(new Uint8Array(bytes));
}
