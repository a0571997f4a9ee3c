import { squeezeText } from "../units/normalize-name";
import { parseChineseNumber } from "./chinese-number";

/** A label such as 附件1, and the title that stands on the same line. */
export interface AnnexLabel {
  /** As written, without white space: 附件1. */
  readonly label: string;
  /** `null` where the label bears no number. */
  readonly number: number | null;
  readonly title: string;
  /** The label closes with 续: its table continues the one before. */
  readonly isContinued: boolean;
}

const LABEL =
  /^(附[件表]\s*([0-9\uff10-\uff19]{1,2}|[一二三四五六七八九十]{1,3})?)\s*([（(]\s*续\s*[）)]|续表?)?\s*(?:[:：.．、]\s*|\s+|(?=[（(《]))?(.*)$/s;
const LONGEST_LINE = 120;

/** Reads a line that labels an annex (附件1, 附件一：…); `null` for any other, also for 附件：1.… . */
export function parseAnnexLabel(line: string): AnnexLabel | null {
  if (line.length > LONGEST_LINE) return null;
  const match = LABEL.exec(line.trim());
  if (match === null) return null;
  const [, label = "", digits = "", continued = "", title = ""] = match;
  const isAttached = title !== "" && !/[\s:：.．、）)]$/.test(line.trim().slice(0, -title.length));
  // 附件1所列事项 is a sentence, and 附件：1.… is the list below the body.
  if (isAttached || (digits === "" && title !== "") || /[。；;]$/.test(title)) return null;
  return {
    label: squeezeText(label),
    number: digits === "" ? null : parseChineseNumber(squeezeText(digits)),
    title: title.trim(),
    isContinued: continued !== "",
  };
}
