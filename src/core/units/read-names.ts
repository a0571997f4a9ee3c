import { bracketSegments, isKindWord, isUnitList } from "./bracket-lists";
import { bracketParts } from "./brackets";
import { exceptedNames, leadingException } from "./excepted-names";
import { membersLeft, membersNamed } from "./group-members";
import { NameList, type ReadName, type ReadRole } from "./name-list";
import { labelledParts, type LabelledText } from "./role-labels";
import {
  bracketRole,
  closingWords,
  isPointedOut,
  withoutMark,
  withoutOpenEnd,
  type ClosingWords,
} from "./role-words";
import { isDutyNote, isRuleNote } from "./rule-notes";
import { splitConjunctions } from "./split-conjunctions";
import { joinBrokenNames, splitPieces, type NamePiece } from "./split-names";
import type { UnitResolver } from "./unit-resolver";

const LONGEST_PIECE = 200;
const DEEPEST_BRACKET = 3;
const NO_NAME = /^(?:[-—–_/\\*·…\s]+|无|[（(]?(?:\d{1,2}|[①-⑳])[）).．]?)$/;
/** 会同县财政局 behind the lead. */
const JOINING =
  /^(?:会同(?=[\u4e00-\u9fff]{3})|(?:联合|协同)(?=[省市县区州旗各][\u4e00-\u9fff]{2}))/;
const NUMBERED = /^[（(]?\d{1,2}[）).．](?=\D)/;
const LABELLED = /^([^:：]{2,30})[:：](.{2,})$/;
const LABEL_LIKE = /^(?:其他|其它|.{0,10}(?:单位|部门|主体|机关|乡镇))$/;
const UNIT_LIKE =
  /(?:[局委办院部处科室会组队镇乡区园站所社行校]|街道|中心|公司|集团|政府|单位|部门|机构|专班)(?:等|\d|$)/;

/** Reads the names of one cell in order, with the roles that the words around them give. */
export class NameReader {
  readonly notes: string[] = [];
  private readonly list = new NameList();
  /** The territory of the last name that gave one: 市 in 市发展和改革局、工业和信息化局. */
  private inherited = "";

  constructor(private readonly resolver: UnitResolver) {}

  /** The names read so far. */
  get names(): readonly ReadName[] {
    return this.list.names;
  }

  /** Reads a text that may hold labels such as 牵头单位：. */
  readLabelled(text: string, role: ReadRole | null): void {
    const parts = labelledParts(text);
    const hasLead = parts.some((part) => part.kind === "lead");
    for (const part of parts) {
      if (part.kind === null) this.readList(part.text, role, 0, parts.length > 1);
      else this.readPart(part, hasLead);
    }
    this.list.readMarks();
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
    this.list.beginList();
    for (const piece of pieces) {
      if (piece.before === "clause") this.list.beginClause();
      this.readPiece(piece, role, depth, isAside);
    }
    this.list.endList(role);
  }

  private readPiece(
    piece: NamePiece,
    role: ReadRole | null,
    depth: number,
    isAside: boolean
  ): void {
    const written = piece.text.trim().replace(NUMBERED, "");
    if (written === "" || NO_NAME.test(written)) return;
    const text = withoutMark(written);
    const isNote = isAside && !UNIT_LIKE.test(text) && this.find(text) === null;
    const isKind = depth > 0 && isKindWord(text);
    if (isRuleNote(text) || isDutyNote(text) || isNote || isKind) {
      this.notes.push(text);
      return;
    }
    if (text.length > LONGEST_PIECE) return this.push(text, role);
    const first = this.names.length;
    if (!this.readException(text, role, depth) && !this.readColon(text, role, depth))
      for (const segment of bracketSegments(text, this.resolver))
        this.readBracketed(segment, role, depth);
    if (isPointedOut(written)) for (const name of this.names.slice(first)) name.isMarked = true;
  }

  /** Reads 除衡山镇外的各乡镇, and 衡山镇除外 behind a group. */
  private readException(text: string, role: ReadRole | null, depth: number): boolean {
    const leading = leadingException(text);
    const group = leading === null ? null : this.find(withoutOpenEnd(leading.name).rest);
    const first = this.names.length;
    if (leading !== null && group?.kind === "group") this.readBracketed(leading.name, role, depth);
    const last = this.names.at(-1);
    const excepted = first < this.names.length ? leading?.excepted : exceptedNames(text);
    if (last?.resolution.kind !== "group" || excepted === undefined || excepted === null)
      return false;
    this.except(last, excepted);
    return true;
  }

  private except(name: ReadName, excepted: readonly string[]): void {
    name.excepted = [...(name.excepted ?? []), ...excepted];
    name.members = membersLeft(name.resolution, name.excepted, this.resolver);
  }

