import { inflateEntry } from "./inflate-entry";
import { letGo } from "./let-go";
import { maxListItems, type ReadLimits } from "./read-limits";
import { refuse } from "./refused-file";
import { partIdentity, recall, remember, type PartReader } from "./remembered-parts";
import { utf8Xml, withoutRootPrefix } from "./xml-bytes";
import { XmlCursor } from "./xml-cursor";
import { ZipArchive } from "./zip-archive";
import type { ZipEntry } from "./zip-directory";

/** A relationship of a part (ECMA-376 Part 2, 9.3), its target as a part name or `null` where it is outside. */
export interface Relationship {
  readonly id: string;
  /** The last step of the type's URI, such as `worksheet`; the same for transitional and strict. */
  readonly type: string;
  readonly target: string | null;
  /** The target as written, for messages. */
  readonly written: string;
}

/** The parts of an Office Open XML package, found by name whatever its case or slashes. */
export class OoxmlPackage {
  readonly archive: ZipArchive;
  /** Some part was in another encoding than it declares. */
  isEncodingAssumed = false;
  readonly #entries = new Map<string, ZipEntry>();

  constructor(
    bytes: Uint8Array,
    readonly limits: ReadLimits
  ) {
    this.archive = new ZipArchive(bytes, { ...limits, archiveBytes: limits.workbookBytes });
    for (const entry of this.archive.entries) {
      const key = partKey(entry.name);
      // Two parts of one name: readers differ in which they take, so neither is taken.
      if (this.#entries.has(key)) refuse("suspicious-archive", entry.name);
      this.#entries.set(key, entry);
    }
  }

  /** Says whether a part is there. */
  has(part: string): boolean {
    return this.#entries.has(partKey(part));
  }

  /** Inflates a part; refuses the file where the part is missing. */
  bytes(part: string): Uint8Array {
    return this.archive.read(this.#entry(part));
  }

  /** Does the same beside what else is done. */
  async bytesBeside(part: string): Promise<Uint8Array> {
    return this.archive.readBeside(this.#entry(part));
  }

  /** Inflates an XML part to UTF-8. */
  utf8(part: string): Uint8Array {
    return this.#inUtf8(part, this.bytes(part));
  }

  /** Inflates an XML part to UTF-8 without the root's namespace prefix. */
  xml(part: string): Uint8Array {
    return withoutRootPrefix(this.utf8(part));
  }

  /** Does the same beside what else is done. */
  async xmlBeside(part: string): Promise<Uint8Array> {
    return withoutRootPrefix(this.#inUtf8(part, await this.bytesBeside(part)));
  }

  /** Reads an XML part, unless an earlier file had the very same. */
  readXml<Content>(part: string, reader: PartReader<Content>): Content {
    const { limits } = this;
    const entry = this.#entry(part);
    const stored = this.archive.stored(entry);
    const identity = partIdentity(part, entry, stored);
    const known = identity === undefined ? undefined : recall(reader, identity, limits);
    if (known) return known.content;
    const bytes = withoutRootPrefix(this.#inUtf8(part, inflateEntry(stored, entry)));
    const content = reader(bytes, part, limits);
    letGo(bytes);
    if (identity !== undefined && !this.isEncodingAssumed)
      remember(reader, identity, { content, limits });
    return content;
  }

  #entry(part: string): ZipEntry {
    return this.#entries.get(partKey(part)) ?? refuse("missing-part", part);
  }

  #inUtf8(part: string, inflated: Uint8Array): Uint8Array {
    const { bytes, isAssumed } = utf8Xml(inflated, part);
    if (isAssumed) this.isEncodingAssumed = true;
    if (bytes.buffer !== inflated.buffer) letGo(inflated);
    return bytes;
  }

  /** Reads the relationships of a part, `""` for those of the package; none where it has no such part. */
  relationships(part: string): readonly Relationship[] {
    const slash = part.lastIndexOf("/") + 1;
    const folder = part.slice(0, slash);
    const path = `${folder}_rels/${part.slice(slash)}.rels`;
    return this.has(path) ? this.readXml(path, readRelationships) : [];
  }
}

function readRelationships(bytes: Uint8Array, path: string): readonly Relationship[] {
  const folder = path.slice(0, path.lastIndexOf("_rels/"));
  const cursor = new XmlCursor(bytes, path);
  const found: Relationship[] = [];
  while (cursor.next() !== "end") {
    if (cursor.isClose() || !cursor.is("Relationship")) continue;
    if (found.length >= maxListItems) refuse("too-large", path);
    const written = cursor.attribute("Target") ?? "";
    const isOutside = cursor.attribute("TargetMode")?.toLowerCase() === "external";
    found.push({
      id: cursor.attribute("Id") ?? "",
      type: (cursor.attribute("Type") ?? "").split("/").pop() ?? "",
      target: isOutside ? null : resolvePart(folder, written),
      written,
    });
  }
  return found;
}

/** Part names are equal without regard to case (ECMA-376 Part 2, 9.1.1.1). */
function partKey(name: string): string {
  return name.replaceAll("\\", "/").replace(/^\/+/, "").toLowerCase();
}

/** Resolves a target against its part's folder; `null` where it leaves the package. */
function resolvePart(folder: string, target: string): string | null {
  const path = target.replaceAll("\\", "/");
  if (/^[a-z][a-z0-9+.-]*:/i.test(path)) return null;
  const steps = path.startsWith("/") ? [] : folder.split("/").filter((step) => step !== "");
  for (const step of path.split("/")) {
    if (step === "" || step === ".") continue;
    if (step !== "..") steps.push(step);
    else if (steps.pop() === undefined) return null;
  }
  return steps.join("/");
}
