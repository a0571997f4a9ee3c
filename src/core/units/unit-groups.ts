import { normalizeName } from "./normalize-name";
import { closingWords } from "./role-words";
import type { UnitRegister } from "./unit-register";

/** Words that stand for units without naming them, as notices write them at any level. */
const GROUP_WORD = new RegExp(
  "^(?:[省市县区州旗镇乡]|[全本][省市县区州旗]|[^、和与及]{0,4}[省市县区])?" +
    "(?:人民政府|政府|委|直属|直|级|属)?" +
    "(?:各|有关|相关|全体|所有|其他|其它)" +
    "(?=[^和与及:：]{1,24}$)"
);
const TEAM = /^[^、和与及]{0,16}各[^、和与及]{0,6}(?:专班|小组|组|部门|单位|机构)$/;
const DEPARTMENTS = /部门|单位|机构|专班|成员|小组/;

/** Finds the register's groups by any of their spellings. */
export function groupIndexOf(register: UnitRegister): ReadonlyMap<string, string> {
  const index = new Map<string, string>();
  for (const group of register.groups)
    for (const name of [group.name, ...group.aliases]) {
      const key = plainGroup(normalizeName(name));
      if (!index.has(key)) index.set(key, group.name);
    }
  return index;
}

/** Resolves a normalised name to a group: the register's, or the words themselves; `null` for none. */
export function resolveGroup(name: string, index: ReadonlyMap<string, string>): string | null {
  const known = index.get(plainGroup(name));
  if (known !== undefined) return known;
  const isGroup = GROUP_WORD.test(name) || TEAM.test(name);
  return isGroup && closingWords(name).role === undefined && !/等$/.test(name) ? name : null;
}

/** Says whether a group word leaves open which offices are meant, such as 市政府各部门. */
export function isVagueGroup(group: string): boolean {
  return DEPARTMENTS.test(group);
}

function plainGroup(name: string): string {
  return name
    .replace(/^[全本我][省市县区州旗](?=各)/, "")
    .replace(/[()[\]〔〕、,]/g, "")
    .replace(/(?:党委政府|人民政府|政府|党委)$/, "");
}
