import type { NoticeDocument } from "../../core/notice/document";
import type { RefusalReason } from "../../core/issues/return-issues";
import type { NamedBytes, ReadResult } from "../reading";
import type { DocumentContent } from "./document-content";
import { sniffDocument } from "./sniff-document";
import { contentOfText } from "./text/content-of-text";
import { decodeText } from "./text/decode-text";

/** The largest file that is read, in bytes. */
const MAXIMUM_FILE_BYTES = 20 * 1024 * 1024;

/**
 * Reads a notice from a file as paragraphs and tables in reading order. What the file is follows
 * from its content, never from its name; a file that cannot be read is refused with a reason.
 */
export async function readDocument(file: NamedBytes): Promise<ReadResult<NoticeDocument>> {
  const content = await readContent(file);
  return "refusal" in content ? content : { name: file.name, ...content };
}

async function readContent({ bytes }: NamedBytes): Promise<ReadResult<DocumentContent>> {
  if (bytes.length === 0) return refused("empty-file");
  if (bytes.length > MAXIMUM_FILE_BYTES) return refused("too-large");
  const kind = sniffDocument(bytes);
  if (typeof kind === "object") return refused(kind.refuse);
  switch (kind) {
    case "text":
      return readText(bytes);
    case "zip":
    case "ole":
    case "html":
    case "mhtml":
    case "word-xml":
      return await Promise.resolve(refused("not-a-document"));
  }
}

function readText(bytes: Uint8Array): ReadResult<DocumentContent> {
  const decoded = decodeText(bytes);
  if ("refusal" in decoded) return decoded;
  if (decoded.text.trim() === "") return refused("empty-file");
  if (isJson(decoded.text)) return refused("json");
  const content = contentOfText(decoded.text);
  return { blocks: content.blocks, notices: [...decoded.notices, ...content.notices] };
}

function isJson(text: string): boolean {
  if (!/^\s*[[{]\s*["[{\d\]}]/.test(text)) return false;
  try {
    return typeof JSON.parse(text) === "object";
  } catch {
    return false;
  }
}

function refused(reason: RefusalReason): { readonly refusal: { readonly reason: RefusalReason } } {
  return { refusal: { reason } };
}
