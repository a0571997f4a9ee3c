import { bracketParts } from "../units/brackets";
import { squeezeText } from "../units/normalize-name";
import { labelKind } from "../units/role-labels";
import type { ColumnRole } from "./notice";

/** Headings as offices write them, white space aside; the first that fits wins. */
const HEADINGS: readonly (readonly [role: ColumnRole, pattern: RegExp])[] = [
  ["key", /^行码$/],
  ["number", /^(?:序号?|编号|项次|项目?序号|NO\.?)$/],
  ["source", /^(?:任务|工作|事项)?来源$|^(?:主要)?依据$|^文件依据$/],
  ["remark", /^(?:备注|说明)$/],
  ["deadline", /(?:时限|期限|时间节点|时间进度|进度安排|时间安排|完成时间)$/],
  [
    "content",
    /^(?:合作|工作|具体|主要|实施|建设|任务|事项|改革)?(?:内容|措施|举措)$|^(?:具体|工作|主要)(?:工作)?(?:措施|举措|任务内容|安排)$|^举措/,
  ],
  [
    "task",
    /^(?:年度|重点|工作|主要|目标|具体|合作|重大|专项|改革)*(?:任务|工作|事项|目标|项目|要点)(?:与任务|及任务|任务|名称|事项|内容|分解|要点|清单)*$|^(?:主要|督查|督办|重点|任务)(?:工作)?内容$|^(?:政策|改革)举措$|^事项$|^任务$/,
  ],
];

/** Writes a heading without white space: `序 号` → 序号. */
export function headingTitle(text: string): string {
  return text.replace(/\s/g, "");
}

/** Tells what a column holds from its heading; `other` where the words are unknown. */
export function columnRole(title: string): ColumnRole {
  const plain = plainHeading(title);
  // A heading in two rows is known by its lower part: 责任单位/牵头单位.
  const parts = plain.split("/").reverse();
  for (const part of [plain, ...parts]) {
    const role = roleOfPart(part);
    if (role !== "other") return role;
  }
  return "other";
}

function roleOfPart(part: string): ColumnRole {
  const label = labelKind(part);
  if (label !== null && label !== "note") return label;
  return HEADINGS.find(([, pattern]) => pattern.test(part))?.[0] ?? "other";
}

/** Brackets in a heading explain it: 牵头单位（列第一位者为工作牵头单位）. */
function plainHeading(title: string): string {
  const outside = bracketParts(title).filter((part) => !part.isBracketed);
  return squeezeText(outside.map((part) => part.text).join("") || title).toUpperCase();
}
