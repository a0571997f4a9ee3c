import type { OoxmlPackage } from "./ooxml-package";
import { refuse } from "./refused-file";

const manifestPart = "META-INF/manifest.xml";
/** A line of some 200 bytes for each entry of the archive. */
const mostManifestBytes = 16 * 1024 * 1024;

/** Refuses an OpenDocument package that is no spreadsheet, by what it is, and one with a password. */
export function checkOpenDocument(parts: OoxmlPackage): void {
  const kind = new TextDecoder().decode(parts.bytes("mimetype").subarray(0, 256));
  if (/\.(text|text-master)\b/.test(kind)) refuse("word-document", "OpenDocument");
  if (kind.includes(".presentation")) refuse("presentation", "OpenDocument");
  if (!kind.includes(".spreadsheet")) refuse("not-a-spreadsheet", "OpenDocument");
  if (parts.has(manifestPart)) checkManifest(parts);
}

function checkManifest(parts: OoxmlPackage): void {
  const manifest = parts.bytes(manifestPart);
  if (manifest.length > mostManifestBytes) refuse("too-large", manifestPart);
  // That of older programs declares a document type, so that it is no part for the cursor.
  if (new TextDecoder().decode(manifest).includes("encryption-data"))
    refuse("encrypted", manifestPart);
}
