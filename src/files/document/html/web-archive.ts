import { latin1Text } from "../../latin1-text";
import { refuse } from "../../spreadsheet/refused-file";
import type { DecodedText } from "../text/decode-text";
import { decodeHtml } from "./decode-html";

const MAXIMUM_NESTING = 5;

/**
 * Finds and decodes the web page in a web archive (MHTML, RFC 2557), as old office systems store
 * their documents; raises `RefusedFile` where there is none.
 */
export function pageOfWebArchive(bytes: Uint8Array): DecodedText {
  return pagesOfWebArchive(bytes)[0] ?? refuse("missing-part", "text/html");
}

/** Decodes all web pages of an archive: of a workbook each sheet is one, behind the page that frames them. */
export function pagesOfWebArchive(bytes: Uint8Array): readonly DecodedText[] {
  return findPages(latin1Text(bytes), 0);
}

function findPages(part: string, depth: number): readonly DecodedText[] {
  const { headers, body } = splitPart(part);
  const type = headers.get("content-type") ?? "";
  const boundary = /boundary\s*=\s*(?:"([^"]+)"|([^\s;]+))/i.exec(type);
  const mark = boundary?.[1] ?? boundary?.[2];
  if (mark !== undefined && depth < MAXIMUM_NESTING) {
    const inner = body.split(`--${mark}`).slice(1);
    return inner.flatMap((one) => (one.startsWith("--") ? [] : findPages(one, depth + 1)));
  }
  if (!/^\s*text\/html/i.test(type)) return [];
  const charset = /charset\s*=\s*["']?([\w-]{2,30})/i.exec(type)?.[1] ?? null;
  const encoding = headers.get("content-transfer-encoding") ?? "";
  return [decodeHtml(decodedBody(body, encoding), charset)];
}

interface MailPart {
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

function splitPart(part: string): MailPart {
  const text = part.replace(/^[\r\n]+/, "");
  const end = /\r?\n\r?\n/.exec(text);
  if (end === null) return { headers: new Map(), body: "" };
  // A header goes on in the next line where that begins with white space.
  const lines = text.slice(0, end.index).replace(/\r?\n[ \t]/g, " ");
  const headers = new Map<string, string>();
  for (const line of lines.split(/\r?\n/)) {
    const colon = line.indexOf(":");
    if (colon > 0) headers.set(line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim());
  }
  return { headers, body: text.slice(end.index + end[0].length) };
}

function decodedBody(body: string, encoding: string): Uint8Array {
  if (/quoted-printable/i.test(encoding)) return bytesOf(unquoted(body));
  if (!/base64/i.test(encoding)) return bytesOf(body);
  try {
    return bytesOf(atob(body.replace(/[^A-Za-z0-9+/]/g, "")));
  } catch {
    return refuse("damaged", "base64");
  }
}

function unquoted(body: string): string {
  return body
    .replace(/=\r?\n/g, "")
    .replace(/=([\dA-F]{2})/gi, (_code, digits: string) =>
      String.fromCharCode(Number.parseInt(digits, 16))
    );
}

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0) & 0xff);
}
