import type { UnitMention } from "../../units/responsibility";
import { withoutMark } from "../../units/role-words";

/** A stretch of a unit cell between separators, such as `县发改委（军民融合办）` or `县住建局等`. */
export interface UnitPiece {
  /** The name as written, without brackets, 等 and white space. */
  readonly name: string;
  /** Name and brackets as written, 等 taken off. */
  readonly text: string;
  readonly isOpenEnded: boolean;
  /** 0-based offsets in the cell’s text, the end excluded. */
  readonly start: number;
  readonly end: number;
}

/** Parts a unit cell at its separators outside brackets; a closing 。 or ； belongs to no piece. */
function unitPieces(text: string): readonly UnitPiece[] {
  const pieces: UnitPiece[] = [];
  let depth = 0;
  let start = 0;
  for (let index = 0; index <= text.length; index += 1) {
    const character = text.charAt(index);
    if (/[（(〔[【]/.test(character)) depth += 1;
    else if (/[）)〕\]】]/.test(character)) depth = Math.max(0, depth - 1);
    const isSeparator = depth === 0 && /[、，,；;。]/.test(character);
    if (index < text.length && !isSeparator) continue;
    const piece = pieceOf(text, start, index);
    if (piece !== null) pieces.push(piece);
    start = index + 1;
  }
  return pieces;
}

/**
 * Joins each mention with the piece that it was read from, or gives `null` where the text holds
 * anything else (role words, notes, names joined by 和): then nobody can rearrange it without loss.
 */
export function piecesOfMentions(
  text: string,
  mentions: readonly UnitMention[]
): readonly UnitPiece[] | null {
  const pieces = unitPieces(text);
  const isWhole =
    pieces.length === mentions.length &&
    pieces.every((piece, index) => piece.name === plainName(mentions[index]?.text ?? ""));
  return isWhole ? pieces : null;
}

/**
 * Finds the one stretch of a text that holds a name: a piece of that name, else its only occurrence
 * that is not the end of a longer name (发改委 in 县发改委).
 */
export function findName(text: string, name: string): { start: number; end: number } | null {
  const plain = plainName(name);
  if (plain === "") return null;
  const pattern = new RegExp([...plain].map(escaped).join("\\s*"), "g");
  const piece = unitPieces(text).find((one) => one.name === plain);
  if (piece !== undefined) {
    pattern.lastIndex = piece.start;
    return spanOf(pattern.exec(text));
  }
  const whole = [...text.matchAll(pattern)].filter(
    (match) => !/\p{Script=Han}/u.test(text.charAt(match.index - 1).replace(/[由同和与及]/, ""))
  );
  const [only, ...others] = whole;
  return others.length > 0 ? null : spanOf(only ?? null);
}

function pieceOf(text: string, from: number, to: number): UnitPiece | null {
  const written = text.slice(from, to);
  const trimmed = written.trim();
  if (trimmed === "") return null;
  const start = from + written.indexOf(trimmed);
  const end = start + trimmed.length;
  const isOpenEnded = /等(?=[（(]|$)/.test(trimmed);
  const closed = trimmed.replace(/等(?=[（(]|$)/, "");
  return {
    name: plainName(withoutBrackets(withoutMark(closed))),
    text: closed,
    isOpenEnded,
    start,
    end,
  };
}

function withoutBrackets(text: string): string {
  return text.replace(/[（(〔[【][^（(〔[【）)〕\]】]*[）)〕\]】]/g, "");
}

function plainName(text: string): string {
  return text.replace(/\s/g, "");
}

function spanOf(match: RegExpExecArray | null): { start: number; end: number } | null {
  return match === null ? null : { start: match.index, end: match.index + match[0].length };
}

function escaped(character: string): string {
  return character.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
