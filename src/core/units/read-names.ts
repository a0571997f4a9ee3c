import { bracketParts } from "./brackets";
import { labelledParts, type LabelledText } from "./role-labels";
import type { MarkedRole, Resolution } from "./responsibility";
import { bracketRole, closingWords, withoutOpenEnd, type ClosingWords } from "./role-words";
import { isDutyNote, isRuleNote } from "./rule-notes";
import { splitConjunctions } from "./split-conjunctions";
import { joinBrokenNames, splitPieces, type NamePiece } from "./split-names";
import type { UnitResolver } from "./unit-resolver";

/** What the words around a name say; `duty` is 负责, which leads unless somebody else does. */
export type ReadRole = Exclude<MarkedRole, null> | "duty";

/** A name while its cell is being read. */
export interface ReadName {
  readonly text: string;
  readonly resolution: Resolution;
  role: ReadRole | null;
  qualifier: string | null;
  isOpen: boolean;
}

const LONGEST_PIECE = 200;
const DEEPEST_BRACKET = 3;
const NO_NAME = /^(?:[-—–_/\\*·…\s]+|无|[（(]?(?:\d{1,2}|[①-⑳])[）).．]?)$/;
const NUMBERED = /^[（(]?\d{1,2}[）).．](?=\D)/;
const UNIT_LIKE =
  /(?:[局委办院部处科室会组队镇乡区园站所社行校]|街道|中心|公司|集团|政府|单位|部门|机构|专班)(?:等|\d|$)/;

/** Reads the names of one cell in order, with the roles that the words around them give. */
export class NameReader {
  readonly names: ReadName[] = [];
  readonly notes: string[] = [];
  /** The territory of the last name that gave one: 市 in 市发展和改革局、工业和信息化局. */
  private inherited = "";
  /** Index of the first name that no closing word has given a role. */
  private firstOpenRole = 0;
  private clauseStart = 0;
  /** The role of all names up to the next clause, as after 会同. */
  private forwardRole: ReadRole | null = null;
  private hasLead = false;

  constructor(private readonly resolver: UnitResolver) {}

  /** Reads a text that may hold labels such as 牵头单位：. */
  readLabelled(text: string, role: ReadRole | null): void {
    const parts = labelledParts(text);
    const hasLead = parts.some((part) => part.kind === "lead");
    for (const part of parts) {
      if (part.kind === null) this.readList(part.text, role, 0, parts.length > 1);
      else this.readPart(part, hasLead);
    }
  }

  private readPart({ kind, label, text }: LabelledText, hasLead: boolean): void {
    if (kind === "lead") this.readList(text, "lead", 0);
    else if (kind === "participants" || (kind === "units" && hasLead))
      this.readList(text, "participant", 0);
    else if (kind === "units") this.readList(text, null, 0);
    else this.notes.push(`${label}：${text}`);
  }

  private readList(text: string, role: ReadRole | null, depth: number, isAside = false): void {
    const pieces = joinBrokenNames(splitPieces(text), this.resolver);
    this.firstOpenRole = this.names.length;
    this.clauseStart = this.names.length;
    for (const piece of pieces) {
      if (piece.before === "clause") {
        this.clauseStart = this.names.length;
        this.forwardRole = null;
      }
      this.readPiece(piece, role, depth, isAside);
    }
    this.forwardRole = null;
    if (role === "lead") this.hasLead = true;
  }

  private readPiece(
    piece: NamePiece,
    role: ReadRole | null,
    depth: number,
    isAside: boolean
  ): void {
    const text = piece.text.trim().replace(NUMBERED, "");
    if (text === "" || NO_NAME.test(text)) return;
    if (isRuleNote(text) || isDutyNote(text)) {
      this.notes.push(text);
      return;
    }
    const isNote = isAside && !UNIT_LIKE.test(text) && this.find(text) === null;
    if (isNote) this.notes.push(text);
    else if (text.length > LONGEST_PIECE) this.push(text, role);
    else this.readBracketed(text, role, depth);
  }

  /** Takes the brackets of a piece for what they are: role, note, list of names, or an office. */
  private readBracketed(text: string, role: ReadRole | null, depth: number): void {
    const parts = bracketParts(text);
    const outer = parts.map((part) => (part.isBracketed ? "" : part.text)).join("");
    if (parts.length === 1 && outer !== "") return this.readOuter(outer, role, null);
    const closing = closingWords(text);
    if (closing.rest !== text && closing.rest !== "" && this.find(text) === null) {
      this.readBracketed(closing.rest, role, depth);
      return this.applyClosing(closing);
    }
    const contents = parts.flatMap((part) => (part.isBracketed ? [part.text.trim()] : []));
    const ownRole = contents.map(bracketRole).find((one) => one !== undefined);
    const rest = contents.filter((content) => bracketRole(content) === undefined);
    if (rest.length === contents.length && this.isBetterWhole(text, outer))
      return this.readOuter(text, role, null);
    const lists = rest.filter((content) => outer === "" || this.isList(content, outer));
    const offices: string[] = [];
    for (const content of rest.filter((one) => !lists.includes(one)))
      if (isDutyNote(content)) this.notes.push(content);
      else if (content !== "") offices.push(content);
    const first = this.names.length;
    if (outer !== "") this.readOuter(outer, role, offices.join("；") || null);
    const name = this.names[first];
    if (name !== undefined && ownRole !== undefined) this.mark(name, ownRole ?? "duty");
    for (const content of lists)
      if (depth < DEEPEST_BRACKET) this.readNested(content, role, depth + 1);
      else this.notes.push(content);
  }

