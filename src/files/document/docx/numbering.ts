import type { Element } from "@xmldom/xmldom";
import { formatListNumber } from "./number-format";
import type { DocumentStyles } from "./styles";
import { attribute, childElements, childNamed, integerAttribute, isOn } from "./xml-part";

interface ListLevel {
  readonly start: number;
  readonly format: string;
  /** `%1.%2` and the like, or `null` where the level shows nothing. */
  readonly text: string | null;
  readonly suffix: string;
  /** The paragraph style that puts its paragraphs on this level. */
  readonly style: string | null;
  /** All numbers of this level are shown in digits. */
  readonly isLegal: boolean;
  /** The 1-based level after which the count begins anew; 0 never, `null` any higher one. */
  readonly restart: number | null;
}

interface List {
  /** Lists of the same abstract numbering go on counting together. */
  readonly counterId: string;
  readonly levels: ReadonlyMap<number, ListLevel>;
  readonly startOverrides: ReadonlyMap<number, number>;
}

/** Computes the numbers that a word processor shows before the paragraphs of lists. */
export interface ListNumbering {
  /** Counts a paragraph of a document and gives its number with its suffix; empty where it has none. */
  next(properties: Element | null): string;
}

/** Reads the numbering part (ECMA-376 Part 1, 17.9); `null` stands for a document without one. */
export function readNumbering(root: Element | null, styles: DocumentStyles): ListNumbering {
  const lists = root === null ? new Map<number, List>() : readLists(root, styles);
  const counters = new Map<string, Map<number, number>>();
  const begun = new Set<string>();
  return {
    next(properties) {
      const style = attribute(childNamed(properties, "pStyle"), "val");
      const place = listPlace(properties, style, styles, lists);
      if (place === null) return "";
      const { list, level } = place;
      const counts = counters.get(list.counterId) ?? new Map<number, number>();
      counters.set(list.counterId, counts);
      const override = list.startOverrides.get(level);
      const overrideKey = `${place.numberingId}/${level}`;
      if (override !== undefined && !begun.has(overrideKey)) counts.delete(level);
      begun.add(overrideKey);
      count(counts, list, level, override);
      return shownNumber(counts, list, level);
    },
  };
}

interface ListPlace {
  readonly list: List;
  readonly level: number;
  readonly numberingId: number;
}

function listPlace(
  properties: Element | null,
  style: string | null,
  styles: DocumentStyles,
  lists: ReadonlyMap<number, List>
): ListPlace | null {
  const own = childNamed(properties, "numPr");
  const fromStyle = style === null ? undefined : styles.get(style);
  const ownId = integerAttribute(childNamed(own, "numId"), "val", -1);
  const numberingId = ownId < 0 ? (fromStyle?.numberingId ?? 0) : ownId;
  const list = lists.get(numberingId);
  if (list === undefined) return null;
  const ownLevel = integerAttribute(childNamed(own, "ilvl"), "val", -1);
  const linked = [...list.levels].find(([, level]) => style !== null && level.style === style);
  const level = ownLevel < 0 ? (fromStyle?.level ?? linked?.[0] ?? 0) : ownLevel;
  return list.levels.has(level) ? { list, level, numberingId } : null;
}

function count(
  counts: Map<number, number>,
  list: List,
  level: number,
  override: number | undefined
): void {
  const start = override ?? list.levels.get(level)?.start ?? 1;
  counts.set(level, (counts.get(level) ?? start - 1) + 1);
  for (const [lower, settings] of list.levels)
    if (lower > level && settings.restart !== 0 && level < (settings.restart ?? lower))
      counts.delete(lower);
}

function shownNumber(counts: ReadonlyMap<number, number>, list: List, level: number): string {
  const settings = list.levels.get(level);
  if (settings === undefined || settings.text === null || settings.format === "bullet") return "";
  const text = settings.text.replace(/%([1-9])/g, (_mark, digit: string) => {
    const other = list.levels.get(Number(digit) - 1);
    if (other === undefined) return "";
    const value = counts.get(Number(digit) - 1) ?? other.start;
    return formatListNumber(value, settings.isLegal ? "decimal" : other.format);
  });
  const isOpen = settings.suffix !== "nothing" && /[\w.．]$/.test(text);
  return isOpen ? `${text} ` : text;
}

function readLists(root: Element, styles: DocumentStyles): ReadonlyMap<number, List> {
  const abstracts = new Map<string, Element>();
  const lists = new Map<number, List>();
  for (const element of childElements(root)) {
    const id = attribute(element, "abstractNumId");
    if (element.localName === "abstractNum" && id !== null) abstracts.set(id, element);
  }
  const numberings = childElements(root).filter((element) => element.localName === "num");
  const abstractIdOf = new Map(
    numberings.map((element) => [
      integerAttribute(element, "numId", -1),
      attribute(childNamed(element, "abstractNumId"), "val") ?? "",
    ])
  );
  for (const element of numberings) {
    const id = attribute(childNamed(element, "abstractNumId"), "val") ?? "";
    const style = attribute(childNamed(abstracts.get(id) ?? null, "numStyleLink"), "val") ?? "";
    const counterId = abstractIdOf.get(styles.get(style)?.numberingId ?? -1) ?? id;
    const levels = readLevels(abstracts.get(counterId) ?? null);
    const startOverrides = new Map<number, number>();
    for (const override of childElements(element)) readOverride(override, levels, startOverrides);
    lists.set(integerAttribute(element, "numId", -1), { counterId, levels, startOverrides });
  }
  return lists;
}

function readOverride(
  element: Element,
  levels: Map<number, ListLevel>,
  startOverrides: Map<number, number>
): void {
  if (element.localName !== "lvlOverride") return;
  const level = integerAttribute(element, "ilvl", 0);
  const start = integerAttribute(childNamed(element, "startOverride"), "val", -1);
  if (start >= 0) startOverrides.set(level, start);
  const replacement = childNamed(element, "lvl");
  if (replacement !== null) levels.set(level, readLevel(replacement));
}

function readLevels(abstract: Element | null): Map<number, ListLevel> {
  const levels = new Map<number, ListLevel>();
  if (abstract === null) return levels;
  for (const element of childElements(abstract))
    if (element.localName === "lvl")
      levels.set(integerAttribute(element, "ilvl", 0), readLevel(element));
  return levels;
}

function readLevel(element: Element): ListLevel {
  const restart = childNamed(element, "lvlRestart");
  return {
    start: integerAttribute(childNamed(element, "start"), "val", 1),
    format: attribute(childNamed(element, "numFmt"), "val") ?? "decimal",
    text: attribute(childNamed(element, "lvlText"), "val"),
    suffix: attribute(childNamed(element, "suff"), "val") ?? "tab",
    style: attribute(childNamed(element, "pStyle"), "val"),
    isLegal: isOn(childNamed(element, "isLgl")),
    restart: restart === null ? null : integerAttribute(restart, "val", 0),
  };
}
