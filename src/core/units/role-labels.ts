import { squeezeText } from "./normalize-name";

/** What the text after a label such as 牵头单位： holds. */
export type LabelKind = "lead" | "participants" | "units" | "leader" | "deadline" | "note";

/** A stretch of text and the label before it; `null` where none stands before it. */
export interface LabelledText {
  readonly kind: LabelKind | null;
  /** The label as written, without its colon. */
  readonly label: string;
  readonly text: string;
}

const BODY = "(?:责任)?(?:单位|部门|机关)";
const LEVEL = "(?:[省市县区州旗镇乡]|[省市县区]级|[省市县区]直)?";

/** Words of labels and headings, first match wins; the 28 published forms are in the tests. */
const KINDS: readonly (readonly [kind: LabelKind, words: string])[] = [
  [
    "leader",
    `(?:牵头|分管|包保|包联|责任|联系|主管|负责)?(?:负责|责任)?${LEVEL}(?:领导|负责同志|负责人|责任人)`,
  ],
  ["deadline", "(?:完成|办理|办结|整改|推进|落实)?(?:时限|期限|时间节点|时间进度|完成时间|时间)"],
  ["lead", `(?:牵头|主办|主要责任|总牵头|第一责任|牵头负责|责任牵头)${LEVEL}${BODY}|牵头|主办`],
  [
    "participants",
    `(?:配合|协同|协办|参与|参加|协助|会办|其他|其它|协同配合|参与配合|会同|落实|实施|指导|支持)${LEVEL}${BODY}|配合|协办|参与|会同`,
  ],
  [
    "units",
    `${LEVEL}(?:责任|承办|负责|主责|承担)${LEVEL}(?:单位|部门|主体|机关)|责任|(?:${LEVEL}(?:委|政府))?${LEVEL}(?:其他|其它|各)?(?:有关|相关|涉及)${LEVEL}(?:单位|部门|机关|乡镇)`,
  ],
  ["note", "任务来源|备注|说明|指标(?:属性|性质|类型)|联系人|联系电话|资金来源"],
];

const LABEL = new RegExp(`(?:${KINDS.map(([, words]) => words).join("|")})\\s*[:：]`, "g");
const WHOLE = KINDS.map(([kind, words]) => [kind, new RegExp(`^(?:${words})$`)] as const);

/** Tells what a label means, white space aside; `null` where it is no label. */
export function labelKind(label: string): LabelKind | null {
  const plain = squeezeText(label);
  if (plain.length > 20) return null;
  return WHOLE.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}

/** Finds where the first label of a text begins; -1 where it has none. */
export function firstLabelAt(text: string): number {
  const [first] = text.matchAll(LABEL);
  return first?.index ?? -1;
}

/** Parts a text at its labels; the first part has none unless the text begins with one. */
export function labelledParts(text: string): readonly LabelledText[] {
  const parts: LabelledText[] = [];
  let label = "";
  let from = 0;
  for (const match of text.matchAll(LABEL)) {
    pushPart(parts, label, text.slice(from, match.index));
    label = match[0].replace(/\s*[:：]$/, "");
    from = match.index + match[0].length;
  }
  pushPart(parts, label, text.slice(from));
  return parts;
}

function pushPart(parts: LabelledText[], label: string, text: string): void {
  const trimmed = trimMarks(text);
  if (trimmed !== "" || label !== "")
    parts.push({ kind: label === "" ? null : labelKind(label), label, text: trimmed });
}

/** Takes white space and separators off both ends, which the next label leaves behind. */
function trimMarks(text: string): string {
  const marks = " \t\r\n\u3000\u00a0;；,，、。/";
  let start = 0;
  let end = text.length;
  while (start < end && marks.includes(text.charAt(start))) start += 1;
  while (end > start && marks.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}