  private readNested(content: string, role: ReadRole | null, depth: number): void {
    const { firstOpenRole, clauseStart } = this;
    this.readList(content, role, depth);
    this.firstOpenRole = Math.min(firstOpenRole, this.names.length);
    this.clauseStart = clauseStart;
  }

  /** 各乡（镇）人民政府 is one name with its bracket; 县发改委（军民融合办） is a name and an office. */
  private isBetterWhole(text: string, outer: string): boolean {
    const whole = this.find(text);
    if (whole === null) return false;
    if (whole.kind !== "group" || this.resolver.isListedGroup(whole.group)) return true;
    const alone = this.find(outer);
    return alone === null || (alone.kind === "group" && !this.resolver.isListedGroup(alone.group));
  }

  private isList(content: string, outer: string): boolean {
    if (closingWords(content).role !== undefined && !isDutyNote(content)) return true;
    if (this.find(withoutOpenEnd(outer).rest)?.kind !== "group") return false;
    return splitPieces(content).every((piece) => {
      const found = this.find(piece.text);
      return found !== null && found.kind !== "group";
    });
  }

  private readOuter(outer: string, role: ReadRole | null, qualifier: string | null): void {
    if (this.find(outer) !== null) return this.push(outer, role, qualifier);
    const consulted = this.splitConsulted(outer);
    if (consulted !== null) {
      this.readOuter(consulted.lead, role, null);
      this.close("lead");
      this.forwardRole = "participant";
      return this.readOuter(consulted.others, role, qualifier);
    }
    const afterOpen = withoutOpenEnd(outer);
    const closing = closingWords(afterOpen.rest);
    const open = withoutOpenEnd(closing.rest);
    const name = open.rest.replace(/^[由请](?=[\u4e00-\u9fff]{3})/, "");
    if (name !== "") this.pushAll(name, role, qualifier);
    const last = this.names[this.names.length - 1];
    if (last !== undefined && (afterOpen.isOpen || open.isOpen)) last.isOpen = true;
    this.applyClosing(closing);
  }

  /** 县发改委会同县财政局: the first leads; 会同县 is also the name of a county. */
  private splitConsulted(text: string): { lead: string; others: string } | null {
    const at = text.indexOf("会同", 1);
    if (at < 0) return null;
    const lead = text.slice(0, at);
    const others = text.slice(at + 2);
    const isKnown = this.find(lead) !== null || this.find(others) !== null;
    return others !== "" && isKnown ? { lead, others } : null;
  }

  private applyClosing({ role, note }: ClosingWords): void {
    if (note !== null) this.notes.push(note);
    if (role !== undefined) this.close(role ?? "duty");
  }

  /** Gives a role to the names before it that have none. */
  private close(role: ReadRole): void {
    const isEarlyHelp = role === "participant" && !this.hasLead;
    const from = isEarlyHelp ? Math.max(this.firstOpenRole, this.clauseStart) : this.firstOpenRole;
    for (let index = from; index < this.names.length; index++) {
      const name = this.names[index];
      if (name !== undefined && name.role === null) this.mark(name, role);
    }
    if (role === "lead") this.hasLead = true;
    this.firstOpenRole = this.names.length;
  }

  private mark(name: ReadName, role: ReadRole): void {
    name.role = role;
    if (role === "lead") this.hasLead = true;
  }

  private pushAll(text: string, role: ReadRole | null, qualifier: string | null): void {
    const names = splitConjunctions(text, this.resolver, this.inherited);
    names.forEach((name, index) =>
      this.push(name, role, index === names.length - 1 ? qualifier : null)
    );
  }

  private push(text: string, role: ReadRole | null, qualifier: string | null = null): void {
    const resolution = this.resolver.resolve(text, this.inherited);
    this.names.push({
      text,
      resolution,
      role: role ?? this.forwardRole,
      qualifier,
      isOpen: false,
    });
    this.inherited = this.resolver.territoryGivenBy(text) ?? this.inherited;
  }

  private find(text: string): ReturnType<UnitResolver["find"]> {
    return this.resolver.find(text, this.inherited);
  }
}
