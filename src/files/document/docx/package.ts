import { defaultReadLimits, type ReadLimits } from "../../spreadsheet/read-limits";
import { ZipArchive } from "../../spreadsheet/zip-archive";
import type { ZipEntry } from "../../spreadsheet/zip-directory";
import { utf8Xml } from "../../spreadsheet/xml-bytes";
import { refuse } from "../../spreadsheet/refused-file";
import { attribute, parseXmlPart, type XmlElement } from "./xml-part";

const mebibyte = 1024 * 1024;

/** A document's tree takes some fifteen times the bytes of its XML, so parts are held small. */
const documentLimits: ReadLimits = {
  ...defaultReadLimits,
  entryBytes: 24 * mebibyte,
  archiveBytes: 48 * mebibyte,
};

/** The parts of an Office package by name, matched without regard to case (ECMA-376 Part 2, 6.2). */
export class DocumentPackage {
  /** Some part was in another encoding than it declares. */
  isEncodingAssumed = false;
  readonly #archive: ZipArchive;
  readonly #entries = new Map<string, ZipEntry>();

  /** Opens the archive; raises `RefusedFile` where it is damaged or beyond the limits. */
  constructor(bytes: Uint8Array) {
    this.#archive = new ZipArchive(bytes, documentLimits);
    for (const entry of this.#archive.entries) {
      const name = entry.name.replace(/^\/+/, "").toLowerCase();
      if (this.#entries.has(name)) refuse("suspicious-archive", entry.name);
      this.#entries.set(name, entry);
    }
  }

  /** The names of all parts, in lower case. */
  names(): readonly string[] {
    return [...this.#entries.keys()];
  }

  /** Reads a part as bytes, or `null` where there is none of that name. */
  bytes(name: string): Uint8Array | null {
    const entry = this.#entries.get(name.replace(/^\/+/, "").toLowerCase());
    return entry === undefined ? null : this.#archive.read(entry);
  }

  /** Reads a part as XML and gives its root element, or `null` where there is none of that name. */
  xml(name: string): XmlElement | null {
    const bytes = this.bytes(name);
    if (bytes === null) return null;
    const part = utf8Xml(bytes, name);
    if (part.isAssumed) this.isEncodingAssumed = true;
    return parseXmlPart(part.bytes, name);
  }

  /**
   * The name of the part that `source` (empty for the package itself) has a relationship of this
   * type to, the type given by its last word, or `null`.
   */
  related(source: string, type: string): string | null {
    const slash = source.lastIndexOf("/") + 1;
    const folder = source.slice(0, slash);
    const relationships = this.xml(`${folder}_rels/${source.slice(slash)}.rels`);
    if (relationships === null) return null;
    const found = relationships.children.find(
      (element) =>
        attribute(element, "TargetMode") !== "External" &&
        (attribute(element, "Type") ?? "").endsWith(`/${type}`)
    );
    const target = attribute(found ?? null, "Target");
    return target === null ? null : resolved(folder, target);
  }
}

function resolved(folder: string, target: string): string {
  if (/^[\\/]/.test(target)) return target.slice(1);
  const parts = folder.split("/").slice(0, -1);
  for (const part of target.split(/[\\/]/))
    if (part === "..") parts.pop();
    else if (part !== ".") parts.push(part);
  return parts.join("/");
}
