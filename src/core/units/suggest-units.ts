import { isOwnTerritory, territoryOf, type CountyPrefix } from "./county-prefix";
import { soundOf } from "./homophones";
import { nameLikeness, type CharacterWeight } from "./name-likeness";
import { normalizeName } from "./normalize-name";
import { bareName } from "./unit-index";
import { bestUnits, twinsOf, type Candidate } from "./rank-suggestions";
import type { UnitRegister } from "./unit-register";

/** Proposes at most three units of a register for a normalised name that nobody knows, best first. */
export type UnitSuggester = (name: string) => readonly string[];

/** The characters of a name that tell it from others, and the unit that bears it. */
interface KnownCore {
  readonly core: string;
  readonly isTown: boolean;
  /** The territory of another place that the name begins with, such as 市; otherwise empty. */
  readonly territory: string;
  readonly unit: string;
}

const TAIL =
  /(?:管理委员会|管委会|委员会|办公室|管理部|分公司|公司|中心|支局|分局|大队|支队|街道办事处|街道|[局委办院部组会处镇乡])$/;
/** A department is seldom meant where a town is written. */
const OTHER_KIND = 0.7;
const MOST_POSTINGS = 2000;
const MOST_COMPARED = 30;

/** Prepares suggestions for a register: an index of characters and of sounds. */
export function unitSuggester(register: UnitRegister, prefix: CountyPrefix): UnitSuggester {
  const cores = coresOf(register, prefix);
  const postings = postingsOf(cores);
  const weight = weightIn(cores, register.units.length);
  const twins = twinsOf(register, prefix);
  return (name) => {
    const territory = foreignTerritory(name, prefix);
    const core = coreOf(name, prefix);
    const ofTown = isTown(name);
    const likenessOf = (known: KnownCore): number =>
      nameLikeness(core, known.core, weight) * (known.isTown === ofTown ? 1 : OTHER_KIND);
    const candidates = likeliest(core, cores, postings, weight).flatMap((known): Candidate[] =>
      territory === "" || known.territory === territory
        ? [{ unit: known.unit, likeness: likenessOf(known) }]
        : []
    );
    return bestUnits(candidates, twins, twins.get(bareName(name, prefix)));
  };
}

function coresOf(register: UnitRegister, prefix: CountyPrefix): readonly KnownCore[] {
  return register.units.flatMap((unit) => {
    const cores = new Map<string, KnownCore>();
    for (const name of [unit.name, unit.fullName, ...unit.aliases, ...unit.formerNames]) {
      const written = normalizeName(name);
      const core = coreOf(written, prefix);
      const territory = foreignTerritory(written, prefix);
      cores.set(`${territory}|${core}`, {
        core,
        isTown: isTown(written),
        territory,
        unit: unit.name,
      });
    }
    return [...cores.values()];
  });
}

/** 霍山县发展和改革委员会 → 发展和改革, 市公安局 → 公安. */
function coreOf(name: string, prefix: CountyPrefix): string {
  const bare = bareName(name, prefix).replace(
    foreignTerritory(name, prefix) === "" ? /^(?!)/ : territoryOf(name),
    ""
  );
  const core = bare.replace(TAIL, "");
  return core === "" ? bare : core;
}

/** 市 in 市公安局 and 六安市公安局: such names mean another office than the county's. */
function foreignTerritory(name: string, prefix: CountyPrefix): string {
  const territory = territoryOf(name);
  if (/总局$/.test(name)) return "家";
  return territory === "" || isOwnTerritory(territory, prefix) ? "" : territory.slice(-1);
}

function isTown(name: string): boolean {
  return /(?:[镇乡]|街道)(?:人民政府|政府|办事处)?$/.test(name);
}

type Postings = ReadonlyMap<string | number, readonly number[]>;

function postingsOf(cores: readonly KnownCore[]): Postings {
  const postings = new Map<string | number, number[]>();
  for (const [index, { core }] of cores.entries())
    for (const key of keysOf(core)) {
      const list = postings.get(key);
      if (list === undefined) postings.set(key, [index]);
      else list.push(index);
    }
  return postings;
}

/** The characters of a core and, as numbers, their sounds. */
function keysOf(core: string): ReadonlySet<string | number> {
  const keys = new Set<string | number>();
  for (const character of core) {
    keys.add(character);
    const sound = soundOf(character);
    if (sound >= 0) keys.add(sound);
  }
  return keys;
}

function weightIn(cores: readonly KnownCore[], unitCount: number): CharacterWeight {
  const bearers = new Map<string, Set<string>>();
  for (const { core, unit } of cores)
    for (const character of core) {
      const units = bearers.get(character);
      if (units === undefined) bearers.set(character, new Set([unit]));
      else units.add(unit);
    }
  const weightOf = (bearerCount: number): number => Math.log(1 + unitCount / bearerCount);
  const weights = new Map(
    [...bearers].map(([character, units]) => [character, weightOf(units.size)])
  );
  // A character that no unit bears is a slip of the pen or another office: it counts most.
  const unborne = weightOf(0.7);
  return (character) => weights.get(character) ?? unborne;
}

/** The cores that share most with a written one, rare characters first, so that no look-up grows with the register. */
function likeliest(
  core: string,
  cores: readonly KnownCore[],
  postings: Postings,
  weight: CharacterWeight
): readonly KnownCore[] {
  const lists = [...keysOf(core)]
    .flatMap((key) => {
      const list = postings.get(key);
      const worth = typeof key === "string" ? weight(key) : 1;
      return list === undefined ? [] : [{ list, worth }];
    })
    .sort((one, other) => one.list.length - other.list.length);
  const shared = new Map<number, number>();
  let read = 0;
  for (const { list, worth } of lists) {
    read += list.length;
    if (read > MOST_POSTINGS && shared.size > 0) break;
    for (const index of list) shared.set(index, (shared.get(index) ?? 0) + worth);
  }
  const ranked = [...shared].map(([index, common]) => ({
    index,
    worth: common / Math.sqrt(cores[index]?.core.length ?? 1),
  }));
  const sorted = ranked.sort((one, other) => other.worth - one.worth || one.index - other.index);
  return sorted.slice(0, MOST_COMPARED).flatMap(({ index }) => cores[index] ?? []);
}
