import { outermostEnds } from "./brackets";
import { squeezeText } from "./normalize-name";

/** Notices say which unit leads: 排名第一的为牵头责任单位, 列第一位的责任单位为牵头单位或汇总单位. */
const LEAD_RULE =
  /(?:(?:排名|排序|排列|列|排|位列|居)(?:在|于)?(?:第一|第1(?!\d)|首位|最前|首)|(?:第一|第1|首)(?:个|位|家|名)(?:的)?(?=为|是|系|即为)|第一(?:个|位)?(?:责任)?(?:单位|部门)|首(?:个|位)(?:责任)?(?:单位|部门))[^。；;]{0,16}(?:牵头|汇总|主办|负总责)/;
const TABLE_NOTE =
  /(?:以下|下同|下列)[^。；;]{0,6}(?:相同|同|类推|均|不再)|^下同$|不再(?:逐一|逐项|一一)?列(?:出|举)/;
const DUTY_NOTE =
  /^(?:以上|上述)?(?:各?单位)?(?:按照?|根据|依)(?:各自)?(?:的)?职(?:责|能)(?:分工|范围)?.{0,12}$/;

/** Says whether a text states that the first-listed unit leads. */
export function isLeadRule(text: string): boolean {
  return LEAD_RULE.test(squeezeText(text.slice(0, 4000)));
}

/** Says whether a bracketed text speaks about the table rather than about a unit. */
export function isRuleNote(text: string): boolean {
  const plain = squeezeText(text.slice(0, 400));
  return LEAD_RULE.test(plain) || TABLE_NOTE.test(plain);
}

/** Says whether a text only says that everybody acts within their duties (按职责分工负责). */
export function isDutyNote(text: string): boolean {
  return text.length <= 40 && DUTY_NOTE.test(squeezeText(text));
}

/** A cell's text and the notes that stood in it. */
export interface LiftedText {
  readonly text: string;
  readonly notes: readonly string[];
}

/** Takes bracketed rule notes out of a cell: 县科技经信局等（排名第一为牵头责任单位） → 县科技经信局等. */
export function liftRuleNotes(text: string): LiftedText {
  const notes: string[] = [];
  let kept = "";
  let from = 0;
  for (const [start, end] of outermostEnds(text)) {
    const content = text.slice(start + 1, end);
    if (!isRuleNote(content)) continue;
    notes.push(content.trim());
    kept += text.slice(from, start);
    from = end + 1;
  }
  kept = (kept + text.slice(from)).trim();
  // A cell that is one bracket holds its units in there too.
  return kept === "" ? { text, notes: [] } : { text: kept, notes };
}
