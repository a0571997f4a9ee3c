import type { RefusalReason } from "../../core/issues/return-issues";

/** What a file is by its first bytes, whatever its name says. */
export type Container = "zip" | "ole" | "text" | { readonly refusal: RefusalReason };

/** First bytes that name a kind of file which is no spreadsheet. */
const signatures: readonly (readonly [signature: string, reason: RefusalReason])[] = [
  ["%PDF", "pdf"],
  ["\xff\xd8\xff", "picture"],
  ["\x89PNG", "picture"],
  ["GIF8", "picture"],
  ["BM", "picture"],
  ["II*\0", "picture"],
  ["MM\0*", "picture"],
  ["Rar!", "archive"],
  ["7z\xbc\xaf", "archive"],
  ["\x1f\x8b", "archive"],
  ["BZh", "archive"],
  ["\xfd7zXZ", "archive"],
  ["MSCF", "archive"],
  ["{\\rtf", "rtf"],
  ["L\0\0\0\x01\x14\x02\0", "shortcut"],
  ["[InternetShortcut]", "shortcut"],
  ["\0\x05\x16\x07", "lock-file"],
];

/** Decides by content what a file is, and names files that cannot be spreadsheets. */
export function detectContainer(name: string, bytes: Uint8Array): Container {
  if (bytes.length === 0) return { refusal: "empty-file" };
  if (baseName(name).startsWith("~$") && bytes.length < 1024) return { refusal: "lock-file" };
  if (bytes.every((byte) => byte === 0)) return { refusal: "zero-bytes" };
  if (startsWith(bytes, "PK\x03\x04") || startsWith(bytes, "PK\x05\x06")) return "zip";
  if (startsWith(bytes, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")) return "ole";
  for (const [signature, reason] of signatures)
    if (startsWith(bytes, signature) && !(signature === "BM" && isText(bytes)))
      return { refusal: reason };
  if (startsWith(bytes.subarray(8), "WEBP") || startsWith(bytes.subarray(4), "ftyp"))
    return { refusal: "picture" };
  if (hasZipEnd(bytes)) return "zip";
  return "text";
}

/** The last step of a path. */
export function baseName(path: string): string {
  return path.split(/[\\/]/).pop() ?? path;
}

function startsWith(bytes: Uint8Array, signature: string): boolean {
  for (let index = 0; index < signature.length; index++)
    if (bytes[index] !== signature.charCodeAt(index)) return false;
  return true;
}

function isText(bytes: Uint8Array): boolean {
  return !bytes.subarray(0, 512).includes(0);
}

/** A zip archive behind other bytes is known by its end record. */
function hasZipEnd(bytes: Uint8Array): boolean {
  const tail = bytes.subarray(Math.max(0, bytes.length - 22 - 0xffff));
  for (let at = tail.indexOf(0x50); at >= 0; at = tail.indexOf(0x50, at + 1))
    if (startsWith(tail.subarray(at, at + 4), "PK\x05\x06")) return true;
  return false;
}
