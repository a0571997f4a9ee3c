import { outermostEnds } from "./brackets";
import { closingWords, withoutOpenEnd } from "./role-words";
import type { UnitResolver } from "./unit-resolver";

/** What stands before a piece: 、 parts names of one class, ， parts classes, white space may do either or nothing. */
export type Boundary = "list" | "clause" | "soft";

/** A stretch of a cell between two separators, brackets left in it. */
export interface NamePiece {
  readonly text: string;
  readonly before: Boundary;
}

const SEPARATORS: Readonly<Record<string, Boundary>> = {
  "、": "list",
  "/": "list",
  "／": "list",
  "|": "list",
  "，": "clause",
  ",": "clause",
  ";": "clause",
  "；": "clause",
  "。": "clause",
  " ": "soft",
  "\u3000": "soft",
  "\u00a0": "soft",
  "\t": "soft",
  "\n": "soft",
  "\r": "soft",
  "\v": "soft",
};
/** 各县、区 and 各乡、镇 name one group; 各乡镇、县经济开发区 names two units. */
const SPLIT_GROUP_HEAD =
  /^[^、，,]{0,4}各(?:[县市区旗](?:[、,，][县市区旗])?|[乡镇](?:[、,，][乡镇])?)$/;
const SPLIT_GROUP_TAIL =
  /^(?:[县市区旗乡镇]|街道)(?=$|[、，,。;；\s）)]|[（(]|人民政府|政府|管委会|党委|街道)/;
const COMPLETE =
  /(?:[局委办院部处科室会组队镇乡区园站所社行校厂]|街道|中心|公司|集团|政府|单位|部门|机构|等)$/;
const MOST_BROKEN_LINES = 4;
/** 除衡山镇、下符桥镇外 takes two names out and names neither. */
const EXCEPTION =
  /(?<=^|[、，,;；。（(\s])除[^，,;；。（(]{2,80}?外(?:[，,](?=[^，,、；;]{0,6}[各其])|(?=的|其|各|$|[，,]))/g;

/** Parts a cell at its separators, but not inside brackets and not inside 各县、区. */
export function splitPieces(text: string): readonly NamePiece[] {
  const pieces: NamePiece[] = [];
  const skips = new Map([...exceptionEnds(text), ...outermostEnds(text)]);
  let before: Boundary = "clause";
  let piece = "";
  for (let index = 0; index < text.length; index++) {
    const end = skips.get(index);
    if (end !== undefined) {
      piece += text.slice(index, end + 1);
      index = end;
      continue;
    }
    const boundary = SEPARATORS[text.charAt(index)];
    if (boundary === undefined || isInsideGroup(piece, text, index)) {
      piece += text.charAt(index);
      continue;
    }
    if (piece !== "") {
      pieces.push({ text: piece, before });
      before = boundary;
      piece = "";
    } else before = stronger(before, boundary);
  }
  if (piece !== "") pieces.push({ text: piece, before });
  return pieces;
}

/** Puts names together that white space or a line break tore apart, where the whole is known. */
export function joinBrokenNames(
  pieces: readonly NamePiece[],
  resolver: UnitResolver
): readonly NamePiece[] {
  const joined: NamePiece[] = [];
  for (let index = 0; index < pieces.length;) {
    const piece = pieces[index];
    if (piece === undefined) break;
    const count = brokenLength(pieces, index, resolver);
    const parts = pieces.slice(index, index + count);
    joined.push({ text: parts.map((part) => part.text).join(""), before: piece.before });
    index += count;
  }
  return joined;
}

/** How many pieces from `index` on make one name; 1 where the piece stands for itself. */
function brokenLength(pieces: readonly NamePiece[], index: number, resolver: UnitResolver): number {
  const first = pieces[index]?.text ?? "";
  if (isKnownPiece(first, resolver)) return 1;
  let text = first;
  let unknownLength = 1;
  for (let count = 1; count < MOST_BROKEN_LINES; count++) {
    const next = pieces[index + count];
    if (next?.before !== "soft") break;
    const isIncomplete = text.length < 2 || next.text.length < 2 || !COMPLETE.test(text);
    text += next.text;
    if (isKnownPiece(text, resolver)) return count + 1;
    // An unknown name is put together only where its first part cannot stand alone.
    if (isIncomplete && unknownLength === count && !isKnownPiece(next.text, resolver))
      unknownLength = count + 1;
  }
  return unknownLength;
}

function isKnownPiece(text: string, resolver: UnitResolver): boolean {
  if (resolver.find(text) !== null) return true;
  const name = withoutOpenEnd(closingWords(text).rest).rest;
  return name !== "" && name !== text && resolver.find(name) !== null;
}

function isInsideGroup(piece: string, text: string, index: number): boolean {
  return (
    piece.length <= 8 &&
    SPLIT_GROUP_HEAD.test(piece) &&
    SPLIT_GROUP_TAIL.test(text.slice(index + 1, index + 8))
  );
}

function exceptionEnds(text: string): readonly (readonly [start: number, end: number])[] {
  return [...text.matchAll(EXCEPTION)].map((match) => [
    match.index,
    match.index + match[0].length - 1,
  ]);
}

function stronger(one: Boundary, other: Boundary): Boundary {
  if (one === "clause" || other === "clause") return "clause";
  return one === "list" ? "list" : other;
}
