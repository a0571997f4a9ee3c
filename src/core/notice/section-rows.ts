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
  /^\d{1,3}[、.．]/,
];
const NUMBER =
  /^(?:([一二三四五六七八九十百]{1,5})[、.．\s]|([（(][一二三四五六七八九十百]{1,5}[）)])|(\d{1,3})[.．、]|([（(]\d{1,3}[）)]))\s*/;
const LEADER =
  /(?:^|[、.．）)\s：:])([\u4e00-\u9fff×某]{2,4}?)(?:同志)?(?:(?:常务)?副?(?:书记|市长|县长|区长|州长|旗长|主任|主席|秘书长|部长|局长|常委)|同志)(?:牵头|负责|分管|包保|领办)/;
const DECLARED = /(?:共|计)\s*([\d０-９]{1,4}|[一二三四五六七八九十百]{1,5})\s*[项条个件]/;

/** Says whether a line is numbered like a heading: 一、… or （一）…. */
export function isHeadingLine(text: string): boolean {
  return LEVELS.slice(0, 2).some((pattern) => pattern.test(text));
}

/** The number before a line: 一、, （一）, 1. or （1）. */
export interface HeadingNumber {
  /** 1 for 一、, 2 for （一）, 3 for 1. and 4 for （1）; `null` where there is none. */
  readonly level: number | null;
  /** As a table holds it: 一, （一）, 1, （1）; empty where there is none. */
  readonly number: string;
  /** What it counts; 0 where there is none. */
  readonly order: number;
  /** The line without it. */
  readonly rest: string;
}

/** Takes the number off a line. */
export function headingNumber(line: string): HeadingNumber {
  const match = NUMBER.exec(line);
  if (match === null) {
    const isChapter = isHeadingLine(line);
    return { level: isChapter ? 1 : null, number: "", order: 0, rest: line };
  }
  const groups = match.slice(1);
  const number = groups.find((group) => group !== undefined) ?? "";
  return {
    level: groups.findIndex((group) => group !== undefined) + 1,
    number,
    order: parseChineseNumber(number.replace(/[（()）]/g, "")) ?? 0,
    rest: line.slice(match[0].length),
  };
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

/**
 * Gives the heading lines to be written between two rows, so that the lower one is read back under
 * its own headings: those that it does not share with the row before.
 */
export function headingLines(
  headings: readonly string[],
  before: readonly string[]
): readonly string[] {
  const isSame = (stacked: readonly SectionHeading[]): boolean =>
    stacked.length === headings.length && stacked.every(({ text }, at) => text === headings[at]);
  const above = before.map(parseSection);
  for (let shared = headings.length; shared > 0; shared--) {
    const added = headings.slice(shared).map(parseSection);
    if (isSame(added.reduce(stackSection, above))) return headings.slice(shared);
  }
  return headings;
}

/** Counts the tasks below each heading of a table; one that a page repeats is the same one. */
export function tableSections(
  rows: readonly { readonly sections: readonly SectionHeading[] }[]
): readonly TableSection[] {
  const counted = new Map<string, { readonly section: SectionHeading; found: number }>();
  for (const { sections } of rows)
    for (const [depth, section] of sections.entries()) {
      const path = sections.slice(0, depth + 1).map(({ text }) => text);
      const own = counted.get(JSON.stringify(path));
      if (own === undefined) counted.set(JSON.stringify(path), { section, found: 1 });
      else own.found += 1;
    }
  return [...counted.values()].map(({ section: { text, leader, declared }, found }) => ({
    text,
    leader,
    declared,
    found,
  }));
}
