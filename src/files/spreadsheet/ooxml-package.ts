import { letGo } from "./let-go";
import { maxListItems, type ReadLimits } from "./read-limits";
import { refuse } from "./refused-file";
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
    return this.archive.read(this.#entries.get(partKey(part)) ?? refuse("missing-part", part));
  }

  /** Inflates an XML part to UTF-8. */
  utf8(part: string): Uint8Array {
    const stored = this.bytes(part);
    const { bytes, isAssumed } = utf8Xml(stored, part);
    if (isAssumed) this.isEncodingAssumed = true;
    if (bytes.buffer !== stored.buffer) letGo(stored);
    return bytes;
  }

  /** Inflates an XML part to UTF-8 without the root's namespace prefix. */
  xml(part: string): Uint8Array {
    return withoutRootPrefix(this.utf8(part));
  }

  /** Reads the relationships of a part, `""` for those of the package; none where it has no such part. */
  relationships(part: string): readonly Relationship[] {
    const slash = part.lastIndexOf("/") + 1;
    const folder = part.slice(0, slash);
    const path = `${folder}_rels/${part.slice(slash)}.rels`;
    if (!this.has(path)) return [];
    const cursor = new XmlCursor(this.xml(path), path);
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