  /** Reads 县发改委：张三 and 其他：县财政局, where one side of the colon is known and the other no office. */
  private readColon(text: string, role: ReadRole | null, depth: number): boolean {
    const [, left = "", right = ""] = LABELLED.exec(text) ?? [];
    if (left === "" || this.find(text) !== null) return false;
    if (this.find(left) !== null && this.find(right) === null && !UNIT_LIKE.test(right)) {
      this.push(left, role, right.trim());
      return true;
    }
    const isLabel = LABEL_LIKE.test(left) || !UNIT_LIKE.test(left);
    if (!isLabel || this.find(left)?.kind === "exact" || this.find(right) === null) return false;
    this.notes.push(left);
    if (/^其[他它]/.test(left)) this.list.forward("participant");
    this.readBracketed(right, role, depth);
    return true;
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
    const lists = rest.filter(
      (content) => outer === "" || isUnitList(content, outer, this.resolver)
    );
    const excepted = rest.flatMap((content) => exceptedNames(content) ?? []);
    const isPlain = excepted.length === 0 && (outer === "" || lists.length === 0);
    if (rest.length === contents.length && isPlain && this.isBetterWhole(text, outer))
      return this.readOuter(text, role, null);
    const offices: string[] = [];
    for (const content of rest.filter((one) => !lists.includes(one)))
      if (isDutyNote(content)) this.notes.push(content);
      else if (content !== "") offices.push(content);
    const first = this.names.length;
    if (outer !== "") this.readOuter(outer, role, offices.join("；") || null);
    const name = this.names[first];
    if (name !== undefined && ownRole !== undefined) this.list.mark(name, ownRole ?? "duty");
    const last = outer === "" ? undefined : this.names.at(-1);
    this.readBehind(last, lists, excepted, (content) => {
      if (depth >= DEEPEST_BRACKET) this.notes.push(content);
      else this.list.within(() => this.readList(content, role, depth + 1));
    });
  }

  /** Reads the lists in brackets behind a name: behind a group they may name its members, or those taken out. */
  private readBehind(
    group: ReadName | undefined,
    lists: readonly string[],
    excepted: readonly string[],
    readList: (content: string) => void
  ): void {
    if (group?.resolution.kind === "group" && excepted.length > 0) this.except(group, excepted);
    const listed = this.names.length;
    lists.forEach(readList);
    if (group?.resolution.kind === "group" && listed < this.names.length)
      group.members = membersNamed(group.resolution, this.names.slice(listed), this.resolver);
  }

  /** 各乡（镇）人民政府 is one name with its bracket; 县发改委（军民融合办） is a name and an office. */
  private isBetterWhole(text: string, outer: string): boolean {
    const whole = this.find(text);
    if (whole === null) return false;
    if (whole.kind !== "group" || this.resolver.isListedGroup(whole.group)) return true;
    const alone = this.find(outer);
    return alone === null || (alone.kind === "group" && !this.resolver.isListedGroup(alone.group));
  }

  private readOuter(outer: string, role: ReadRole | null, qualifier: string | null): void {
    if (this.find(outer) !== null) return this.push(outer, role, qualifier);
    const joining = JOINING.exec(outer);
    if (joining !== null) {
      this.list.consult();
      return this.readOuter(outer.slice(joining[0].length), role, qualifier);
    }
    const consulted = this.splitConsulted(outer);
    if (consulted !== null) {
      this.readOuter(consulted.lead, role, null);
      this.list.consult();
      return this.readOuter(consulted.others, role, qualifier);
    }
    const afterOpen = withoutOpenEnd(outer);
    const closing = closingWords(afterOpen.rest);
    const open = withoutOpenEnd(closing.rest);
    const name = open.rest.replace(/^[由请](?=[\u4e00-\u9fff]{3})/, "");
    if (name !== "") this.pushAll(name, role, qualifier);
    const last = this.names[this.names.length - 1];
    if (last !== undefined && (afterOpen.isOpen || open.isOpen)) last.isOpen = true;
    this.list.completeTowns(afterOpen.townWord || open.townWord, (town) => this.find(town));
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
    if (role !== undefined) this.list.close(role ?? "duty");
  }

  private pushAll(text: string, role: ReadRole | null, qualifier: string | null): void {
    const names = splitConjunctions(text, this.resolver, this.inherited);
    names.forEach((name, index) =>
      this.push(name, role, index === names.length - 1 ? qualifier : null)
    );
  }

  private push(text: string, role: ReadRole | null, qualifier: string | null = null): void {
    const resolution = this.resolver.resolve(text, this.inherited);
    this.list.add({ text, resolution, role, qualifier });
    this.inherited = this.resolver.territoryGivenBy(text) ?? this.inherited;
  }

  private find(text: string): ReturnType<UnitResolver["find"]> {
    return this.resolver.find(text, this.inherited);
  }
}
