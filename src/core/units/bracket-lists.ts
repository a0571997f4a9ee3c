import { bracketParts, type BracketPart } from "./brackets";
import { bracketRole, closingWords, withoutOpenEnd } from "./role-words";
import { isDutyNote } from "./rule-notes";
import { splitConjunctions } from "./split-conjunctions";
import { splitPieces } from "./split-names";
import type { UnitResolver } from "./unit-resolver";

/** 各乡镇（街道、园区） says kinds of offices, not names. */
const KIND_WORD = /^各?(?:街道|乡|镇|乡镇|县|市|区|园区|开发区|管委会|办事处|单位|部门)$/;

/** Says whether a text is a kind of office, such as 街道, and names none. */
export function isKindWord(text: string): boolean {
  return KIND_WORD.test(text);
}

/**
 * Says whether a bracket lists units of their own: it gives roles; or stands behind a group, and
 * half of its names or more are known; or holds two and more, all of them known and none the name
 * before it.
 */
export function isUnitList(content: string, outer: string, resolver: UnitResolver): boolean {
  if (closingWords(content).role !== undefined && !isDutyNote(content)) return true;
  const before = resolver.find(withoutOpenEnd(outer).rest);
  const names = namesIn(content, resolver).filter((name) => !isKindWord(name));
  const units = names.filter((name) => isUnit(name, resolver));
  if (before?.kind === "group") return units.length > 0 && units.length * 2 >= names.length;
  const isAll = units.length === names.length && names.length > 1;
  const own = before === null ? null : before.unit;
  return isAll && units.every((name) => unitOf(name, resolver) !== own);
}

/**
 * Parts a text behind a bracket that ends a name: 县发改委（牵头）县财政局（配合） holds two. A
 * bracket inside a name, such as 各乡（镇）人民政府, parts nothing.
 */
export function bracketSegments(text: string, resolver: UnitResolver): readonly string[] {
  const segments: string[] = [];
  let plain = "";
  let segment = "";
  let isEnded = false;
  for (const part of bracketParts(text)) {
    if (!part.isBracketed && segment !== "" && startsName(part, plain, isEnded, resolver)) {
      segments.push(segment);
      segment = "";
      plain = "";
    }
    isEnded = part.isBracketed && bracketRole(part.text) !== undefined;
    segment += part.isBracketed ? `（${part.text}）` : part.text;
    if (!part.isBracketed) plain += part.text;
  }
  return segments.length === 0 ? [text] : [...segments, segment];
}

function startsName(
  { text }: BracketPart,
  before: string,
  isEnded: boolean,
  resolver: UnitResolver
): boolean {
  if (before.trim() === "") return false;
  const name = withoutOpenEnd(closingWords(withoutOpenEnd(text).rest).rest).rest.trim();
  if (name === "") return false;
  return isEnded || (isUnit(before, resolver) && isUnit(name, resolver));
}

function namesIn(content: string, resolver: UnitResolver): readonly string[] {
  return splitPieces(content).flatMap((piece) =>
    splitConjunctions(withoutOpenEnd(piece.text.trim()).rest, resolver, "")
  );
}

function isUnit(name: string, resolver: UnitResolver): boolean {
  return unitOf(name, resolver) !== null;
}

function unitOf(name: string, resolver: UnitResolver): string | null {
  const found = resolver.find(name);
  return found === null || found.kind === "group" ? null : found.unit;
}
