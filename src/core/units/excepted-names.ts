import { splitPieces } from "./split-names";

const EXCEPTION =
  /^(?:除(?:了|去)?(.{2,80}?)(?:以外|之外|外)?|(?:不含|不包括|不包含)(.{2,80})|(.{2,80}?)除外)$/;
const LEADING =
  /^除(?:了|去)?(.{2,80}?)(?:以外|之外|外)[，,]?的?(?:其他|其它|其余)?(?=[^的]{2,30}$)/;

/** Reads whom a text takes out: 衡山镇除外, 除衡山镇外, 不含衡山镇; `null` where it takes out nobody. */
export function exceptedNames(text: string): readonly string[] | null {
  const match = EXCEPTION.exec(text.trim());
  if (match === null) return null;
  return splitPieces(match[1] ?? match[2] ?? match[3] ?? "").map((piece) => piece.text.trim());
}

/** A name and those whom the words before it take out of it. */
export interface ExceptedText {
  readonly name: string;
  readonly excepted: readonly string[];
}

/** Reads 除衡山镇外的各乡镇; `null` where a text does not begin so. */
export function leadingException(text: string): ExceptedText | null {
  const match = LEADING.exec(text);
  if (match === null) return null;
  const excepted = splitPieces(match[1] ?? "").map((piece) => piece.text.trim());
  return { name: text.slice(match[0].length), excepted };
}
