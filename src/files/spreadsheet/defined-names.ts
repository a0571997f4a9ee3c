import type { ReadNotice } from "../../core/notice/document";
import type { DefinedName } from "../reading";
import type { ReadLimits } from "./read-limits";
import { ReadNotices } from "./read-notices";

/** Gathers the names of one workbook as far as the limits go; those beyond them are counted. */
export class DefinedNames {
  readonly #names: DefinedName[] = [];
  readonly #notices = new ReadNotices();
  #left: number;

  constructor(private readonly limits: ReadLimits) {
    this.#left = limits.definedNameCharacters;
  }

  /** Takes a name, unless it would be one too many or too long. */
  add(name: DefinedName): void {
    const length = name.name.length + name.refersTo.length;
    if (this.#names.length < this.limits.definedNames && length <= this.#left) {
      this.#left -= length;
      this.#names.push(name);
    } else this.#notices.note("names-left-out");
  }

  /** The names in the order in which the workbook has them. */
  list(): readonly DefinedName[] {
    return this.#names;
  }

  /** Says how many were left out, if any. */
  notices(): readonly ReadNotice[] {
    return this.#notices.list();
  }
}
