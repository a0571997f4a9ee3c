import { parseChineseNumber } from "./chinese-number";
import type { TableSection } from "./notice";

/** A heading inside a table, such as 一、张市长负责事项（共9项）. */
export interface SectionHeading {
  readonly text: string;
  /** 1 for 一、, 2 for （一）, 3 for 1. and 4 for anything else. */
  readonly level: number;
  /** The leader whom it names; empty where it names none. */
  readonly leader: string;
  /** How many assignments it says that it holds; `null` where it says nothing. */
  readonly declared: number | null;
}

const LEVELS: readonly RegExp[] = [
  /^(?:第[一二三四五六七八九十百]+[章部类]|[一二三四五六七八九十百]+[、.．\s])/,
  /^[（(][一二三四五六七八九十百]+[）)]/,
  /^\d{1,2}[、.．]/,
];
const LEADER =
  /(?:^|[、.．）)\s：:])([\u4e00-\u9fff×某]{2,4}?)(?:同志)?(?:(?:常务)?副?(?:书记|市长|县长|区长|州长|旗长|主任|主席|秘书长|部长|局长|常委)|同志)(?:牵头|负责|分管|包保|领办)/;
const DECLARED = /(?:共|计)\s*([\d０-９]{1,4}|[一二三四五六七八九十百]{1,5})\s*[项条个件]/;

/** Says whether a line is numbered like a heading: 一、… or （一）…. */
export function isHeadingLine(text: string): boolean {
  return LEVELS.slice(0, 2).some((pattern) => pattern.test(text));
}

/** Reads a heading inside a table. */
export function parseSection(text: string): SectionHeading {
  const level = LEVELS.findIndex((pattern) => pattern.test(text)) + 1 || LEVELS.length + 1;
  const declared = DECLARED.exec(text)?.[1];
  return {
    text: text.replace(/\n/g, ""),
    level,
    leader: LEADER.exec(text)?.[1] ?? "",
    declared: declared === undefined ? null : parseChineseNumber(declared),
  };
}

/** Puts a heading below those of higher level that stand above it. */
export function stackSection(
  stack: readonly SectionHeading[],
  section: SectionHeading
): readonly SectionHeading[] {
  return [...stack.filter((above) => above.level < section.level), section];
}

/** Counts the assignments below each heading of a table. */
export function tableSections(
  rows: readonly { readonly sections: readonly SectionHeading[] }[]
): readonly TableSection[] {
  const found = new Map<SectionHeading, number>();
  for (const { sections } of rows)
    for (const section of sections) found.set(section, (found.get(section) ?? 0) + 1);
  return [...found].map(([{ text, leader, declared }, count]) => ({
    text,
    leader,
    declared,
    found: count,
  }));
}
