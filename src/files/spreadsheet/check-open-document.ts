import type { OoxmlPackage } from "./ooxml-package";
import type { ReadLimits } from "./read-limits";
import { refuse } from "./refused-file";
import { utf8Xml } from "./xml-bytes";
import { XmlCursor } from "./xml-cursor";

const contentPart = "content.xml";
const manifestPart = "META-INF/manifest.xml";

/**
 * Refuses an OpenDocument file that the library would read wrongly or without end: other kinds of
 * document, encrypted ones, XML that is not whole, and cells repeated beyond the limit
 * (OpenDocument 1.3 part 3, 9.1.4 and 19.675).
 */
export function checkOpenDocument(parts: OoxmlPackage, limits: ReadLimits): void {
  const kind = new TextDecoder().decode(parts.bytes("mimetype"));
  if (/\.(text|text-master)\b/.test(kind)) refuse("word-document", "OpenDocument");
  if (kind.includes(".presentation")) refuse("presentation", "OpenDocument");
  if (!kind.includes(".spreadsheet")) refuse("not-a-spreadsheet", "OpenDocument");
  if (parts.has(manifestPart)) checkManifest(parts);
  checkContent(new XmlCursor(utf8Xml(parts.bytes(contentPart), contentPart), contentPart), limits);
}

function checkManifest(parts: OoxmlPackage): void {
  // The manifest of older programs declares a document type, so that it is no part for the cursor.
  const manifest = new TextDecoder().decode(parts.bytes(manifestPart));
  if (manifest.includes("encryption-data")) refuse("encrypted", manifestPart);
}

function checkContent(cursor: XmlCursor, limits: ReadLimits): void {
  let rowRepeats = 1;
  let cells = 0;
  for (let kind = cursor.next(); kind !== "end"; kind = cursor.next()) {
    if (kind === "close") continue;
    if (cursor.is("table-row")) rowRepeats = repeats(cursor, "number-rows-repeated");
    else if (cursor.is("table-cell") || cursor.is("covered-table-cell")) {
      const type = cursor.attribute("value-type");
      // The library takes the value of an empty element for no value.
      if (kind === "empty" && type !== undefined && type !== "string")
        refuse("old-format", contentPart);
      if (kind === "open" || type !== undefined)
        cells += rowRepeats * repeats(cursor, "number-columns-repeated");
      if (cells > limits.cells) refuse("too-large", "cells");
    }
  }
}

function repeats(cursor: XmlCursor, attribute: string): number {
  const count = Number(cursor.attribute(attribute) ?? 1);
  if (!Number.isInteger(count) || count < 1) refuse("damaged", `${contentPart}: ${attribute}`);
  return count;
}
