/** What a file that begins like text is: marked up, or plain. */
export type MarkupKind = "html" | "mhtml" | "word-xml" | "text";

const SKIPPED = String.raw`^(?:<\?[^>]{0,300}>\s*|<!--[^>]{0,300}>\s*)*`;
const WORD_XML = new RegExp(`${SKIPPED}<(?:\\w+:)?(?:wordDocument|package)[\\s>]`);
const HTML = new RegExp(
  `${SKIPPED}<(?:!doctype\\s+html|html|head|body|meta|style|table|div|p|span)[\\s>]`,
  "i"
);
const MHTML = /^(?:MIME-Version:|From: <Saved by|Content-Type: multipart\/related)/i;

/** Tells web pages, web archives and Word's XML from plain text by their first characters. */
export function sniffMarkup(bytes: Uint8Array): MarkupKind {
  const start = String.fromCharCode(...bytes.subarray(0, 2048))
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, "")
    .replace(/\0/g, "")
    .trimStart();
  if (MHTML.test(start)) return "mhtml";
  if (WORD_XML.test(start)) return "word-xml";
  return HTML.test(start) ? "html" : "text";
}
