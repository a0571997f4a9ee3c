import { latin1Text } from "../../latin1-text";
import { isChineseUtf8 } from "../../spreadsheet/true-encoding";
import type { DecodedText } from "../text/decode-text";
import { decodeText } from "../text/decode-text";

/**
 * Decodes a web page by its byte order mark, its declared encoding, or as a text without either;
 * Chinese in UTF-8 that declares another encoding is taken for what it is.
 */
export function decodeHtml(bytes: Uint8Array, declared: string | null = null): DecodedText {
  const isMarked = (bytes[0] ?? 0) >= 0xef && !/[\x20-\x7e]/.test(latin1Text(bytes, 0, 2));
  const encoding = isMarked ? null : (declared ?? metaEncoding(bytes));
  if (encoding === null) return decodeText(bytes);
  if (!/^utf-?8$/i.test(encoding) && isChineseUtf8(bytes))
    return { text: new TextDecoder().decode(bytes), notices: [{ code: "encoding-assumed" }] };
  // Pages that say GB2312 or GBK are written by programs that use GB18030, which contains both.
  const label = /^(?:gb2312|gbk|x-gbk|gb_2312-80)$/i.test(encoding) ? "gb18030" : encoding;
  try {
    return { text: new TextDecoder(label, { fatal: true }).decode(bytes), notices: [] };
  } catch {
    // The page is not what it declares, or declares nothing known.
    return decodeText(bytes);
  }
}

function metaEncoding(bytes: Uint8Array): string | null {
  const head = latin1Text(bytes, 0, 8192);
  return /<meta[^>]{0,200}?charset\s*=\s*["']?([\w-]{2,30})/i.exec(head)?.[1] ?? null;
}
