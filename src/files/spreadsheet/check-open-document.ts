import type { OoxmlPackage } from "./ooxml-package";
import { refuse } from "./refused-file";

const manifestPart = "META-INF/manifest.xml";

/** Refuses an OpenDocument package that is no spreadsheet, by what it is, and one with a password. */
export function checkOpenDocument(parts: OoxmlPackage): void {
  const kind = new TextDecoder().decode(parts.bytes("mimetype"));
  if (/\.(text|text-master)\b/.test(kind)) refuse("word-document", "OpenDocument");
  if (kind.includes(".presentation")) refuse("presentation", "OpenDocument");
  if (!kind.includes(".spreadsheet")) refuse("not-a-spreadsheet", "OpenDocument");
  if (parts.has(manifestPart)) checkManifest(parts);
}

function checkManifest(parts: OoxmlPackage): void {
  // The manifest of older programs declares a document type, so that it is no part for the cursor.
  const manifest = new TextDecoder().decode(parts.bytes(manifestPart));
  if (manifest.includes("encryption-data")) refuse("encrypted", manifestPart);
}
