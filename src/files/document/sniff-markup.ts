import { latin1Text } from "../latin1-text";

/** What a file that begins like text is: marked up, or plain. */
export type MarkupKind = "html" | "mhtml" | "word-xml" | "xml-workbook" | "text";

const SKIPPED = String.raw`^(?:<\?[^>]{0,300}>\s*|<!--[^>]{0,300}>\s*)*`;
const WORD_XML = new RegExp(`${SKIPPED}<(?:\\w+:)?(?:wordDocument|package)[\\s>]`);
const XML_WORKBOOK = new RegExp(`${SKIPPED}<(?:\\w+:)?Workbook[\\s>]`);
const HTML = new RegExp(
  `${SKIPPED}<(?:!doctype\\s+html|html|head|body|meta|style|table|div|p|span)[\\s>]`,
  "i"
);
const MHTML = /^(?:MIME-Version:|From: <Saved by|Content-Type: multipart\/related)/i;

/** Tells web pages, web archives and the XML of Word and Excel from plain text by their first characters. */
export function sniffMarkup(bytes: Uint8Array): MarkupKind {
  const start = latin1Text(bytes, 0, 2048)
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, "")
    .replace(/\0/g, "")
    .trimStart();
  if (MHTML.test(start)) return "mhtml";
  if (WORD_XML.test(start)) return "word-xml";
  if (XML_WORKBOOK.test(start)) return "xml-workbook";
  return HTML.test(start) ? "html" : "text";
}
