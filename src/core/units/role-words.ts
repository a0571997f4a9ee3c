import type { MarkedRole } from "./responsibility";

/** What closing words say of the names before them. */
export interface ClosingWords {
  /** The text without them. */
  readonly rest: string;
  /** `undefined` where no role is said; `null` for 负责, whose meaning follows from its neighbours. */
  readonly role: MarkedRole | undefined;
  /** Such as 按职责分工负责. */
  readonly note: string | null;
}

const DUTY =
  /(?:按照?|根据)(?:各自)?(?:的)?职(?:责|能)(?:分工|范围)?(?:内)?(?:分别|共同)?(?:负责|落实|做好|抓好|推进|配合|参与|办理)?(?:落实|实施|推进)?$/;
/** 主办, 协办 and 承办 close a list only behind a whole name: 县政协办 is an office of 县政协. */
const BEHIND_NAME =
  "(?<=^|[局委办院部处室会组队镇乡区县市站所社行校联协等\\s、，,;；）)\\]】]|中心|公司|集团|政府|街道|单位|部门|机构|共同|联合|分别|积极|负责|协同|具体)";
const LEAD = new RegExp(
  `(?:共同|联合|负责|总)?(?:牵头|${BEHIND_NAME}主办)(?:负责|抓总|推进|办理|落实|实施|组织|单位)?$`
);
const PARTICIPANT = new RegExp(
  `(?:共同|分别|积极|负责|协同)?(?:参与|参加|配合|${BEHIND_NAME}协办|协同|协助|指导)(?:配合|落实|实施|推进|办理|负责|单位)?$`
);
const OTHER = new RegExp(
  `(?:共同|分别|具体|分工|各自)?(?:负责|${BEHIND_NAME}承办|落实|实施|推进|办理|组织实施)(?:落实|实施)?$`
);
const LONGEST_CLOSING = 20;

/** Reads the words that close a list of names: 牵头, 参与, 负责落实, 按职责分工负责. */
export function closingWords(text: string): ClosingWords {
  const tail = text.slice(-LONGEST_CLOSING);
  const cut = (match: RegExpExecArray): string =>
    text.slice(0, text.length - (tail.length - match.index));
  const duty = DUTY.exec(tail);
  if (duty !== null) {
    const before = closingWords(cut(duty));
    return { rest: before.rest, role: before.role ?? null, note: duty[0] };
  }
  const lead = LEAD.exec(tail);
  if (lead !== null) return { rest: cut(lead), role: "lead", note: null };
  const participant = PARTICIPANT.exec(tail);
  if (participant !== null) return { rest: cut(participant), role: "participant", note: null };
  const other = OTHER.exec(tail);
  if (other !== null) return { rest: cut(other), role: null, note: null };
  return { rest: text, role: undefined, note: null };
}

/** Reads a bracket that holds a role alone, such as （牵头）; `undefined` for anything else. */
export function bracketRole(content: string): MarkedRole | undefined {
  const { rest, role } = closingWords(content.replace(/\s/g, "").replace(/(?:单位|部门)$/, ""));
  return rest === "" && role !== undefined ? role : undefined;
}

const OPEN_END =
  /等(?:\d{1,3}|[一二三四五六七八九十]{1,3})?(?:个|家)?(?:(?:有关|相关|其他|县直|市直|省直)?(?:各)?(?:(?:部门|单位|机构)(?:和单位|、单位|和部门)?|(乡镇|镇街|街镇|街道|乡|镇)))?$/;

/** A name without its closing 等. */
export interface ClosedName {
  readonly rest: string;
  /** Says that a closing 等 was there. */
  readonly isOpen: boolean;
  /** What 等 stands for where that is a town: 镇 in 但家庙等镇; empty elsewhere. */
  readonly townWord: string;
}

/** Takes a closing 等 (also 等单位, 等有关部门, 等5个乡镇) off a name. */
export function withoutOpenEnd(text: string): ClosedName {
  const tail = text.slice(-LONGEST_CLOSING);
  const match = OPEN_END.exec(tail);
  if (match === null) return { rest: text, isOpen: false, townWord: "" };
  const rest = text.slice(0, text.length - (tail.length - match.index));
  return { rest, isOpen: true, townWord: match[1] ?? "" };
}

/** Marks at a name, bare or in brackets. */
const MARKS = "[★☆▲△◆●■※◇○*]";
const MARK_BEFORE = new RegExp(`^(?:[（(]${MARKS}[）)]|${MARKS})+\\s*(?=.)`);
const MARK_BEHIND = new RegExp(`(?<=.)\\s*(?:[（(]${MARKS}[）)]|${MARKS})+$`);

/** Takes a mark such as ★ off a name. */
export function withoutMark(text: string): string {
  return text.replace(MARK_BEFORE, "").replace(MARK_BEHIND, "");
}

/** Says whether a name bears a mark that points it out; * and ※ only lead to a footnote. */
export function isPointedOut(text: string): boolean {
  return withoutMark(text) !== text && /[★☆▲△◆●■]/.test(text);
}
