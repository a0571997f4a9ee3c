import { countyPrefixOf, isOwnTerritory, territoryOf, type CountyPrefix } from "./county-prefix";
import { plainVariant } from "./name-variants";
import { isOneName } from "./one-name";
import { LONGEST_NAME, normalizeName } from "./normalize-name";
import type { Resolution, ResolutionKind } from "./responsibility";
import { unitSuggester } from "./suggest-units";
import { groupIndexOf, isVagueGroup, resolveGroup } from "./unit-groups";
import { bareName, onlyUnit, unitIndexOf, type UnitIndex } from "./unit-index";
import { groupMembers, isExpandable, type UnitRegister } from "./unit-register";

/** Knows which unit a written name stands for. */
export interface UnitResolver {
  readonly register: UnitRegister;
  /**
   * Resolves a name in the order exact, full, alias, without the county, with the prefix that the
   * text gave before it (市 in 市发展和改革局、工业和信息化局), former name, group, unknown.
   */
  resolve(name: string, inheritedPrefix?: string): Resolution;
  /** Resolves a name, or `null` where it is unknown; does not look for suggestions. */
  find(name: string, inheritedPrefix?: string): KnownResolution | null;
  /** The territory (市, 六安市) that a name gives to the names after it; `null` where it gives none. */
  territoryGivenBy(name: string): string | null;
  /** Says whether a group is one of the register's. */
  isListedGroup(group: string): boolean;
  /** Lists the units of the register that a group stands for; none where the register cannot tell. */
  membersOf(group: string): readonly string[];
  /** Says whether a group leaves open which offices are meant: no members and a word like 部门. */
  isVagueGroup(group: string): boolean;
}

/** What a name stands for, once somebody knows it. */
export type KnownResolution = Exclude<Resolution, { readonly kind: "unknown" }>;

/** Builds the indexes of a register once; each look-up then takes the same time in any register. */
export function createUnitResolver(register: UnitRegister): UnitResolver {
  const prefix = countyPrefixOf(register.county);
  const index = unitIndexOf(register, prefix);
  const groups = groupIndexOf(register);
  const listed = new Set(register.groups.map((group) => group.name));
  const expandable = new Set(
    register.groups.flatMap((group) => (isExpandable(group) ? [group.name] : []))
  );
  const suggest = unitSuggester(register, prefix);
  const found = new Map<string, KnownResolution | null>();
  const unknown = new Map<string, Resolution>();

  const look = (name: string, inherited: string): KnownResolution | null => {
    const key = `${name}\n${inherited}`;
    const before = found.get(key);
    if (before !== undefined) return before;
    const known =
      name.length > LONGEST_NAME ? null : lookUp(name, inherited, index, prefix, groups);
    found.set(key, known);
    return known;
  };
  const unknownOf = (name: string): Resolution => {
    const before = unknown.get(name);
    if (before !== undefined) return before;
    const isOne = name.length <= LONGEST_NAME && isOneName(name, (part) => look(part, ""));
    const suggestions = isOne ? suggest(name) : [];
    const resolution: Resolution = { kind: "unknown", suggestions };
    unknown.set(name, resolution);
    return resolution;
  };
  return {
    register,
    resolve: (name, inherited = "") => {
      const written = normalizeName(name);
      return look(written, inherited) ?? unknownOf(written);
    },
    find: (name, inherited = "") => look(normalizeName(name), inherited),
    territoryGivenBy: (name) => {
      const written = normalizeName(name);
      const territory = territoryOf(written);
      if (territory === "") return null;
      // A body of the city that stands in the register does not make its neighbours the city's.
      const isListed = look(written, "") !== null;
      return isListed && !isOwnTerritory(territory, prefix) ? null : territory;
    },
    isListedGroup: (group) => listed.has(group),
    membersOf: (name) => {
      const group = register.groups.find((one) => one.name === name);
      return group === undefined ? [] : groupMembers(group, register).map((unit) => unit.name);
    },
    isVagueGroup: (group) => !expandable.has(group) && isVagueGroup(group),
  };
}

function lookUp(
  name: string,
  inherited: string,
  index: UnitIndex,
  prefix: CountyPrefix,
  groups: ReadonlyMap<string, string>
): KnownResolution | null {
  if (name === "") return null;
  return (
    unitOf("exact", onlyUnit(index.names, name)) ??
    unitOf("full", onlyUnit(index.fullNames, name)) ??
    // 教育局 after 市发展改革委 is the city's, so that the county's alias 教育局 must not catch it.
    (isElsewhere(name, inherited, prefix)
      ? unitOf("inherited", namedUnit(index, inherited + name))
      : lookUpBare(name, inherited, index, prefix)) ??
    groupOf(resolveGroup(name, groups))
  );
}

function lookUpBare(
  name: string,
  inherited: string,
  index: UnitIndex,
  prefix: CountyPrefix
): KnownResolution | null {
  const bare = bareName(name, prefix);
  return (
    unitOf("alias", onlyUnit(index.aliases, name)) ??
    unitOf("prefix", onlyUnit(index.bareNames, bare) ?? onlyUnit(index.bareNames, name)) ??
    unitOf("alias", onlyUnit(index.plainNames, plainVariant(bare))) ??
    unitOf("inherited", inherited === "" ? null : namedUnit(index, inherited + name)) ??
    unitOf("former", onlyUnit(index.formerNames, bare) ?? onlyUnit(index.formerNames, name))
  );
}

/** Says whether a bare name belongs to the other place that the text named before it. */
function isElsewhere(name: string, inherited: string, prefix: CountyPrefix): boolean {
  return (
    inherited !== "" &&
    !isOwnTerritory(inherited, prefix) &&
    territoryOf(name) === "" &&
    name === bareName(name, prefix)
  );
}

function namedUnit(index: UnitIndex, name: string): string | null {
  return (
    onlyUnit(index.names, name) ?? onlyUnit(index.fullNames, name) ?? onlyUnit(index.aliases, name)
  );
}

function unitOf(kind: ResolutionKind, unit: string | null): KnownResolution | null {
  return unit === null ? null : { kind, unit };
}

function groupOf(group: string | null): KnownResolution | null {
  return group === null ? null : { kind: "group", group };
}
