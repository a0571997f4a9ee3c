import { refuse } from "./refused-file";

/** A text and whether its encoding had to be guessed. */
export interface DecodedText {
  readonly text: string;
  readonly isAssumed: boolean;
}

/**
 * Decodes a text file: by its byte order mark, else as UTF-16 where every other byte is zero, else
 * UTF-8 where it is valid, else GB18030 where it is valid; anything else is refused.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const [first = 0, second = 0, third = 0] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf)
    return { text: strictly(bytes.subarray(3), "utf-8"), isAssumed: false };
  if (first === 0xff && second === 0xfe)
    return { text: strictly(bytes.subarray(2), "utf-16le"), isAssumed: false };
  if (first === 0xfe && second === 0xff)
    return { text: strictly(bytes.subarray(2), "utf-16be"), isAssumed: false };
  const wide = wideEncoding(bytes);
  if (wide !== "") return { text: strictly(bytes, wide), isAssumed: true };
  const utf8 = tryDecode(bytes, "utf-8");
  if (utf8 !== null) return { text: utf8, isAssumed: false };
  const chinese = tryDecode(bytes, "gb18030");
  if (chinese !== null && isLikelyChinese(bytes)) return { text: chinese, isAssumed: true };
  return refuse("unknown-encoding");
}

/** `utf-16le` or `utf-16be` where nearly every second byte of the beginning is zero. */
function wideEncoding(bytes: Uint8Array): string {
  const pairs = Math.min(bytes.length, 1024) >> 1;
  if (pairs < 2 || bytes.length % 2 !== 0) return "";
  let low = 0;
  let high = 0;
  for (let index = 0; index < pairs; index++) {
    if (bytes[index * 2] === 0) high++;
    if (bytes[index * 2 + 1] === 0) low++;
  }
  if (low > pairs * 0.2 && high < pairs * 0.02) return "utf-16le";
  return high > pairs * 0.2 && low < pairs * 0.02 ? "utf-16be" : "";
}

function strictly(bytes: Uint8Array, encoding: string): string {
  return tryDecode(bytes, encoding) ?? refuse("unknown-encoding", encoding);
}

function tryDecode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * Says whether double-byte text is GB 2312 in the main. Its second bytes are all above 0xA0; of Big5
 * and of Latin letters with accents, which also decode as GB18030, every third is below.
 */
function isLikelyChinese(bytes: Uint8Array): boolean {
  let pairs = 0;
  let lowSeconds = 0;
  const end = Math.min(bytes.length, 65_536) - 1;
  for (let index = 0; index < end; index++) {
    if ((bytes[index] ?? 0) < 0x80) continue;
    const second = bytes[++index] ?? 0;
    if (second >= 0x30 && second <= 0x39) index += 2;
    else {
      pairs++;
      if (second < 0xa1) lowSeconds++;
    }
  }
  return lowSeconds <= pairs * 0.15;
}
