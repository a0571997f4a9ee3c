import type { MarkedRole, Resolution } from "./responsibility";
import type { UnitResolver } from "./unit-resolver";

/** What the words around a name say; `duty` is 负责, which leads unless somebody else does. */
export type ReadRole = Exclude<MarkedRole, null> | "duty";

/** A name while its cell is being read. */
export interface ReadName {
  readonly text: string;
  resolution: Resolution;
  role: ReadRole | null;
  qualifier: string | null;
  isOpen: boolean;
  /** A mark such as ★ stands at it. */
  isMarked: boolean;
  /** Names that the text takes out of a group. */
  excepted: readonly string[] | null;
  /** The units that a group stands for here, where the text says so. */
  members: readonly string[] | null;
}

/** The names of one cell in order, and which of them still wait for a role. */
export class NameList {
  readonly names: ReadName[] = [];
  /** Index of the first name that no closing word has given a role. */
  private firstOpenRole = 0;
  private clauseStart = 0;
  /** The role of all names up to the next clause, as after 会同. */
  private forwardRole: ReadRole | null = null;
  private hasLead = false;

  beginList(): void {
    this.firstOpenRole = this.names.length;
    this.clauseStart = this.names.length;
  }

  beginClause(): void {
    this.clauseStart = this.names.length;
    this.forwardRole = null;
  }

  endList(role: ReadRole | null): void {
    this.forwardRole = null;
    if (role === "lead") this.hasLead = true;
  }

  /** Reads the list in a bracket; what stands behind it goes on with the list outside. */
  within(readList: () => void): void {
    const { firstOpenRole, clauseStart } = this;
    readList();
    this.firstOpenRole = Math.min(firstOpenRole, this.names.length);
    this.clauseStart = clauseStart;
  }

  add(name: Pick<ReadName, "text" | "resolution" | "role" | "qualifier">): void {
    this.names.push({
      ...name,
      role: name.role ?? this.forwardRole,
      isOpen: false,
      isMarked: false,
      excepted: null,
      members: null,
    });
  }

  /** Gives the names that follow in this clause their role: participants behind 会同. */
  forward(role: ReadRole): void {
    this.forwardRole = role;
  }

  /** 会同 makes the names before it leads, where they have no role. */
  consult(): void {
    if (this.names.length > this.firstOpenRole) this.close("lead");
    this.forward("participant");
  }

  /** Gives a role to the names before it that have none. */
  close(role: ReadRole): void {
    const isEarlyHelp = role === "participant" && !this.hasLead;
    const from = isEarlyHelp ? Math.max(this.firstOpenRole, this.clauseStart) : this.firstOpenRole;
    for (let index = from; index < this.names.length; index++) {
      const name = this.names[index];
      if (name !== undefined && name.role === null) this.mark(name, role);
    }
    if (role === "lead") this.hasLead = true;
    this.firstOpenRole = this.names.length;
  }

  mark(name: ReadName, role: ReadRole): void {
    name.role = role;
    if (role === "lead") this.hasLead = true;
  }

  /** A mark such as ★ at some of the names points out who leads; at all of them it says nothing. */
  readMarks(): void {
    const marked = this.names.filter((name) => name.isMarked);
    if (this.hasLead || marked.length === this.names.length) return;
    for (const name of marked) if (name.role === null) this.mark(name, "lead");
  }

  /** 佛子岭、但家庙等镇 names 佛子岭镇 and 但家庙镇. */
  completeTowns(word: string, find: UnitResolver["find"]): void {
    const endings = ["镇", "乡", "街道"].filter((ending) => word.includes(ending.charAt(0)));
    for (const name of this.names.slice(this.clauseStart)) {
      if (name.resolution.kind !== "unknown") continue;
      const towns = endings.flatMap((ending) => {
        const found = find(name.text + ending);
        return found === null || found.kind === "group" ? [] : [found.unit];
      });
      const [unit, ...others] = new Set(towns);
      if (unit !== undefined && others.length === 0) name.resolution = { kind: "inherited", unit };
    }
  }
}
