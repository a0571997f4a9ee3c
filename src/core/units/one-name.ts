import type { Resolution } from "./responsibility";

/** A name holds letters, digits and brackets; a mark, 除外 or a count says more than a name. */
const PLAIN = /^[\p{L}\p{N}()〔〕【】[\]]+$/u;
const MORE = /除外|不含|不包括|^除.{2,}外|等(?:\d*[个家]|部门|单位|有关|相关)/;
const CONJUNCTION = /[和与及暨]/g;
/** Where the second of two names may begin: at its level word, behind 和 too. */
const NEXT_NAME = /(?:和|与|及|以及|暨)?(?=[省市县区州旗][\u4e00-\u9fff]{2})/g;
const NAME_END = /[局委办院部处室会组队镇乡区站所社行校]$|中心$|公司$|街道$/;

/**
 * Says whether a normalised text that nobody knows can be the misspelt name of one unit. One that
 * holds a known unit and another name beside it (县发改委和县民政局) is no unit's name: taking it
 * for the known one would lose the other.
 */
export function isOneName(text: string, find: (name: string) => Resolution | null): boolean {
  if (!PLAIN.test(text) || MORE.test(text)) return false;
  for (const match of text.matchAll(CONJUNCTION))
    if (isUnit(find(text.slice(0, match.index)))) return false;
  for (const match of text.matchAll(NEXT_NAME)) {
    const left = text.slice(0, match.index);
    const right = text.slice(match.index + match[0].length);
    if (!NAME_END.test(left) || left.length < 3) continue;
    if (isUnit(find(left)) || isUnit(find(right))) return false;
  }
  return true;
}

function isUnit(found: Resolution | null): boolean {
  return found !== null && found.kind !== "group" && found.kind !== "unknown";
}
