import type { RefusalReason } from "../../core/issues/return-issues";

/** What a file is by its first bytes; `text` may still turn out to be no text. */
export type DocumentKind =
  "zip" | "ole" | "html" | "mhtml" | "word-xml" | "text" | { readonly refuse: RefusalReason };

const SIGNATURES: readonly (readonly [signature: string, reason: RefusalReason])[] = [
  ["%PDF-", "pdf"],
  ["{\\rtf", "rtf"],
  ["\xff\xd8\xff", "picture"],
  ["\x89PNG", "picture"],
  ["GIF8", "picture"],
  ["BM", "picture"],
  ["II*\0", "picture"],
  ["MM\0*", "picture"],
  ["RIFF", "picture"],
  ["Rar!", "archive"],
  ["7z\xbc\xaf", "archive"],
  ["\x1f\x8b", "archive"],
  ["L\0\0\0\x01\x14\x02\0", "shortcut"],
  ["\0\x05\x16\x07", "lock-file"],
];

/** Tells what a file is from its content, whatever its name says; `bytes` are not empty. */
export function sniffDocument(bytes: Uint8Array): DocumentKind {
  const start = latin1(bytes.subarray(0, 1024));
  if (start.startsWith("PK\x03\x04") || start.startsWith("PK\x05\x06")) return "zip";
  if (start.startsWith("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")) return "ole";
  const signature = SIGNATURES.find(([mark]) => start.startsWith(mark));
  if (signature && isNoText(signature[0], bytes)) return { refuse: signature[1] };
  return sniffMarkup(start);
}

/** `BM` and `RIFF` may also begin a text; then no byte of the head is 0. */
function isNoText(mark: string, bytes: Uint8Array): boolean {
  return (mark !== "BM" && mark !== "RIFF") || bytes.subarray(0, 64).includes(0);
}

function sniffMarkup(start: string): DocumentKind {
  const head = start.replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, "").replace(/\0/g, "");
  const text = head.trimStart().slice(0, 600);
  if (/^(?:MIME-Version:|From: <Saved by|Content-Type: multipart\/related)/i.test(text))
    return "mhtml";
  if (
    /^(?:<\?xml[^>]*>\s*)?(?:<\?mso-application[^>]*>\s*)?<(?:\w+:)?(?:wordDocument|package)\b/.test(
      text
    )
  )
    return "word-xml";
  if (
    /^(?:<!--[^>]*>\s*|<\?xml[^>]*>\s*)*<(?:!doctype\s+html|html|head|body|meta|table|div|p)\b/i.test(
      text
    )
  )
    return "html";
  return "text";
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
