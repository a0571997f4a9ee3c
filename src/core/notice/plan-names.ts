import { squeezeText } from "../units/normalize-name";

/** A table as the notice's sentences can name it. */
export interface NamedTable {
  readonly id: string;
  readonly annex: string;
  readonly title: string;
}

const ANNEX_MENTION = /附件\s*(\d{1,2}|[一二三四五六七八九十]{1,3})/g;
const TITLE_TAIL =
  /(?:的?(?:责任|任务|工作|职责)*(?:分工|分解)(?:方案|清单|明细)?(?:表|一览表)?|责任清单|责任表|表)$/;
const LONGEST_NAME = 60;

/**
 * Finds the table that a plan's name means. The head of a Chinese name stands at its end, so that
 * 三年行动计划 is the table whose own name ends with it rather than 三年行动计划重点合作事项清单,
 * and 年度计划 is 年度工作计划. `null` where no table or more than one fits best.
 */
export function tableNamed(
  name: string,
  tables: readonly NamedTable[],
  county: string
): NamedTable | null {
  const plain = plainName(name);
  if (plain.length < 2 || plain.length > LONGEST_NAME) return null;
  const ranked = tables
    .map((table) => ({ table, rank: titleRank(plain, table.title, county) }))
    .filter(({ rank }) => rank > 0)
    .sort((one, other) => other.rank - one.rank);
  const [best, second] = ranked;
  if (best === undefined || best.rank === second?.rank) return null;
  return best.table;
}

/** Lists the tables that a text names by their label, such as 附件1和附件2. */
export function tablesByLabel(text: string, tables: readonly NamedTable[]): readonly NamedTable[] {
  const labels = new Set([...text.matchAll(ANNEX_MENTION)].map((match) => squeezeText(match[0])));
  return labels.size === 0 ? [] : tables.filter((table) => labels.has(table.annex));
}

/** A name may be the title as it stands, 责任清单 and all, or the plan that the title divides. */
function titleRank(name: string, title: string, county: string): number {
  if (name === plainName(title)) return 6;
  const own = tableName(title, county);
  const bare = tableName(name, county);
  const asWritten = nameRank(name, plainName(title));
  return Math.max(asWritten, nameRank(name, own), bare.length < 2 ? 0 : nameRank(bare, own));
}

/** 5: the same; 4: ends alike; 3: ends alike with words left out; 2: holds the name; 1: holds its characters. */
function nameRank(name: string, own: string): number {
  if (own === "") return 0;
  if (own === name) return 5;
  if (own.endsWith(name)) return 4;
  const isAlikeAtEnd = own.endsWith(name.slice(-2)) || name.endsWith(own.slice(-2));
  if (isAlikeAtEnd && isSubsequence(name, own)) return 3;
  if (isAlikeAtEnd && name.endsWith(own)) return 3;
  return own.includes(name) ? 2 : 0;
}

/** A table's title without its years, its county and 责任分工. */
function tableName(title: string, county: string): string {
  let rest = plainName(title);
  for (let count = 0; count < 3; count++) rest = rest.replace(TITLE_TAIL, "");
  const place = county.slice(0, -1);
  for (const word of [county, place])
    if (word.length >= 2 && rest.endsWith(word)) rest = rest.slice(0, -word.length);
  return rest.replace(/的$/, "");
}

function plainName(name: string): string {
  return squeezeText(name)
    .replace(/[《》“”"()]/g, "")
    .replace(/(?:19|20)\d\d(?:[-—–~～至](?:19|20)\d\d)?(?:年(?!度))?/g, "");
}

function isSubsequence(name: string, own: string): boolean {
  let at = 0;
  for (const character of name) {
    at = own.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
