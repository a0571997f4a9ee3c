import { normalizeName } from "./normalize-name";

/** How names of one county's units may begin, and how to take that off. */
export interface CountyPrefix {
  /** Such as 霍山县. */
  readonly county: string;
  /** Such as 霍山; empty where nothing would be left of the county's name. */
  readonly place: string;
  /** The level word that closes the county's name, such as 县. */
  readonly level: string;
}

/** Words that begin with a level word and name no level. */
const NO_LEVEL = /^(?:市场|市容|区域|区块)/;
const FOREIGN =
  /^(?:[\u4e00-\u9fff]{2,7}?(?:省|市|县|自治州|自治区)(?!场)|[省市县区州旗盟]|国家|全国|中央)/;

/** Reads the prefixes of a county's units from its name. */
export function countyPrefixOf(countyName: string): CountyPrefix {
  const county = normalizeName(countyName);
  const level = /[省市县区州旗盟]$/.exec(county)?.[0] ?? "";
  const place = county.slice(0, county.length - level.length);
  return { county, place: place.length >= 2 ? place : "", level };
}

/** Takes the county, its level word or 本县/我县 off a normalised name: 霍山县教育局 → 教育局. */
export function withoutCounty(name: string, prefix: CountyPrefix): string {
  let rest = name.replace(/^(?:中国共产党|中共|国网)/, "");
  if (prefix.place !== "" && rest.startsWith(prefix.place)) rest = rest.slice(prefix.place.length);
  else if (/^[本我全]/.test(rest) && rest.charAt(1) === prefix.level) rest = rest.slice(1);
  const isLevel = prefix.level !== "" && rest.startsWith(prefix.level) && !NO_LEVEL.test(rest);
  return isLevel ? rest.slice(1) : rest;
}

/** Reads the territory that a normalised name begins with (市, 六安市), or an empty string. */
export function territoryOf(name: string): string {
  if (NO_LEVEL.test(name)) return "";
  return FOREIGN.exec(name)?.[0] ?? "";
}

/** Says whether a territory is the county itself rather than another place or level. */
export function isOwnTerritory(territory: string, prefix: CountyPrefix): boolean {
  return (
    territory === prefix.level ||
    territory === prefix.county ||
    territory === prefix.place ||
    (/^[本我全]/.test(territory) && territory.slice(1) === prefix.level)
  );
}
